import { meets, type Span } from '../../../shared/model/span.ts';
import { readSelection } from '../../components/selection.ts';
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
  const text = spotOf('main');
  const selected = text === null ? null : readSelection(text);
  const isMeant = selected !== null && (pointed === NOTHING || meets(selected.span, pointed));
  copySpan(isMeant ? selected.span : pointed, form);
}

const NOTHING: Span = { start: 0, end: 0 };
