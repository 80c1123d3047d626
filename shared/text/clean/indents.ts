import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** White space at both ends of a line. */
export function cleanIndents(text: string): readonly Replacement[] {
  return findAll(text, /(?<=^|\n)[^\S\n]+|(?<![^\S\n])[^\S\n]+(?=\n|$)/gu, '');
}
