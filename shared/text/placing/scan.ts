import { findFirst } from '../../base/bisect.ts';
import type { CharacterCorrection, PlacedCharacters } from '../../model/character-correction.ts';
import type { CleanText } from '../../model/cleaning.ts';
import type { DoubtfulCharacter, Recognition, SeenLine } from '../../model/recognition.ts';
import { meets, type Span } from '../../model/span.ts';
import { createFinder } from '../plain/anchors.ts';

/** What was recognised from pictures, in offsets of the cleaned text. */
export type PlacedScan = {
  readonly lines: readonly SeenLine[];
  /** Those that no reader has looked at, in the order of the text. */
  readonly doubtful: readonly DoubtfulCharacter[];
  /** All that the reader corrected or confirmed, in the order it was done; those that can't be placed are among them. */
  readonly corrections: readonly (CharacterCorrection & { readonly at: Span | null })[];
};

/** Corrections that have a place in the recognised text, in its order; of two at one place the last made. */
export function placeCharacters(
  source: string,
  corrections: readonly CharacterCorrection[],
): readonly PlacedCharacters[] {
  const find = createFinder(source);
  const placed: PlacedCharacters[] = [];
  for (const correction of [...corrections].reverse()) {
    const at = find(correction.anchor);
    if (at !== null && !placed.some((other) => meets(other.at, at))) placed.push({ ...correction, at });
  }
  return placed.sort((a, b) => a.at.start - b.at.start);
}

/** Puts what was recognised where its characters stand in the cleaned text; what cleaning took out is left out. */
export function placeScan(
  source: string,
  clean: CleanText,
  { lines, doubtful }: Recognition,
  corrections: readonly CharacterCorrection[],
): PlacedScan {
  const placed = placeCharacters(source, corrections);
  const move = <T extends Span>(item: T): readonly T[] => {
    const span = moveSpan(item, clean);
    return span === null ? [] : [{ ...item, ...span }];
  };
  return {
    lines: lines.flatMap(move),
    doubtful: doubtful.filter((each) => !placed.some(({ at }) => meets(at, each))).flatMap(move),
    corrections: corrections.map((each) => {
      const at = placed.find(({ id }) => id === each.id)?.at;
      return { ...each, at: at === undefined ? null : moveSpan(at, clean) };
    }),
  };
}

/** Where the characters of a stretch of the source stand in the cleaned text; null where none is left. */
function moveSpan({ start, end }: Span, { origin, text }: CleanText): Span | null {
  const from = findFirst(text.length, (at) => (origin[at] ?? 0) >= start);
  const to = findFirst(text.length, (at) => (origin[at] ?? 0) >= end);
  return to > from ? { start: from, end: to } : null;
}

/** The stretch of the source that a stretch of the cleaned text stands for. */
export function sourceSpan({ start, end }: Span, { origin }: CleanText): Span {
  const first = origin[start] ?? 0;
  return { start: first, end: Math.max(first, origin[end - 1] ?? first) + 1 };
}
