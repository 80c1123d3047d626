import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { Side } from '../../../shared/model/comparison.ts';
import type { Span } from '../../../shared/model/span.ts';
import { readSelection } from '../../components/selection.ts';
import { spotOf } from '../../components/spots.ts';
import { copyQuotations } from '../../state/copying.ts';
import type { CopyForm, Quotation } from '../../state/quotations.ts';
import { useComparison } from './comparison-store.ts';
import { partnerSpan, spanOf, type Cursor } from './model/picking.ts';
import { notedWords, pickedOf, type Words } from './model/place.ts';
import { OTHER_SIDE } from './model/places.ts';

function copyWords(view: ComparisonView, words: readonly Words[], form: CopyForm): void {
  const quotations = words.map(({ side, span }): Quotation => ({ report: view[side], span }));
  copyQuotations(quotations, form);
}

/** Copies words of one side. */
export function copySpan(side: Side, span: Span, form: CopyForm): void {
  const { view } = useComparison.getState();
  if (view !== null) copyWords(view, [{ side, span }], form);
}

/** Copies what is selected, else the sentences that are picked, else what is outlined, on both its sides. */
export function copySelected(form: CopyForm): void {
  const { view, place } = useComparison.getState();
  if (view === null) return;
  const rows = spotOf('main');
  const selected = rows === null ? null : readSelection(rows);
  const cursor = pickedOf(place);
  if (selected !== null) copyWords(view, [selected], form);
  else if (cursor !== null) copyWords(view, pickedWords(view, cursor), form);
  else copyWords(view, place === null ? [] : notedWords(view, place), form);
}

function pickedWords(view: ComparisonView, cursor: Cursor): readonly Words[] {
  const span = spanOf(view, cursor);
  return span === null ? [] : [{ side: cursor.side, span }];
}

/** Copies the sentences that are picked and what they are matched with, the left side first; else both sides of the place. */
export function copyBothSides(form: CopyForm): void {
  const { view, place } = useComparison.getState();
  if (view === null) return;
  const cursor = pickedOf(place);
  const words = cursor === null ? (place === null ? [] : notedWords(view, place)) : bothWords(view, cursor);
  copyWords(view, words, form);
}

function bothWords(view: ComparisonView, cursor: Cursor): readonly Words[] {
  const span = partnerSpan(view, cursor);
  const other = span === null ? [] : [{ side: OTHER_SIDE[cursor.side], span }];
  const own = pickedWords(view, cursor);
  return cursor.side === 'left' ? [...own, ...other] : [...other, ...own];
}
