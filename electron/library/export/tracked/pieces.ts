import { findFirst } from '../../../../shared/base/bisect.ts';
import { AppError } from '../../../../shared/base/errors.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Move, Row, RowSpan, Side } from '../../../../shared/model/comparison.ts';
import { sliceSpan, type Span } from '../../../../shared/model/span.ts';
import { isMasked, SIDES } from '../model.ts';
import type { ExportOptions } from '../../../../shared/contract/export-api.ts';

/** What became of words: `from` and `to` are the two ends of a move. */
export type TrackedState = 'same' | 'added' | 'removed' | 'from' | 'to';

/** Words of one or both texts, in the one order that both have. */
export type Piece = {
  readonly state: TrackedState;
  readonly text: string;
  /** Where they begin in the texts that have them. */
  readonly left: number | null;
  readonly right: number | null;
  /** Where they begin in all pieces put together. */
  readonly at: number;
  /** Index of the move at one end of which they stand; edits inside it are `added` and `removed`. */
  readonly move: number | null;
  /** True for a change that every year brings and the reader has masked. */
  readonly isExpected: boolean;
};

/**
 * Both texts as one, as far as `chosen` rows go: without `added` and `to` it is the left one, without `removed` and `from`
 * the right one. A move that leads out of the rows is a deletion or an insertion.
 * @throws AppError `bug` where it is not
 */
export function listPieces(
  view: ComparisonView,
  options: ExportOptions,
  chosen: ReadonlySet<number>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const rows = view.comparison.rows.filter((_, index) => chosen.has(index));
  const isWhole = (move: Move): boolean => chosen.has(move.leftRow) && chosen.has(move.rightRow);
  for (const row of rows)
    for (const piece of row.spans.flatMap((span) => piecesOf(span, row, view, options, isWhole))) {
      if (piece.text === '') continue;
      pieces.push({ ...piece, at });
      at += piece.text.length;
    }
  const isAll = rows.length === view.comparison.rows.length;
  for (const side of SIDES)
    if (joinSide(pieces, side) !== (isAll ? view[side].text : joinRows(rows, side, view[side].text)))
      throw new AppError('bug', `the pieces are not the ${side} text`, { side });
  return pieces;
}

/** What the rows have of a side. */
function joinRows(rows: readonly Row[], side: Side, text: string): string {
  return rows.map(({ [side]: range }) => (range === null ? '' : sliceSpan(text, range))).join('');
}

/** One of the texts, put together. */
function joinSide(pieces: readonly Piece[], side: Side): string {
  return pieces
    .filter((piece) => piece[side] !== null)
    .map(({ text }) => text)
    .join('');
}

type Unplaced = Omit<Piece, 'at'>;

function piecesOf(
  span: RowSpan,
  row: Row,
  { left, right, comparison }: ComparisonView,
  options: ExportOptions,
  isWhole: (move: Move) => boolean,
): readonly Unplaced[] {
  // Where the same words stand in several places nobody knows which went where: no move is claimed.
  const ends = row.move === null ? undefined : comparison.moves[row.move];
  const isMove = ends?.isAmbiguous === false && isWhole(ends);
  const move = isMove ? row.move : null;
  const isExpected = 'type' in span && span.type !== 'break' && isMasked(span.type, options);
  const [a, b] = [span.left, span.right];
  const before = a === null ? '' : left.text.slice(a.start, a.end);
  const after = b === null ? '' : right.text.slice(b.start, b.end);
  const common = { move, isExpected };
  if (a !== null && b !== null && before === after)
    return [{ ...common, state: 'same', text: after, left: a.start, right: b.start }];
  const isMoved = isMove && span.kind === 'moved';
  const removed = { ...common, state: isMoved ? 'from' : 'removed', text: before, right: null } as const;
  const added = { ...common, state: isMoved ? 'to' : 'added', text: after, left: null } as const;
  return [
    ...(a === null ? [] : [{ ...removed, left: a.start }]),
    ...(b === null ? [] : [{ ...added, right: b.start }]),
  ];
}

/** Where a place of one text stands in all pieces put together. */
export type Locate = (side: Side, span: Span) => Span | null;

/** Finds stretches of either text among the pieces, line breaks at their end left out; null where no words are left. */
export function createLocator(pieces: readonly Piece[], view: ComparisonView): Locate {
  const own = { left: piecesWith(pieces, 'left'), right: piecesWith(pieces, 'right') };
  const find = (side: Side, offset: number): number | null => {
    const all = own[side];
    const piece = all[findFirst(all.length, (at) => (all[at]?.start ?? 0) > offset) - 1];
    return piece === undefined ? null : piece.at + offset - piece.start;
  };
  return (side, { start, end }) => {
    const text = view[side].text.slice(start, end);
    const words = text.trim();
    if (words === '') return null;
    const first = start + text.indexOf(words);
    const [from, to] = [find(side, first), find(side, first + words.length - 1)];
    return from === null || to === null ? null : { start: from, end: to + 1 };
  };
}

type Own = { readonly start: number; readonly at: number };

function piecesWith(pieces: readonly Piece[], side: Side): readonly Own[] {
  return pieces.flatMap(({ [side]: start, at }) => (start === null ? [] : [{ start, at }]));
}
