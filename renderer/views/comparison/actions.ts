import type { Side } from '../../../shared/model/comparison.ts';
import { focused } from '../../components/focus.ts';
import { itemAt } from '../../components/items.ts';
import { focusSpot } from '../../components/spots.ts';
import type { NoteTarget } from '../../../shared/model/note.ts';
import { trimSpan, type Span } from '../../../shared/model/span.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { changeSettings, navigate, useApp } from '../../state/app-store.ts';
import { goToChange, jumpToRow, toggleKind, useComparison, type Flash } from './comparison-store.ts';
import { run } from '../../state/history.ts';
import { setReviewed } from './review-actions.ts';
import { listedNow } from './derived.ts';
import { listedKinds } from './model/change-list.ts';
import { flipMasks, masksAll } from './model/masks.ts';
import { pairOfRow, rowAt, rowOfPair } from './model/places.ts';
import { shownRows } from './viewport.ts';

/** Goes to the next (1) or previous (-1) listed change; without a current one, from what the window shows. */
export function stepChange(step: 1 | -1): void {
  const { view, current } = useComparison.getState();
  const listed = listedNow();
  if (view === null || listed.length === 0) return;
  focusRows();
  const at = current === null ? -1 : listed.indexOf(current);
  if (at >= 0) {
    const next = listed[at + step];
    if (next !== undefined) goToChange(next);
    return;
  }
  const { changes } = view.comparison;
  const row = current === null ? shownRows().first : (changes[current]?.row ?? 0);
  const rowOf = (index: number): number => changes[index]?.row ?? 0;
  const next =
    step > 0 ? listed.find((index) => rowOf(index) >= row) : listed.findLast((index) => rowOf(index) < row);
  const fallback = step > 0 ? listed.at(-1) : listed[0];
  const found = next ?? fallback;
  if (found !== undefined) goToChange(found);
}

/** After a step the space bar must mean the change, not the button that was pressed last. */
function focusRows(): void {
  if (itemAt(focused(), 'change') === null) focusSpot('main');
}

/** Brings one end of a move into view and marks both. */
export function goToMoveEnd(index: number, side: Side): void {
  const move = useComparison.getState().view?.comparison.moves[index];
  if (move === undefined) return;
  const flash: Flash[] = [
    { side: 'left', span: move.left },
    { side: 'right', span: move.right },
  ];
  useComparison.setState({ flash });
  jumpToRow(side === 'left' ? move.leftRow : move.rightRow);
}

/** From one end of the current move to the other, and back. */
export function otherMoveEnd(): void {
  const { view, current, jump } = useComparison.getState();
  if (view === null) return;
  const { rows, moves, changes } = view.comparison;
  const change = current === null ? undefined : changes[current];
  const ofJump = jump === null ? null : (rows[jump.row]?.move ?? null);
  const { first, last } = shownRows();
  const shown = rows.findIndex((row, index) => index >= first && index <= last && row.move !== null);
  const ofChange = change === undefined ? null : (rows[change.row]?.move ?? null);
  const index = ofJump ?? ofChange ?? rows[shown]?.move ?? null;
  const move = index === null ? undefined : moves[index];
  if (index === null || move === undefined) return;
  goToMoveEnd(index, jump?.row === move.leftRow ? 'right' : jump?.row === move.rightRow ? 'left' : 'right');
}

/** Goes to the next (1) or previous (-1) section of the tree. */
export function stepSection(step: 1 | -1): void {
  const { view, visiblePair } = useComparison.getState();
  if (view === null) return;
  const starts = view.comparison.tree
    .map((node) => ({ pair: node.pair, row: rowOfPair(view, node.pair) }))
    .filter((start) => start.row >= 0)
    .sort((a, b) => a.row - b.row);
  const at = starts.findIndex((start) => start.pair === visiblePair);
  const row = shownRows().first;
  const here = starts[at];
  // Inside a section "previous" goes to its own beginning first, as in a book.
  const next =
    step < 0 && here !== undefined && row > here.row + 1
      ? here
      : (starts[at + step] ?? (step > 0 ? starts.find((start) => start.row > row) : starts[0]));
  if (next !== undefined) goToPair(next.pair);
}

/** Brings both sides of a pair of sections into view. */
export function goToPair(pair: number): void {
  const { view } = useComparison.getState();
  if (view === null) return;
  useComparison.setState({ visiblePair: pair, flash: [] });
  jumpToRow(rowOfPair(view, pair), 'start');
}

/** Marks the current change as reviewed, or takes that back; then it stays where it is. */
export function toggleCurrentReviewed(): void {
  const { current } = useComparison.getState();
  if (current !== null) toggleReviewed(current);
}

export function toggleReviewed(index: number): void {
  const { view, reviewed } = useComparison.getState();
  const key = view?.comparison.changes[index]?.key;
  if (key !== undefined) run(setReviewed([key], !reviewed.has(key)));
}

/** Switches the filter of the n-th listed kind, counted from 1. */
export function toggleNthKind(n: number): void {
  const { view } = useComparison.getState();
  const kind = view === null ? undefined : listedKinds(view, useApp.getState().settings.masks)[n - 1];
  if (kind !== undefined) toggleKind(kind);
}

let masksBefore = masksAll(true);

/** Shows all that the masks hide; pressed again, hides the same. */
export function toggleMasks(): void {
  const { masks } = useApp.getState().settings;
  const next = flipMasks(masks, masksBefore);
  masksBefore = masks;
  changeSettings({ masks: next });
}

/** Begins a note on words of one side. */
export function noteOnSpan(side: Side, span: Span): void {
  const { view } = useComparison.getState();
  if (view === null) return;
  const own = trimSpan(view[side].text, span);
  if (own.start >= own.end) return;
  const target: NoteTarget = {
    kind: 'text',
    report: view[side].summary.id,
    anchor: createAnchor(view[side].text, own),
  };
  useComparison.setState({ draft: { target, id: null, text: '', tags: [] } });
}

/** Begins a note on the current change. */
export function noteOnCurrent(): void {
  const { view, current } = useComparison.getState();
  const change = current === null ? undefined : view?.comparison.changes[current];
  if (view === null || change === undefined) return;
  const anchor = (side: Side) => {
    const span = change[side] === null ? null : trimSpan(view[side].text, change[side]);
    return span === null || span.start >= span.end ? null : createAnchor(view[side].text, span);
  };
  const target: NoteTarget = {
    kind: 'change',
    left: view.left.summary.id,
    right: view.right.summary.id,
    changeKey: change.key,
    leftAnchor: anchor('left'),
    rightAnchor: anchor('right'),
  };
  useComparison.setState({ draft: { target, id: null, text: '', tags: [] } });
}

/** Brings words of one side into view and marks them. */
export function goToSpan(side: Side, span: Span): void {
  const { view } = useComparison.getState();
  if (view === null) return;
  useComparison.setState({ flash: [{ side, span }] });
  jumpToRow(rowAt(view.comparison.rows, side, span.start));
}

/** The same pair with the sides exchanged. */
export function swapSides(): void {
  const { pair } = useComparison.getState();
  if (pair !== null) navigate({ kind: 'comparison', left: pair.right, right: pair.left, focus: null });
}

/** Which pair of sections stands at a row. */
export function pairAt(row: number): number {
  const { view } = useComparison.getState();
  const found = view?.comparison.rows[row];
  return view === null || found === undefined ? -1 : pairOfRow(view, found);
}
