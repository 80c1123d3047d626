import type { ReportView } from '../../../shared/contract/views.ts';
import type { EditedFigure, FigureEdit, FigureReading } from '../../../shared/model/figure-correction.ts';
import { meets, sliceSpan, trimSpan, type Span } from '../../../shared/model/span.ts';
import { toAppError } from '../../client/call.ts';
import { run } from '../../state/history.ts';
import { refreshReport, useReader, writeFigure, type FigureDraft } from './reader-store.ts';
import { showToast, tellError } from '../../state/toast-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import { translate } from '../../locales/words.ts';

/** Opens the dialog on a figure. */
export function correctFigure(figure: EditedFigure): void {
  const { quote, valueSpan: at } = figure;
  useReader.setState({ figureDraft: { kind: 'correct', at, quote, reading: readingOf(figure) } });
}

export function rejectFigure(figure: EditedFigure): void {
  run(editFigure({ kind: 'reject' }, figure.valueSpan));
}

/** Begins a figure at the selected words: on one that is there already, its correction. */
export function figureOnText(span: Span): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const at = trimSpan(view.text, span);
  if (at.start >= at.end) return;
  const there = view.figures.find(({ valueSpan }) => meets(valueSpan, at));
  if (there === undefined)
    useReader.setState({ figureDraft: draftAt(view.text, at, yearBefore(view.summary.head.year)) });
  else correctFigure(there);
}

function yearBefore(year: number | null): number | null {
  return year === null ? null : year - 1;
}

/** What the selected words say by themselves: their first number, and what stands behind it as unit. */
function draftAt(text: string, at: Span, year: number | null): FigureDraft {
  const quote = sliceSpan(text, at);
  const [, digits = '0', unit = ''] =
    /(\d[\d,]*(?:\.\d+)?)\s*(\p{L}{0,4}|%|‰)/u.exec(quote.normalize('NFKC')) ?? [];
  const value = Number(digits.replaceAll(',', ''));
  const reading = { name: '', kind: 'achievement', year, measure: 'level', value, valueTo: null } as const;
  return { kind: 'add', at, quote, reading: { ...reading, unit, bound: 'exact' } };
}

/**
 * Edits the figure at `at`, and offers to take that back; `before`: what the writer knew of it, null for nothing. What another
 * window made of it since is read and told. Gives whether it now reads as was asked.
 */
export async function editFigure(
  edit: FigureEdit,
  at: Span,
  before?: FigureReading | null,
): Promise<boolean> {
  try {
    const step = await writeFigure(edit, at, before);
    showUndoToast(translate(`figure.${edit.kind}-done`), step);
    return true;
  } catch (thrown) {
    const { code, details } = toAppError(thrown);
    const reason = code === 'invalid-input' ? details['reason'] : undefined;
    if (reason === 'changed-elsewhere') await refreshReport().catch(tellError); // told when it is there to be seen
    if (reason === 'no-effect') showToast(translate('figure.no-effect'));
    else if (reason === 'nothing-there' || reason === 'is-there') showToast(translate('figure.one-sentence'));
    else tellError(thrown);
    return reason === 'no-effect';
  }
}

/** What is read of the figure at `at` today; null where there is none. */
export function readingAt(view: Pick<ReportView, 'figures'>, at: Span): FigureReading | null {
  const there = view.figures.find(({ valueSpan }) => meets(valueSpan, at));
  return there === undefined ? null : readingOf(there);
}

function readingOf(figure: EditedFigure): FigureReading {
  const { name, kind, year, measure, value, valueTo, unit, bound } = figure;
  return { name, kind, year, measure, value, valueTo, unit, bound };
}
