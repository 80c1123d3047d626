import type { Span } from '../../../shared/model/span.ts';
import { clearSelection, readSelection } from '../../components/selection.ts';
import { spotOf } from '../../components/spots.ts';
import { copyQuotations } from '../../state/copying.ts';
import type { CopyForm } from '../../state/quotations.ts';
import { useReader } from './reader-store.ts';

/** Copies words of the report that is shown. */
export function copySpan(span: Span, form: CopyForm): void {
  const { view } = useReader.getState();
  if (view !== null) copyQuotations([{ report: view, span }], form);
}

/** Copies what is selected, else these words; where there are neither, says so. */
export function copySelected(form: CopyForm, otherwise: Span = NOTHING): void {
  const text = spotOf('main');
  const selected = text === null ? null : readSelection(text);
  copySpan(selected?.span ?? otherwise, form);
  if (selected !== null) clearSelection();
}

const NOTHING: Span = { start: 0, end: 0 };
