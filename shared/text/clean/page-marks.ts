import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** Page heads and page numbers. */
export function cleanPageMarks(text: string): readonly Replacement[] {
  return findAll(text, /(?!)/gu, '');
}
