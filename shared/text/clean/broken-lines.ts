import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** Line breaks of the layout inside a paragraph. */
export function cleanBrokenLines(text: string): readonly Replacement[] {
  return findAll(text, /(?!)/gu, '');
}
