import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** Line breaks beyond the one that parts two paragraphs, and those at both ends of the text. */
export function cleanBlankLines(text: string): readonly Replacement[] {
  return findAll(text, /(?<=^)\n+|(?<!\n)\n+$|(?<=[^\n]\n)\n+/gu, '');
}
