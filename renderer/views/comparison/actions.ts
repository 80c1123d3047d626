import type { Side } from '../../../shared/model/comparison.ts';
import { focusSpot } from '../../components/spots.ts';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { NoteTarget } from '../../../shared/model/note.ts';
import { trimSpan, type Span } from '../../../shared/model/span.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { changeSettings, navigate, useApp } from '../../state/app-store.ts';
import { goTo, goToChange, toggleKind, useComparison } from './comparison-store.ts';
import { run } from '../../state/history.ts';
import type { ComparisonFocus } from '../../state/routes.ts';
import { setReviewed } from './review-actions.ts';
import { listedNow } from './derived.ts';
import { newDraft } from '../../state/notes.ts';
import { lastColour, saveNote } from '../../state/note-actions.ts';
import { listedKinds } from './model/change-list.ts';
import { flipMasks, masksAll } from './model/masks.ts';
import {
  changeBeside,
  changeOf,
  changesOf,
  subjectOf,
  pairOf,
  placeOfMove,
  placeOfPair,
  placeOfWords,
  type Place,
  type Words,
  keptPlace,
} from './model/place.ts';
import { pairOfRow, rowOfPair } from './model/places.ts';
import { isLeft, isShown, shownRows } from './viewport.ts';

/** Goes to the next (1) or previous (-1) listed change; where the place was scrolled away from, from what the window shows. */
export function stepChange(step: 1 | -1): void {
  const { view, place, filter, panel } = useComparison.getState();
  if (view === null) return;
  // After a step the space bar must mean the change, not the button that was pressed last.
  focusSpot('main');
  const from = place !== null && isLeft(place) && filter.order === 'reading' ? null : place;
  const listed = { indices: listedNow(), order: filter.order };
  // Going from change to change is done with the overview.
  if (panel === 'overview') useComparison.setState({ panel: 'changes' });
  const next = changeBeside(view.comparison, listed, from, shownRows().first, step);
  if (next !== undefined) goToChange(next);
  else if (place !== null && isLeft(place)) goTo(place);
}

/** The listed change that the place is at, else the first behind it, else the first of all. */
export function nearestListed(): number | undefined {
  const { view, place, filter } = useComparison.getState();
  const indices = listedNow();
  const current = changeOf(place);
  if (view === null || (current !== null && indices.includes(current))) return current ?? undefined;
  const next = changeBeside(view.comparison, { indices, order: filter.order }, place, shownRows().first, 1);
  return next ?? indices[0];
}

/** The place that a key acts on; one that was scrolled away from is only shown again: nothing is done out of sight. */
function seenPlace(): Place | null {
  const { place } = useComparison.getState();
  if (place === null || !isLeft(place)) return place;
  goTo(place);
  return null;
}

/** Brings one end of a move into view and marks both. */
export function goToMoveEnd(index: number, side: Side): void {
  const { view } = useComparison.getState();
  if (view !== null) goTo(placeOfMove(view.comparison, index, side));
}

/** From the end of a move that the place is at, or else the first in the window, to the other. */
export function otherMoveEnd(): void {
  const { view, place } = useComparison.getState();
  if (view === null) return;
  const { rows, moves } = view.comparison;
  const { first, last } = shownRows();
  const shown = rows.findIndex((row, index) => index >= first && index <= last && row.move !== null);
  const here = place === null || isLeft(place) ? null : (rows[place.row]?.move ?? null);
  const index = here ?? rows[shown]?.move ?? null;
  const row = here === null ? shown : (place?.row ?? -1);
  const move = index === null ? undefined : moves[index];
  if (index !== null && move !== undefined) goToMoveEnd(index, row === move.leftRow ? 'right' : 'left');
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
  const row = rowAtHand();
  const here = starts[at];
  // Inside a section "previous" goes to its own beginning first, as in a book.
  const next =
    step < 0 && here !== undefined && row > here.row + 1
      ? here
      : (starts[at + step] ?? (step > 0 ? starts.find((start) => start.row > row) : starts[0]));
  if (next !== undefined) goToPair(next.pair);
}

/** The row of the place, or of the top of the window where that was scrolled away from. */
function rowAtHand(): number {
  const { place } = useComparison.getState();
  return place === null || isLeft(place) ? shownRows().first : place.row;
}

/** Brings both sides of a pair of sections into view. */
export function goToPair(pair: number): void {
  const { view } = useComparison.getState();
  if (view === null) return;
  useComparison.setState({ visiblePair: pair });
  goTo(placeOfPair(view, pair), 'start');
}

/** Marks what stands at the place as reviewed, or takes that back; the place stays where it is. */
export function toggleCurrentReviewed(): void {
  const place = seenPlace();
  const { view } = useComparison.getState();
  if (view !== null && place !== null) toggleAll(changesOf(view, place, useApp.getState().settings.masks));
}

export function toggleReviewed(index: number): void {
  toggleAll([index]);
}

/** Marks all as reviewed; where they are so already, none. */
function toggleAll(indices: readonly number[]): void {
  const { view, reviewed } = useComparison.getState();
  const keys = indices.flatMap((index) => view?.comparison.changes[index]?.key ?? []);
  if (keys.length > 0) run(setReviewed(keys, !keys.every((key) => reviewed.has(key))));
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
  useComparison.setState({ draft: newDraft(target) });
}

/** Marks words of one side in the colour used last, without a word. */
export function highlightSpan(side: Side, span: Span): void {
  const { view } = useComparison.getState();
  if (view === null) return;
  const own = trimSpan(view[side].text, span);
  if (own.start >= own.end) return;
  const anchor = createAnchor(view[side].text, own);
  const target: NoteTarget = { kind: 'text', report: view[side].summary.id, anchor };
  run(saveNote({ ...newDraft(target), colour: lastColour() }, null));
}

/** Begins a note on the place: a change with both its sides, or the words that are outlined. */
export function noteOnPlace(): void {
  const place = seenPlace();
  const { view } = useComparison.getState();
  if (view === null || place === null) return;
  const words = subjectOf(view, place);
  const change = place.kind === 'change' ? view.comparison.changes[place.index] : undefined;
  const isPair = words.some(({ side }) => side === 'left') && words.some(({ side }) => side === 'right');
  if (change !== undefined || isPair) noteOnBoth(view, change?.key ?? null, words);
  else if (words[0] !== undefined) noteOnSpan(words[0].side, words[0].span);
}

/** Begins a note on a change, or on a pair of passages where there is none. */
function noteOnBoth(view: ComparisonView, changeKey: string | null, words: readonly Words[]): void {
  const anchor = (side: Side) => {
    const own = words.find((each) => each.side === side);
    const span = own === undefined ? null : trimSpan(view[side].text, own.span);
    return span === null || span.start >= span.end ? null : createAnchor(view[side].text, span);
  };
  const sides = {
    left: view.left.summary.id,
    right: view.right.summary.id,
    leftAnchor: anchor('left'),
    rightAnchor: anchor('right'),
  };
  const target: NoteTarget =
    changeKey === null ? { kind: 'pair', ...sides } : { kind: 'change', changeKey, ...sides };
  useComparison.setState({ draft: newDraft(target) });
}

/** Brings words of one side into view and marks them. */
export function goToSpan(side: Side, span: Span): void {
  const { view } = useComparison.getState();
  if (view !== null) goTo(placeOfWords(view, [{ side, span }]));
}

/** The same pair with the sides exchanged, at the same words. */
export function swapSides(): void {
  const { pair, view, place } = useComparison.getState();
  if (pair === null) return;
  const kept = view === null || place === null ? null : keptPlace(view, place);
  const focus: ComparisonFocus | null =
    kept === null ? null : { kind: 'span', side: kept.side === 'left' ? 'right' : 'left', span: kept.span };
  navigate({ kind: 'comparison', left: pair.right, right: pair.left, focus });
}

/** The pair of sections that the reader is in: the place's, or where that is out of sight the one of a row. */
export function pairAt(row: number): number {
  const { view, place } = useComparison.getState();
  if (view === null) return -1;
  if (place !== null && isShown(place)) return pairOf(view, place);
  const found = view.comparison.rows[row];
  return found === undefined ? -1 : pairOfRow(view, found);
}
