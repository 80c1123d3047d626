import type { ReportView } from '../../../../shared/contract/views.ts';
import { findSectionAt } from '../../../../shared/model/outline.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { rangeOfPages } from '../../../../shared/text/plain/pages.ts';
import type { Translate } from '../../../locales/words.ts';
import { formatTitle } from '../../../state/format.ts';

/**
 * Where a passage stands, for whoever cites it: 澜江市《2024年政府工作报告》，二、今年工作安排，第 12 页. What is not known is left
 * out.
 */
export function citeSource({ summary, outline, pages }: ReportView, span: Span, t: Translate): string {
  const { place, year, title } = summary.head;
  const section = findSectionAt(outline.sections, span.start);
  const page = rangeOfPages(pages, span);
  const parts = [
    section === undefined || section.level === 0 ? '' : section.marker + section.title,
    page === null ? '' : t('reader.page', { n: page }),
  ].filter((part) => part !== '');
  return t('reader.source', {
    place,
    title: formatTitle(year, title === '' ? '政府工作报告' : title, 'zh-CN'),
    parts: parts.map((part) => `，${part}`).join(''),
  });
}
