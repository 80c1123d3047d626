import type { ComparedReport } from '../../shared/contract/views.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { meets, sliceSpan, type Span } from '../../shared/model/span.ts';
import { call } from '../client/call.ts';
import { copyQuotations } from './copying.ts';
import type { CopyForm, OutsideWords, Quotation } from './quotations.ts';

/** Words of a report wherever they are shown; `isPart`: they are part of a sentence, which is quoted whole. */
type ReportPassage = { readonly report: ReportId; readonly span: Span; readonly isPart: boolean };

export type Passage = ReportPassage | OutsideWords;

/** The reports that passages are of, each once. */
export function reportsOf(passages: readonly Passage[]): readonly ReportId[] {
  return [...new Set(passages.flatMap(({ report }) => report ?? []))];
}

/** Copies words of reports that a screen shows a little of; of a single passage those alone that are `selected` in it. */
export async function copyPassages(
  passages: readonly Passage[],
  form: CopyForm,
  selected = '',
): Promise<void> {
  const ids = reportsOf(passages);
  const reports = ids.length === 0 ? [] : await call('report/quoted', { ids });
  const part = passages.length === 1 ? selected : '';
  const quotations = passages.flatMap((passage): readonly Quotation[] => {
    if (passage.report === null) return [part === '' ? passage : { ...passage, quote: part }];
    const report = reports.find(({ summary }) => summary.id === passage.report);
    return report === undefined ? [] : [{ report, span: spanIn(report, passage, part) }];
  });
  copyQuotations(quotations, form);
}

function spanIn(report: ComparedReport, { span, isPart }: ReportPassage, selected: string): Span {
  const whole = isPart ? sentencesOf(report, span) : span;
  const at = selected === '' ? -1 : sliceSpan(report.text, whole).indexOf(selected);
  return at < 0 ? whole : { start: whole.start + at, end: whole.start + at + selected.length };
}

/** The sentences that words stand in. */
function sentencesOf({ sentences }: ComparedReport, span: Span): Span {
  const own = sentences.filter((sentence) => meets(sentence, span));
  return { start: own[0]?.start ?? span.start, end: own.at(-1)?.end ?? span.end };
}
