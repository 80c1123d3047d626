import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { Side } from '../../../shared/model/comparison.ts';
import { meets, type Span } from '../../../shared/model/span.ts';
import { readSelection, selectWhole, wholeSide } from '../../components/selection.ts';
import { spotOf } from '../../components/spots.ts';
import { copyQuotations } from '../../state/copying.ts';
import type { CopyForm, Quotation } from '../../state/quotations.ts';
import { useComparison } from './comparison-store.ts';
import { spanOf, type Cursor } from './model/picking.ts';
import { bothWords, notedWords, pickedOf, type Words } from './model/place.ts';

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
  const selected = selectedWords(view);
  const cursor = pickedOf(place);
  if (selected !== null) copyWords(view, [selected], form);
  else if (cursor !== null) copyWords(view, pickedWords(view, cursor), form);
  else copyWords(view, place === null ? [] : notedWords(view, place), form);
}

/** The words that are selected in the rows, or all of a side. */
export function selectedWords(view: ComparisonView): Words | null {
  const rows = spotOf('main');
  const side = wholeSide(rows);
  if (side !== null) return { side, span: { start: 0, end: view[side].text.length } };
  return rows === null ? null : readSelection(rows);
}

/** Selects all of the report on the side that the reader is on. */
export function selectText(): void {
  const rows = spotOf('main');
  const side = pickedOf(useComparison.getState().place)?.side ?? rows?.dataset['selecting'];
  if (rows !== null) selectWhole(rows, side === 'right' ? 'right' : 'left');
}

function pickedWords(view: ComparisonView, cursor: Cursor): readonly Words[] {
  const span = spanOf(view, cursor);
  return span === null ? [] : [{ side: cursor.side, span }];
}

/** Copies the sentences that are selected or picked and what they are matched with, the left side first; else both sides of the place. */
export function copyBothSides(form: CopyForm): void {
  const { view, place } = useComparison.getState();
  if (view === null) return;
  const selected = selectedWords(view);
  const cursor = selected === null ? pickedOf(place) : cursorOver(view, selected);
  const words = cursor === null ? (place === null ? [] : notedWords(view, place)) : bothWords(view, cursor);
  copyWords(view, words, form);
}

/** The sentences that words of a side stand in. */
function cursorOver({ comparison }: ComparisonView, { side, span }: Words): Cursor | null {
  const covered = comparison.rows.flatMap((row, index) => {
    const own = row[side];
    return own !== null && meets(own, span) ? [index] : [];
  });
  const [first, last] = [covered[0], covered.at(-1)];
  return first === undefined || last === undefined ? null : { side, anchor: first, head: last };
}
