import type { ComparedReport } from '../../../../shared/contract/views.ts';
import type { Translate } from '../../../locales/words.ts';

/** `2015 年报告`. */
export function yearWords(report: ComparedReport, t: Translate): string {
  const { year } = report.summary.head;
  return year === null ? t('report.no-year') : t('goals.report-of', { year });
}
