import type { Replacement } from './layer.ts';

/** Every match of a global `pattern` in `text`, to be replaced by `inserted`. */
export function findAll(
  text: string,
  pattern: RegExp,
  inserted: Replacement['inserted'],
): readonly Replacement[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    inserted,
  }));
}
