import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Row, Side } from '../../../../shared/model/comparison.ts';
import type { AskedDecision, PlacedDecision } from '../../../../shared/model/decision.ts';
import { trimSpan, type Span } from '../../../../shared/model/span.ts';
import { OTHER_SIDE, rowAt } from './places.ts';

/** Neighbouring sentences of one side that the reader chose: from the row that was chosen first to the last one. */
export type Cursor = { readonly side: Side; readonly anchor: number; readonly head: number };

/** What the reader is about to link, and with what so far. */
export type Linking =
  | { readonly level: 'passage'; readonly from: Cursor; readonly to: Cursor }
  | {
      readonly level: 'section';
      readonly side: Side;
      readonly section: number;
      /** True where the links that the two sections have stay: one is split, or several are merged. */
      readonly isFurther: boolean;
    };

export type PassageAct = 'cut' | 'alone' | 'lock' | 'merge';

export function cursorAt(side: Side, row: number): Cursor {
  return { side, anchor: row, head: row };
}

/** The rows that a cursor covers. */
export function rowsOf(rows: readonly Row[], cursor: Cursor): readonly number[] {
  const first = Math.min(cursor.anchor, cursor.head);
  const last = Math.max(cursor.anchor, cursor.head);
  const found: number[] = [];
  for (let index = first; index <= last; index++) if (hasWords(rows[index], cursor.side)) found.push(index);
  return found;
}

function hasWords(row: Row | undefined, side: Side): boolean {
  const span = row?.[side];
  return span !== null && span !== undefined && span.end > span.start;
}

/** The next (1) or previous (-1) row that has words on a side; the same one at the end. */
function stepRow(rows: readonly Row[], side: Side, row: number, by: 1 | -1): number {
  for (let index = row + by; index >= 0 && index < rows.length; index += by)
    if (hasWords(rows[index], side)) return index;
  return row;
}

export function moveCursor(rows: readonly Row[], cursor: Cursor, by: 1 | -1, isExtending: boolean): Cursor {
  const head = stepRow(rows, cursor.side, cursor.head, by);
  if (!isExtending) return cursorAt(cursor.side, head);
  return extendTo(rows, cursor, head);
}

/** The cursor as far as `head`, but never over a heading: a heading and a sentence are no one passage. */
export function extendTo(rows: readonly Row[], cursor: Cursor, head: number): Cursor {
  const extended = { ...cursor, head };
  const covered = rowsOf(rows, extended);
  return covered.length > 1 && covered.some((index) => rows[index]?.isHeading === true) ? cursor : extended;
}

/** The same place on the other side: what the row is matched with, or what stands nearest. */
export function acrossFrom(view: ComparisonView, cursor: Cursor): Cursor {
  const { rows } = view.comparison;
  const side = OTHER_SIDE[cursor.side];
  const partners = partnerRows(view, cursor);
  const [first] = partners;
  const last = partners.at(-1);
  if (first !== undefined && last !== undefined) return { side, anchor: first, head: last };
  const after = hasWords(rows[cursor.head], side) ? cursor.head : stepRow(rows, side, cursor.head, 1);
  return cursorAt(side, hasWords(rows[after], side) ? after : stepRow(rows, side, cursor.head, -1));
}

/** The row that holds the other side of a match: the same one, or the other end of its move. */
function partnerRow(view: ComparisonView, index: number, side: Side): number | null {
  const row = view.comparison.rows[index];
  if (row === undefined) return null;
  if (row[OTHER_SIDE[side]] !== null && hasWords(row, side)) return index;
  const move = row.move === null ? undefined : view.comparison.moves[row.move];
  if (move === undefined) return null;
  return side === 'left' ? move.leftRow : move.rightRow;
}

/** The words of a cursor, without the white space at their ends; null where there are none. */
export function spanOf(view: ComparisonView, cursor: Cursor): Span | null {
  return hull(view, cursor.side, rowsOf(view.comparison.rows, cursor));
}

/** What the rows of a cursor are matched with. */
export function partnerSpan(view: ComparisonView, cursor: Cursor): Span | null {
  return hull(view, OTHER_SIDE[cursor.side], partnerRows(view, cursor));
}

/** The rows of the other side that the rows of a cursor are matched with. */
function partnerRows(view: ComparisonView, cursor: Cursor): readonly number[] {
  const side = OTHER_SIDE[cursor.side];
  return rowsOf(view.comparison.rows, cursor).flatMap((index) => partnerRow(view, index, side) ?? []);
}

/** True where what the rows are matched with stands together: nothing between them is matched with anything else. */
export function canMerge(view: ComparisonView, cursor: Cursor): boolean {
  const { rows } = view.comparison;
  const partners = partnerRows(view, cursor);
  if (partners.length === 0 || rowsOf(rows, cursor).length < 2) return false;
  const side = OTHER_SIDE[cursor.side];
  const around = { side, anchor: Math.min(...partners), head: Math.max(...partners) };
  return rowsOf(rows, around).every(
    (index) =>
      partners.includes(index) ||
      (partnerRow(view, index, cursor.side) === null && rows[index]?.isHeading === false),
  );
}

function hull(view: ComparisonView, side: Side, indices: readonly number[]): Span | null {
  const spans = indices.flatMap((index) => view.comparison.rows[index]?.[side] ?? []);
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const trimmed = trimSpan(view[side].text, { start, end });
  return trimmed.start < trimmed.end ? trimmed : null;
}

export function sided(
  side: Side,
  own: Span | null,
  other: Span | null,
): Pick<PlacedDecision, 'left' | 'right'> {
  return side === 'left' ? { left: own, right: other } : { left: other, right: own };
}

/** The link of what belongs together already, as a lock. */
export function asLock(link: PlacedDecision): AskedDecision {
  return { ...link, isLock: true };
}

/** The decisions that an act on the cursor makes, in one step; none where there is nothing to do it to. */
export function passageDecisions(
  view: ComparisonView,
  act: PassageAct,
  cursor: Cursor,
): readonly AskedDecision[] {
  switch (act) {
    case 'alone': {
      const own = spanOf(view, cursor);
      return own === null ? [] : [{ kind: 'cut', level: 'passage', ...sided(cursor.side, own, null) }];
    }
    case 'cut':
      return matched(view, 'cut', cursor);
    case 'lock':
      return rowsOf(view.comparison.rows, cursor).flatMap((row) =>
        matched(view, 'link', cursorAt(cursor.side, row)).map(asLock),
      );
    case 'merge':
      return canMerge(view, cursor) ? matched(view, 'link', cursor) : [];
    default:
      return assertNever(act);
  }
}

function matched(view: ComparisonView, kind: 'link' | 'cut', cursor: Cursor): readonly PlacedDecision[] {
  const [own, other] = [spanOf(view, cursor), partnerSpan(view, cursor)];
  return own === null || other === null
    ? []
    : [{ kind, level: 'passage', ...sided(cursor.side, own, other) }];
}

/** The link of two cursors, one on each side; none where they are on the same. */
export function linkDecision(view: ComparisonView, from: Cursor, to: Cursor): readonly PlacedDecision[] {
  const own = spanOf(view, from);
  const other = spanOf(view, to);
  if (own === null || other === null || from.side === to.side) return [];
  return [{ kind: 'link', level: 'passage', ...sided(from.side, own, other) }];
}

/** The decision about two sections by their headings; none where a side is asked for and has none. */
export function sectionDecision(
  view: ComparisonView,
  kind: 'link' | 'cut',
  left: number | null,
  right: number | null,
): readonly PlacedDecision[] {
  const heading = (side: Side, index: number | null): Span | null => {
    const span = index === null ? undefined : view[side].outline.sections[index]?.heading;
    return span === undefined || span.start === span.end ? null : span;
  };
  const spans = { left: heading('left', left), right: heading('right', right) };
  const isWhole = (left === null || spans.left !== null) && (right === null || spans.right !== null);
  const sides = (spans.left === null ? 0 : 1) + (spans.right === null ? 0 : 1);
  if (!isWhole || sides < (kind === 'link' ? 2 : 1)) return [];
  return [{ kind, level: 'section', ...spans }];
}

/** The row of `after` that begins where a row of `before` began, so that a place survives a new comparison. */
export function translateRow(before: readonly Row[], after: readonly Row[], row: number): number {
  const old = before[row];
  for (const side of ['right', 'left'] as const) {
    const span = old?.[side];
    const found = span ? rowAt(after, side, span.start) : -1;
    if (found >= 0) return found;
  }
  return Math.min(row, after.length - 1);
}

export function translateCursor(
  before: readonly Row[],
  after: readonly Row[],
  cursor: Cursor,
): Cursor | null {
  const at = (row: number): number => {
    const span = before[row]?.[cursor.side];
    return span ? rowAt(after, cursor.side, span.start) : -1;
  };
  const moved = { side: cursor.side, anchor: at(cursor.anchor), head: at(cursor.head) };
  return moved.anchor < 0 || moved.head < 0 ? null : moved;
}

/** What waits for its partner, where another comparison of the same texts has it; null where it is gone. */
export function translateLinking(
  before: ComparisonView,
  after: ComparisonView,
  linking: Linking,
): Linking | null {
  if (linking.level === 'section') {
    const heading = before[linking.side].outline.sections[linking.section]?.heading;
    const section = after[linking.side].outline.sections.findIndex(
      (other) =>
        other.index > 0 && other.heading.start === heading?.start && other.heading.end === heading.end,
    );
    return section < 0 ? null : { ...linking, section };
  }
  const [rows, rowsAfter] = [before.comparison.rows, after.comparison.rows];
  const from = translateCursor(rows, rowsAfter, linking.from);
  const to = translateCursor(rows, rowsAfter, linking.to);
  return from === null || to === null ? null : { ...linking, from, to };
}
