import { setImmediate as yieldTurn } from 'node:timers/promises';
import type { Periods, Term, TermsView } from '../../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { rateOf, shareOf } from '../../../../shared/model/term.ts';
import { findPhrases } from '../../../../shared/text/plain/find-phrases.ts';
import { rangeOfPages } from '../../../../shared/text/plain/pages.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import type { Caller } from '../../services/base/caller.ts';
import { openTermReports, type TermReport } from '../../services/terms/open-terms.ts';
import { viewPhrase, viewTerms } from '../../services/terms/view-terms.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import type { TableRow } from '../table.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { wordOf } from '../words.ts';

/** Which phrases: those that are named, with their variants; none for all that the program finds. */
export type WantedTerms = {
  readonly reports: readonly ReportId[];
  readonly periods: Periods | null;
  readonly phrases: readonly (readonly string[])[];
};

/** For each phrase a line for each year, by the order of the phrases, then by year, each with the places of its hits. */
export async function tabulateTerms(
  library: Library,
  wanted: WantedTerms,
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const { reports } = wanted;
  const view = await viewTerms(library, wanted, caller);
  const terms = await chooseTerms(library, wanted, view, caller);
  const { columns } = view;
  const opened = await openTermReports(library, reports, caller);
  const texts = new Map(opened.map((report) => [report.stored.id, report]));
  const rows: TableRow[] = [];
  for (const term of terms) {
    await yieldTurn();
    caller.signal.throwIfAborted();
    rows.push(...describeTerm(term, columns, texts, language));
  }
  return rows;
}

/** The terms that are wanted, in the order in which they are named. */
export async function chooseTerms(
  library: Library,
  { reports, periods, phrases }: WantedTerms,
  { terms }: TermsView,
  caller: Caller,
): Promise<readonly Term[]> {
  if (phrases.length === 0) return terms;
  const listed = new Map(terms.map((term) => [term.phrase, term]));
  const chosen: Term[] = [];
  for (const variants of phrases) {
    const known = variants.length === 1 ? listed.get(variants[0] ?? '') : undefined;
    chosen.push(known ?? (await viewPhrase(library, { reports, periods, phrases: variants }, caller)));
  }
  return chosen;
}

function describeTerm(
  term: Term,
  columns: TermsView['columns'],
  texts: ReadonlyMap<ReportId, TermReport>,
  language: Language,
): readonly TableRow[] {
  const wanted = term.phrases.map(foldCase);
  return columns.map(({ summary, paragraphs }, index): TableRow => {
    const count = term.counts[index] ?? 0;
    const { text, pages = [] } = texts.get(summary.id) ?? {};
    const hits = findPhrases(text?.folded ?? '', wanted);
    const offsets = hits.map(({ start }) => start);
    const onPages = pages.length === 0 ? [] : hits.map((hit) => rangeOfPages(pages, hit));
    return {
      id: createId('terms', [summary.sha256, term.phrase]),
      phrase: term.phrase,
      count,
      rate: rateOf(count, summary.characters),
      share: shareOf(term.paragraphs[index] ?? 0, paragraphs),
      firstYear: term.firstYear,
      lastYear: term.lastYear,
      trend: wordOf('trend', term.trend, language),
      ...{ place: summary.head.place, year: summary.head.year, sha256: summary.sha256 },
      offsets: offsets.join(' '),
      hitPages: onPages.length === 0 ? null : onPages.join(' '),
    };
  });
}
