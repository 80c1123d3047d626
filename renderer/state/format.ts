import { titleOrFile } from '../../shared/base/title-of-file.ts';
import type { ReportSummary } from '../../shared/contract/views.ts';
import type { Language } from '../../shared/words/words.ts';
import type { Translate } from '../locales/words.ts';

const grouped = new Intl.NumberFormat('en-US');

/** 9667 → 9,667: Chinese and English group alike. */
export function formatCount(value: number): string {
  return grouped.format(value);
}

/** A size in the unit that reads best: 18.4 KB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${grouped.format(bytes)} B`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 100 ? value.toFixed(1).replace(/\.0$/, '') : grouped.format(Math.round(value))} ${units[unit] ?? ''}`;
}

/** `2014-02-19` as it is written in the language; anything else as it stands. */
export function formatDate(iso: string, language: 'zh-CN' | 'en'): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return iso;
  const [, year = '', month = '', day = ''] = match;
  if (language === 'en') return `${year}-${month}-${day}`;
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** A moment in the user's own time: `2026-11-22 20:21`. */
export function formatMoment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A score as researchers cite it: 0.71. */
export function formatScore(score: number): string {
  return score.toFixed(2);
}

/** What a report is called: its title, else the name of its file without the ending; '' where it has neither. */
export function titleOf({ head, fileName }: Pick<ReportSummary, 'head' | 'fileName'>): string {
  return titleOrFile(head.title, fileName);
}

/** A title as it stands beside its year: '' where it is the year once more, as that of a file called 2025.txt. */
export function besideYear(title: string, year: number | null): string {
  return title === String(year) ? '' : title;
}

/** The same with what else it is named by. */
export function namesOf(report: Pick<ReportSummary, 'head' | 'fileName'>): ReportName {
  const { place, year } = report.head;
  return { place, year, title: titleOf(report) };
}

/** `2014` and `政府工作报告` as one name; a title that names the year itself is left as it is. */
export function formatTitle(year: number | null, title: string, language: Language): string {
  if (year === null || title.includes(String(year))) return title;
  return language === 'en' ? `${year} ${title}` : `${year}年${title}`;
}

/** What a report is named by. */
type ReportName = { readonly place: string; readonly year: number | null; readonly title: string };

/** A report by place, year and title: 云川市 2024年政府工作报告; a title that names the year, or is it, has it once. */
export function formatReport({ place, year, title }: ReportName, t: Translate, language: Language): string {
  const named = year === null ? `${t('report.no-year')} ${title}` : formatTitle(year, title, language);
  return `${place || t('report.no-place')} ${named}`;
}

/** A share of 1 in whole per cent; 100 stands for the whole and for nothing less. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100);
}

/** 2013, 2014, 2015, 2018 → 2013–2015、2018: years in order, those that follow one another as a run. */
export function formatYears(years: readonly number[], comma: string): string {
  const runs: (readonly [from: number, to: number])[] = [];
  for (const year of years) {
    const [from, to] = runs.at(-1) ?? [];
    if (from !== undefined && to === year - 1) runs[runs.length - 1] = [from, year];
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(comma);
}
