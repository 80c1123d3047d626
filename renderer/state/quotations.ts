import type { ComparedReport } from '../../shared/contract/views.ts';
import type { CitationStyle } from '../../shared/model/citation.ts';
import { findSectionAt, type Outline, type Section } from '../../shared/model/outline.ts';
import { sliceSpan, trimSpan, type Span } from '../../shared/model/span.ts';
import { rangeOfPages } from '../../shared/text/plain/pages.ts';
import { citeReport } from '../../shared/words/citation/cite.ts';
import { formatReferences, type Reference } from '../../shared/words/citation/formats.ts';
import type { Translate } from '../locales/words.ts';
import { formatTitle } from './format.ts';

/** As much of a report as words of it are quoted with. */
export type QuotedReport = Pick<ComparedReport, 'summary' | 'text' | 'outline' | 'pages'>;

/** Words of a report. */
type ReportQuotation = { readonly report: QuotedReport; readonly span: Span };

/** Words of a source outside the library, as a reader took them down. */
export type OutsideWords = { readonly report: null; readonly source: string; readonly quote: string };

export type Quotation = ReportQuotation | OutsideWords;

/** `plain`: the words; `cited`: with their place and the reference; `markdown`: the same as Markdown. */
export type CopyForm = 'plain' | 'cited' | 'markdown';

/** Quotations without the white space around them; those without words are left out. */
export function trimQuotations(quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.flatMap((each): readonly Quotation[] => {
    if (each.report === null) return each.quote.trim() === '' ? [] : [{ ...each, quote: each.quote.trim() }];
    const { report, span } = each;
    const own = trimSpan(report.text, span);
    return own.start < own.end ? [{ report, span: own }] : [];
  });
}

/** Quotations as they are copied; several are the sides of a row. */
export function formatQuotations(
  quotations: readonly Quotation[],
  form: CopyForm,
  style: CitationStyle,
  t: Translate,
): string {
  switch (form) {
    case 'plain':
      return formatPlain(quotations, t);
    case 'cited': {
      const references = referencesOf(quotations, style);
      const quoted = quotations.map(
        (each, at) =>
          t('copy.quoted', { words: wordsOf(each), place: placeOf(each, t) }) + markAt(references, at),
      );
      return [...quoted, ...setApart(listed(references))].join('\n');
    }
    case 'markdown':
      return formatMarkdown(quotations, style, t);
  }
}

function wordsOf(quotation: Quotation): string {
  return quotation.report === null ? quotation.quote : sliceSpan(quotation.report.text, quotation.span);
}

/** Each side of a row by its year; words of another source never without that, for nothing else tells where they are from. */
function formatPlain(quotations: readonly Quotation[], t: Translate): string {
  const [first] = quotations;
  if (first !== undefined && quotations.length === 1) {
    const words = wordsOf(first);
    return first.report === null ? t('copy.outside', { words, source: first.source }) : words;
  }
  return quotations
    .map((each) => t('copy.side', { year: headOf(each, t), words: wordsOf(each) }))
    .join('\n\n');
}

/** A quotation, or the sides of a row as a table; below it where each stands, and the references as a list. */
function formatMarkdown(quotations: readonly Quotation[], style: CitationStyle, t: Translate): string {
  const words = quotations.map((each) => escapeMarkdown(wordsOf(each)));
  const told = referencesOf(quotations, style);
  const references = setApart(listed(told).map((each) => `- ${escapeMarkdown(each)}`));
  const places = quotations.map((each, at) => escapeMarkdown(placeOf(each, t) + markAt(told, at)));
  if (quotations.length === 1) {
    const lines = words.flatMap((each) => each.split('\n')).map((line) => `> ${escapeStart(line)}`);
    return [...lines, '>', ...places.map((place) => `> —— ${place}`), ...references].join('\n');
  }
  const rows = [
    quotations.map((each) => escapeMarkdown(headOf(each, t))),
    quotations.map(() => '---'),
    words,
    places,
  ];
  const table = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`);
  return [...table, ...references].join('\n');
}

/** Lines below an empty one. */
function setApart(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$]/gu, String.raw`\$&`);
}

/** A sign that would begin a heading, a list or a quotation. */
function escapeStart(line: string): string {
  return line.replace(/^[-+=#]/u, String.raw`\$&`).replace(/^(\d+)([.)])/u, String.raw`$1\$2`);
}

/** The year of a report, or the other source. */
function headOf(quotation: Quotation, t: Translate): string {
  if (quotation.report === null) return quotation.source;
  return String(quotation.report.summary.head.year ?? t('report.no-year'));
}

/** The reference of each quotation; null for words of another source. */
function referencesOf(quotations: readonly Quotation[], style: CitationStyle): readonly (Reference | null)[] {
  const own = quotations.flatMap((each) => (each.report === null ? [] : [each]));
  const cited = own.map(({ report, span }) => ({
    citation: citeReport(report.summary),
    page: pageOf(report, span) ?? '',
  }));
  const references = formatReferences(cited, style);
  return quotations.map((each) => references[own.findIndex((other) => other === each)] ?? null);
}

/** What stands for the reference behind a quotation, where there are several. */
function markAt(references: readonly (Reference | null)[], at: number): string {
  return references[at]?.mark ?? '';
}

/** Each reference once. */
function listed(references: readonly (Reference | null)[]): readonly string[] {
  return [...new Set(references.flatMap((each) => each?.reference ?? []))];
}

function pageOf({ pages }: QuotedReport, span: Span): string | null {
  return rangeOfPages(pages, span);
}

/**
 * Where a passage stands: 澜江市《2024年政府工作报告》，第五届人民代表大会第三次会议，二、今年工作安排，第 3 段，第 12 页. What is not
 * known is left out. Of words that are no report's, their source.
 */
export function placeOf(quotation: Quotation, t: Translate): string {
  if (quotation.report === null) return quotation.source;
  const { report, span } = quotation;
  const { place, year, title, session } = report.summary.head;
  const page = pageOf(report, span);
  const parts = [
    session,
    whereIn(report, span, t),
    page === null ? '' : t('reader.page', { n: page }),
  ].filter((part) => part !== '');
  return t('copy.place', {
    place,
    title: formatTitle(year, title === '' ? '政府工作报告' : title, 'zh-CN'),
    parts: parts.map((part) => `，${part}`).join(''),
  });
}

/** Section and paragraph; of words that go on into other sections those where they begin and those where they end. */
function whereIn(report: QuotedReport, span: Span, t: Translate): string {
  const { sections } = report.outline;
  const [first, last] = [findSectionAt(sections, span.start), findSectionAt(sections, span.end - 1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return pathTo(report, first, span, t);
  const from = pathTo(report, first, { start: span.start, end: span.start + 1 }, t);
  const to = pathTo(report, last, { start: span.end - 1, end: span.end }, t);
  return t('copy.range', { from: from === '' ? t('reader.opening') : from, to });
}

function pathTo(report: QuotedReport, section: Section, span: Span, t: Translate): string {
  const paragraphs = paragraphsOf(report.text, section, span);
  return [
    ...pathOf(report.outline, section).map(({ marker, title }) => marker + title),
    ...(paragraphs === null ? [] : [t('copy.paragraph', { n: paragraphs })]),
  ].join('，');
}

/** The section with the part of the report that it is in; none for what stands before the first heading. */
function pathOf({ sections }: Outline, section: Section): readonly Section[] {
  const path: Section[] = [];
  for (let at: Section | undefined = section; at !== undefined && at.level > 0; at = sections[at.parent])
    path.unshift(at);
  return path.length > 2 ? [path[0], path.at(-1)].flatMap((each) => each ?? []) : path;
}

/** Which paragraphs of its section a passage stands in, from 1: 3, or 3–5. Null in a heading, and before the first. */
function paragraphsOf(text: string, { level, runin, heading, own }: Section, span: Span): string | null {
  const start = runin ? own.start : heading.end;
  if (level === 0 || span.start < start) return null;
  // A paragraph is a line with words on it.
  const countTo = (end: number): number =>
    text
      .slice(start, end)
      .split('\n')
      .filter((line) => line.trim() !== '').length;
  const [first, last] = [countTo(span.start + 1), countTo(span.end)];
  return first === last ? String(first) : `${first}–${last}`;
}
