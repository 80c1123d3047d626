import { compareText } from '../../../../shared/base/compare-text.ts';
import type { Args } from '../../../../shared/contract/methods.ts';
import type { Periods, Term, TermsView } from '../../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { listPhrases } from '../../../../shared/text/plain/find-phrases.ts';
import { countPhrases, type CountedTerm } from '../../../../shared/text/terms/terms.ts';
import { measureChange, nameTrend, type Sample } from '../../../../shared/text/terms/trend.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { headOf, summarize } from '../shelf/summary.ts';
import { findGaps } from '../shelf/year-gaps.ts';
import { choosePeriods, openTermReports, openTerms, type TermReport } from './open-terms.ts';

/** All words and set phrases of the reports. @throws AppError `not-found`, `cancelled`; `invalid-input` {reason} */
export async function viewTerms(
  library: Library,
  args: Args<'terms/list'>,
  caller: Caller,
): Promise<TermsView> {
  const reports = await openTermReports(library, args.reports, caller);
  const periods = choosePeriods(reports, args.periods);
  const counted = await openTerms(library, reports, caller);
  const terms = counted.map((term) => follow(term, [term.phrase], reports, periods));
  return layOut(library, reports, periods, terms);
}

/** One phrase with its variants, whatever it is. @throws AppError as `viewTerms` */
export async function viewPhrase(
  library: Library,
  args: Args<'terms/phrase'>,
  caller: Caller,
): Promise<Term> {
  const reports = await openTermReports(library, args.reports, caller);
  const periods = choosePeriods(reports, args.periods);
  const phrases = listPhrases(args.phrases);
  const texts = reports.map(({ text }) => text);
  const counted = { phrase: phrases.join('|'), kind: 'phrase' as const, ...countPhrases(texts, phrases) };
  return follow(counted, phrases, reports, periods);
}

/** A phrase with its counts as a line of the table. */
function follow(
  { phrase, kind, counts, paragraphs }: CountedTerm,
  phrases: readonly string[],
  reports: readonly TermReport[],
  periods: Periods,
): Term {
  const years = reports.flatMap(({ stored }, index) =>
    (counts[index] ?? 0) > 0 ? [headOf(stored).year] : [],
  );
  const dated = years.filter((year) => year !== null);
  const [earlier, later] = [sample(reports, counts, periods.earlier), sample(reports, counts, periods.later)];
  return {
    ...{ phrase, phrases, kind, counts, paragraphs },
    firstYear: dated[0] ?? null,
    lastYear: dated.at(-1) ?? null,
    trend: nameTrend(earlier, later, isKnownBefore(reports, counts, periods)),
    change: measureChange(earlier, later),
  };
}

/** True where the phrase stands in a report before the first of the later period. */
function isKnownBefore(
  reports: readonly TermReport[],
  counts: readonly number[],
  { later }: Periods,
): boolean {
  const from = reports.findIndex(({ stored }) => later.includes(stored.id));
  return counts.slice(0, from).some((count) => count > 0);
}

function sample(
  reports: readonly TermReport[],
  counts: readonly number[],
  period: readonly ReportId[],
): Sample {
  let [hits, characters] = [0, 0];
  reports.forEach(({ stored }, index) => {
    if (!period.includes(stored.id)) return;
    hits += counts[index] ?? 0;
    characters += stored.characters;
  });
  return { hits, characters };
}

function layOut(
  { db }: Library,
  reports: readonly TermReport[],
  periods: Periods,
  terms: readonly Term[],
): TermsView {
  const stored = reports.map((report) => report.stored);
  return {
    columns: reports.map((report) => ({
      summary: summarize(report.stored),
      paragraphs: report.text.paragraphs.length,
    })),
    gaps: db.read((reader) => findGaps(reader, stored)),
    periods,
    terms: [...terms].sort(byChange),
  };
}

/** What moved most first, of equals the more frequent, then by the words: in one order whatever the reports' order. */
function byChange(a: Term, b: Term): number {
  const moved = Math.abs(b.change) - Math.abs(a.change) || total(b) - total(a);
  return moved === 0 ? compareText(a.phrase, b.phrase) : moved;
}

function total({ counts }: Term): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
