import type { ClipboardEvent } from 'react';
import { meets, sliceSpan, type Span } from '../../../shared/model/span.ts';
import { readSelection, selectWhole, wholeSide } from '../../components/selection.ts';
import { spotOf } from '../../components/spots.ts';
import { copyQuotations } from '../../state/copying.ts';
import type { CopyForm } from '../../state/quotations.ts';
import { useReader } from './reader-store.ts';

/** Copies words of the report that is shown. */
export function copySpan(span: Span, form: CopyForm): void {
  const { view } = useReader.getState();
  if (view !== null) copyQuotations([{ report: view, span }], form);
}

/** Copies what is selected, but the words that were pointed at where they are others; where there are neither, says so. */
export function copySelected(form: CopyForm, pointed: Span = NOTHING): void {
  const selected = selectedSpan();
  const isMeant = selected !== null && (pointed === NOTHING || meets(selected, pointed));
  copySpan(isMeant ? selected : pointed, form);
}

const NOTHING: Span = { start: 0, end: 0 };

/** The words that are selected in the text, or all of it. */
function selectedSpan(): Span | null {
  const text = spotOf('main');
  const { view } = useReader.getState();
  if (text === null || view === null) return null;
  if (wholeSide(text) !== null) return { start: 0, end: view.text.length };
  return readSelection(text)?.span ?? null;
}

/** Copies the selected words as they stand in the report: those that are not drawn too, and nothing of what lies between. */
export function copyText(event: ClipboardEvent<HTMLElement>): void {
  const { view } = useReader.getState();
  const span = selectedSpan();
  if (view === null || span === null) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', sliceSpan(view.text, span));
}

/** Selects all of the report. */
export function selectText(): void {
  const text = spotOf('main');
  if (text !== null) selectWhole(text, 'left');
}
