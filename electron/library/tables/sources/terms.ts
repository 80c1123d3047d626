import type { Periods, Term, TermHit, TermsView } from '../../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { rateOf, shareOf } from '../../../../shared/model/term.ts';
import type { HandlerContext } from '../../handlers.ts';
import { createTermHandlers } from '../../handlers/terms.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import type { TableRow } from '../table.ts';
import { wordOf, type Language } from '../words.ts';

/** Which phrases: those that are named, with their variants; none for all that the program finds. */
export type WantedTerms = {
  readonly reports: readonly ReportId[];
  readonly periods: Periods | null;
  readonly phrases: readonly (readonly string[])[];
};

/** For each phrase a line for each year, by the order of the phrases, then by year, each with the places of its hits. */
export async function tabulateTerms(
  library: Library,
  { reports, periods, phrases }: WantedTerms,
  language: Language,
  context: HandlerContext,
): Promise<readonly TableRow[]> {
  const handlers = createTermHandlers(library);
  const { columns, terms } = await handlers['terms/list']({ reports, periods }, context);
  const chosen: Term[] = [];
  for (const variants of phrases)
    chosen.push(await handlers['terms/phrase']({ reports, periods, phrases: variants }, context));
  const rows: TableRow[] = [];
  for (const term of phrases.length === 0 ? terms : chosen) {
    const hits = await handlers['terms/hits']({ reports, phrases: term.phrases }, context);
    rows.push(...describeTerm(term, columns, hits, language));
  }
  return rows;
}

function describeTerm(
  term: Term,
  columns: TermsView['columns'],
  hits: readonly TermHit[],
  language: Language,
): readonly TableRow[] {
  return columns.map(({ summary, paragraphs }, index): TableRow => {
    const count = term.counts[index] ?? 0;
    const offsets = hits.filter(({ report }) => report === summary.id).map(({ span }) => span.start);
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
    };
  });
}
