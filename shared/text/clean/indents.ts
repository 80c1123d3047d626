import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

const BLANKS = /[^\S\n]+/gu;

/** White space at both ends of a line. */
export function cleanIndents(text: string): readonly Replacement[] {
  return findAll(text, BLANKS, '').filter(
    ({ start, end }) => start === 0 || text[start - 1] === '\n' || end === text.length || text[end] === '\n',
  );
}
