import type { ComparedReport } from '../../shared/contract/views.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { meets, sliceSpan, type Span } from '../../shared/model/span.ts';
import { call } from '../client/call.ts';
import { copyQuotations } from './copying.ts';
import type { CopyForm, Quotation } from './quotations.ts';

/** Words of a report wherever they are shown; `isPart`: they are part of a sentence, which is quoted whole. */
export type Passage = { readonly report: ReportId; readonly span: Span; readonly isPart: boolean };

/** Copies words of reports that a screen shows a little of; of a single passage those alone that are `selected` in it. */
export async function copyPassages(
  passages: readonly Passage[],
  form: CopyForm,
  selected = '',
): Promise<void> {
  if (passages.length === 0) {
    copyQuotations([], form);
    return;
  }
  const ids = [...new Set(passages.map(({ report }) => report))];
  const reports = await call('report/quoted', { ids });
  const quotations = passages.flatMap((passage): readonly Quotation[] => {
    const report = reports.find(({ summary }) => summary.id === passage.report);
    if (report === undefined) return [];
    return [{ report, span: spanIn(report, passage, passages.length === 1 ? selected : '') }];
  });
  copyQuotations(quotations, form);
}

function spanIn(report: ComparedReport, { span, isPart }: Passage, selected: string): Span {
  const whole = isPart ? sentencesOf(report, span) : span;
  const at = selected === '' ? -1 : sliceSpan(report.text, whole).indexOf(selected);
  return at < 0 ? whole : { start: whole.start + at, end: whole.start + at + selected.length };
}

/** The sentences that words stand in. */
function sentencesOf({ sentences }: ComparedReport, span: Span): Span {
  const own = sentences.filter((sentence) => meets(sentence, span));
  return { start: own[0]?.start ?? span.start, end: own.at(-1)?.end ?? span.end };
}
