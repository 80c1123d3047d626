import type { Span } from '../../shared/model/span.ts';

/** Full-width letters, digits and signs as their half-width ones: one code unit for one, so that places stay. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** All places of `query` in a text, none overlapping another. */
export function findAll(folded: string, query: string): readonly Span[] {
  const words = foldWidth(query.trim());
  if (words === '') return [];
  const found: Span[] = [];
  let at = folded.indexOf(words);
  while (at >= 0) {
    found.push({ start: at, end: at + words.length });
    at = folded.indexOf(words, at + words.length);
  }
  return found;
}

/** A stretch without the white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
