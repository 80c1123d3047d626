import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { KeptPlace } from '../../../../shared/contract/kept-api.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Change, Comparison, Side } from '../../../../shared/model/comparison.ts';
import { covers, meets, type Span } from '../../../../shared/model/span.ts';
import { readingOrder } from './change-list.ts';
import { isMasked, type Masks } from './masks.ts';
import { cursorAt, partnerSpan, rowsOf, spanOf, translateCursor, type Cursor } from './picking.ts';
import { pairOfRow, rowAt, rowOfPair } from './places.ts';

/** Words of one side that are outlined. */
export type Words = { readonly side: Side; readonly span: Span };

/**
 * Where the reader is in a comparison. There is one such place: it alone is outlined, in the text, in the lists and in
 * the tree, and every key acts on it. `row` is what is brought into sight; of a move, the end that was gone to.
 */
export type Place =
  /** `picked`: the sentence in which the change was clicked. */
  | {
      readonly kind: 'change';
      readonly row: number;
      readonly index: number;
      readonly picked: Cursor | null;
    }
  | { readonly kind: 'sentences'; readonly row: number; readonly picked: Cursor }
  /** What was found, or is spoken of in a list, and is no change. */
  | { readonly kind: 'words'; readonly row: number; readonly words: readonly Words[] }
  /** `pair`: index into `Comparison.sections`. */
  | { readonly kind: 'section'; readonly row: number; readonly pair: number };

/** A change; `row` where not its own row but the other end of its move is meant. */
export function placeOfChange(comparison: Comparison, index: number, row?: number): Place | null {
  const change = comparison.changes[index];
  if (change === undefined) return null;
  return { kind: 'change', row: row ?? change.row, index, picked: null };
}

/** The row that has the words of a change: in a move, of which the left end comes first, those of the right one alone stand in another. */
export function rowOfWords({ changes, rows, moves }: Comparison, index: number): number | undefined {
  const change = changes[index];
  const row = rows[change?.row ?? -1];
  if (change === undefined || row === undefined) return undefined;
  const move = moves[row.move ?? -1];
  const isThere = (['left', 'right'] as const).some((side) => change[side] !== null && row[side] !== null);
  if (move === undefined || isThere) return change.row;
  return change.left === null ? move.rightRow : move.leftRow;
}

/** One end of a move: the change that it is, which lists have, or where there is none its words. */
export function placeOfMove(comparison: Comparison, move: number, side: Side): Place | null {
  const found = comparison.moves[move];
  if (found === undefined) return null;
  const row = side === 'left' ? found.leftRow : found.rightRow;
  const index = comparison.changes.findIndex(
    (change) => change.kind === 'moved' && comparison.rows[change.row]?.move === move,
  );
  const words: readonly Words[] = [
    { side: 'left', span: found.left },
    { side: 'right', span: found.right },
  ];
  return placeOfChange(comparison, index, row) ?? { kind: 'words', row, words };
}

export function placeOfSentences(picked: Cursor): Place {
  return { kind: 'sentences', row: picked.head, picked };
}

export function placeOfWords(view: ComparisonView, words: readonly Words[]): Place | null {
  const [first] = words;
  if (first === undefined) return null;
  const row = rowAt(view.comparison.rows, first.side, first.span.start);
  return row < 0 ? null : { kind: 'words', row, words };
}

export function placeOfPair(view: ComparisonView, pair: number): Place | null {
  const row = rowOfPair(view, pair);
  return row < 0 ? null : { kind: 'section', row, pair };
}

/** A click in the text: the change whose words were clicked, the narrowest of several, else the sentence. */
export function placeOfClick(
  { comparison }: ComparisonView,
  side: Side,
  row: number,
  offset: number,
  masks: Masks,
): Place {
  const picked = cursorAt(side, row);
  const width = (index: number): number => {
    const span = comparison.changes[index]?.[side];
    return span ? span.end - span.start : Infinity;
  };
  const [index] = comparison.changes
    .flatMap((change, at) => {
      const span = change[side];
      return span !== null && covers(span, offset) && !isMasked(change.kind, masks) ? [at] : [];
    })
    .sort((a, b) => width(a) - width(b));
  return index === undefined ? placeOfSentences(picked) : { kind: 'change', row, index, picked };
}

/** The sentences that keys for links act on, where some were picked. */
export function pickedOf(place: Place | null): Cursor | null {
  return place?.kind === 'change' || place?.kind === 'sentences' ? place.picked : null;
}

/** Index into `Comparison.changes`, or null. */
export function changeOf(place: Place | null): number | null {
  return place?.kind === 'change' ? place.index : null;
}

/** The words that are outlined; sentences that were picked have a mark of their own. */
export function outlinedWords(view: ComparisonView, place: Place | null): readonly Words[] {
  switch (place?.kind) {
    case undefined:
    case 'sentences':
      return [];
    case 'words':
      return place.words;
    case 'change':
      return sidesOf((side) => view.comparison.changes[place.index]?.[side]);
    case 'section': {
      const pair = view.comparison.sections[place.pair];
      return sidesOf((side) => view[side].outline.sections[pair?.[side] ?? -1]?.heading);
    }
  }
}

/** The words on each side that has some, the left side first. */
export function sidesOf(spanOn: (side: Side) => Span | null | undefined): readonly Words[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const span = spanOn(side);
    return span && span.start < span.end ? [{ side, span }] : [];
  });
}

/** The words that a note on the place is about, on one side or both; for a change they are the change's own. */
export function notedWords(view: ComparisonView, place: Place): readonly Words[] {
  if (place.kind !== 'sentences') return outlinedWords(view, place);
  const span = spanOf(view, place.picked);
  return span === null ? [] : [{ side: place.picked.side, span }];
}

/** The sentences that are picked and what they are matched with, the left side first. */
export function bothWords(view: ComparisonView, picked: Cursor): readonly Words[] {
  return sidesOf((side) => (side === picked.side ? spanOf(view, picked) : partnerSpan(view, picked)));
}

/** What a note on the place is about: of sentences that were left unchanged both sides, which are one matter; else the words noted. */
export function subjectOf(view: ComparisonView, place: Place): readonly Words[] {
  const { rows } = view.comparison;
  const isSame =
    place.kind === 'sentences' && rowsOf(rows, place.picked).every((row) => rows[row]?.kind === 'same');
  return isSame ? bothWords(view, place.picked) : notedWords(view, place);
}

/** The changes that a mark "reviewed" on the place is about: its own, or all that are shown in what is outlined. */
export function changesOf(view: ComparisonView, place: Place, masks: Masks): readonly number[] {
  const { changes, rows } = view.comparison;
  switch (place.kind) {
    case 'change':
      return [place.index];
    case 'section':
      return [];
    case 'words':
      return changes.flatMap((change, index) =>
        !isMasked(change.kind, masks) && place.words.some((words) => isIn(change, words)) ? [index] : [],
      );
    case 'sentences': {
      const own = new Set(rowsOf(rows, place.picked));
      return changes.flatMap((change, index) =>
        !isMasked(change.kind, masks) && own.has(change.row) ? [index] : [],
      );
    }
    default:
      return assertNever(place);
  }
}

function isIn(change: Change, { side, span }: Words): boolean {
  const own = change[side];
  return own !== null && meets(own, span);
}

/** The pair of sections that the place stands in; -1 where there is none. */
export function pairOf(view: ComparisonView, place: Place): number {
  if (place.kind === 'section') return place.pair;
  if (place.kind === 'change') return view.comparison.changes[place.index]?.section ?? -1;
  const row = view.comparison.rows[place.row];
  return row === undefined ? -1 : pairOfRow(view, row);
}

/** What a step to the next change goes by. */
export type Listed = {
  /** Indices into `Comparison.changes`, in the order of the list. */
  readonly indices: readonly number[];
  readonly order: 'reading' | 'weight';
};

/**
 * The next (1) or previous (-1) listed change; undefined where there is no further one. It goes on from a change of
 * the list; from any other place, or from `row` where there is none, to the first change that stands there or after it.
 */
export function changeBeside(
  { changes }: Comparison,
  { indices, order }: Listed,
  from: Place | null,
  row: number,
  step: 1 | -1,
): number | undefined {
  const index = changeOf(from);
  const at = index === null ? -1 : indices.indexOf(index);
  if (at >= 0) return indices[at + step];
  const rank = rankIn(changes, order);
  // A change that the filters left out a moment ago is gone on from all the same.
  const own = index === null ? null : rank(index);
  const start = from?.row ?? row;
  const isBefore = (other: number): boolean =>
    own === null ? (changes[other]?.row ?? 0) < start : rank(other) < own;
  if (order === 'weight' && own === null) return step > 0 ? indices[0] : undefined;
  return step > 0 ? indices.find((other) => !isBefore(other)) : indices.findLast(isBefore);
}

/** Where a change stands among all of them, in the order of the list. */
function rankIn(changes: readonly Change[], order: Listed['order']): (index: number) => number {
  const reading = readingOrder(changes);
  const ordered =
    order === 'reading'
      ? reading
      : [...reading].sort((a, b) => (changes[b]?.weight ?? 0) - (changes[a]?.weight ?? 0));
  const ranks = new Map(ordered.map((index, at) => [index, at]));
  return (index) => ranks.get(index) ?? -1;
}

/** The place as it is kept beyond a restart; null where it has no words. */
export function keptPlace(view: ComparisonView, place: Place): KeptPlace | null {
  const words = notedWords(view, place);
  const at = words.find(({ side }) => view.comparison.rows[place.row]?.[side] !== null) ?? words[0];
  if (at === undefined) return null;
  const index = changeOf(place);
  const change = index === null ? null : (view.comparison.changes[index]?.key ?? null);
  const kind = place.kind === 'section' ? 'words' : place.kind;
  const { start, end } = at.span;
  return { kind: 'place', at: kind, change, side: at.side, span: { start, end } };
}

/** The place that was kept, where it is in the comparison of today. */
export function restorePlace(view: ComparisonView, { at, change, side, span }: KeptPlace): Place | null {
  const { changes, rows } = view.comparison;
  const index = change === null ? -1 : changes.findIndex(({ key }) => key === change);
  const row = rowAt(rows, side, span.start);
  if (index >= 0) return placeOfChange(view.comparison, index);
  if (row < 0) return null;
  return at === 'sentences' ? placeOfSentences(cursorAt(side, row)) : placeOfWords(view, [{ side, span }]);
}

/** The place in another comparison of the same pair; null where nothing of it is left. */
export function translatePlace(before: ComparisonView, after: ComparisonView, place: Place): Place | null {
  const isSameText = before.left.text === after.left.text && before.right.text === after.right.text;
  const [old, now] = [before.comparison, after.comparison];
  const picked = pickedOf(place);
  const moved = picked === null || !isSameText ? null : translateCursor(old.rows, now.rows, picked);
  switch (place.kind) {
    case 'change': {
      const key = old.changes[place.index]?.key;
      const found = placeOfChange(
        now,
        now.changes.findIndex((change) => change.key === key),
      );
      if (found?.kind === 'change') return { ...found, row: moved?.head ?? found.row, picked: moved };
      if (moved !== null) return placeOfSentences(moved);
      return isSameText ? placeOfWords(after, outlinedWords(before, place)) : null;
    }
    case 'sentences':
      return moved === null ? null : placeOfSentences(moved);
    case 'words':
      return isSameText ? placeOfWords(after, place.words) : null;
    case 'section': {
      const pair = old.sections[place.pair];
      const side = pair?.right === null ? 'left' : 'right';
      const section = pair?.[side] ?? null;
      return isSameText && section !== null
        ? placeOfPair(
            after,
            now.sections.findIndex((other) => other[side] === section),
          )
        : null;
    }
    default:
      return assertNever(place);
  }
}
