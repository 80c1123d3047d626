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

/** Replacements of several finders as one list in order; of two that overlap or begin at one place the first stays. */
export function mergeReplacements(replacements: readonly Replacement[]): readonly Replacement[] {
  const sorted = [...replacements].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Replacement[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || (next.start >= last.end && next.start > last.start)) merged.push(next);
  }
  return merged;
}
