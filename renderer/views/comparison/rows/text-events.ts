import type { ClipboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Side } from '../../../../shared/model/comparison.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import { itemAt } from '../../../components/items.ts';
import { clearSelection, hasSelection } from '../../../components/selection.ts';
import { useComparison } from '../comparison-store.ts';
import { selectedWords } from '../copying.ts';
import { showPassageMenu, pickRow, type ClickedAt } from '../linking-actions.ts';
import { cursorAt, rowsOf } from '../model/picking.ts';
import { pickedOf, placeOfSentences } from '../model/place.ts';
import { rowAt } from '../model/places.ts';

/** Copies the selected words of one side as they stand in the report, without what lies between its rows. */
export function copySide(event: ClipboardEvent<HTMLElement>): void {
  const { view } = useComparison.getState();
  const selected = view === null ? null : selectedWords(view);
  if (selected === null || view === null) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', sliceSpan(view[selected.side].text, selected.span));
}

/** A selection stays on the side where it was begun: the other side's cells lie between its lines. */
export function keepToOneSide(event: PointerEvent<HTMLElement>): void {
  event.currentTarget.dataset['selecting'] = itemAt(event.target, 'cell')?.dataset['cell'] ?? '';
}

/** The sentence under a pointer, and the piece of it. */
function rowUnder(target: EventTarget): ClickedAt | null {
  const piece = itemAt(target, 'at');
  const { view } = useComparison.getState();
  if (piece === null || view === null || itemAt(piece, 'ghost') !== null) return null;
  const side: Side = piece.dataset['side'] === 'right' ? 'right' : 'left';
  const offset = Number(piece.dataset['at']);
  const row = rowAt(view.comparison.rows, side, offset);
  return row < 0 ? null : { side, row, offset };
}

/** A click goes to the change or the sentence that was clicked, unless words were being selected. */
export function clickText(event: MouseEvent<HTMLElement>): void {
  const isSelecting = hasSelection();
  if (isSelecting && !event.shiftKey) return;
  const under = rowUnder(event.target);
  if (under === null) return;
  if (event.shiftKey) clearSelection();
  pickRow(under, event.shiftKey);
  openNote(event);
}

/** The menu at the pointer, or for the menu key at what is picked. */
export function askMenu(event: MouseEvent<HTMLElement>): void {
  const under = rowUnder(event.target);
  event.preventDefault();
  if (under === null) {
    if (event.target === event.currentTarget) showPassageMenu();
    return;
  }
  const { view, place } = useComparison.getState();
  const cursor = pickedOf(place);
  const isPicked =
    view !== null && cursor?.side === under.side && rowsOf(view.comparison.rows, cursor).includes(under.row);
  useComparison.setState({
    linking: null,
    place: isPicked ? place : placeOfSentences(cursorAt(under.side, under.row)),
    menu: { level: 'passage', x: event.clientX, y: event.clientY },
  });
}

/** A click on noted words shows their note. */
function openNote(event: MouseEvent<HTMLElement>): void {
  const noted = itemAt(event.target, 'note');
  const id = noted?.dataset['note']?.split(' ')[0];
  const note = useComparison.getState().notes.find((other) => String(other.id) === id);
  if (note !== undefined) useComparison.setState({ panel: 'notes', activeNote: note.id });
}
