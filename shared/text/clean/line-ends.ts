import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** CR LF, a lone CR, and the line and paragraph separators of Unicode become LF. */
export function cleanLineEnds(text: string): readonly Replacement[] {
  return findAll(text, /\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n');
}
