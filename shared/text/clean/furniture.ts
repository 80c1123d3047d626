import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** What a web site put around the report. */
export function cleanFurniture(text: string): readonly Replacement[] {
  return findAll(text, /(?!)/gu, '');
}
