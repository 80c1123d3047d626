import type { Term, TermColumn, TermsView } from '../../../shared/contract/terms-api.ts';
import { AppError } from '../../../shared/base/errors.ts';
import { rateOf, shareOf } from '../../../shared/model/term.ts';
import { TREND_WORDS } from '../../../shared/words/figures.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import { chooseShelf, chooseYears } from '../choose-reports.ts';
import { callLibrary } from '../library-call.ts';
import { roundScore, type Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';
import { onProgress, type Progress } from '../tell.ts';

/** Phrases that are told where none is named and nothing of `--limit` is said. */
const USUAL_LIMIT = 50;

/**
 * `terms`: how often each phrase stands in each year's report, and per 10,000 characters; variants with a bar between
 * them count as one. Without a phrase those that moved most between the earlier and the later half of the years.
 */
export async function showTerms(
  handlers: Handlers,
  phrases: readonly string[],
  options: CliOptions,
  progress: Progress,
): Promise<Output> {
  const shelf = await chooseShelf(handlers, options.read.place);
  const reports = chooseYears(shelf, options.read).map(({ id }) => id);
  if (reports.length < 2)
    throw new AppError('invalid-input', 'too few years', { reason: 'too-few-years', place: shelf.place });
  const asked = { reports, periods: null };
  const emit = onProgress('terms/progress', progress);
  const view = await callLibrary(handlers, 'terms/list', asked, emit);
  const terms: Term[] = [];
  for (const phrase of phrases)
    terms.push(await callLibrary(handlers, 'terms/phrase', { ...asked, phrases: phrase.split('|') }));
  const listed = phrases.length > 0 ? terms : view.terms.slice(0, options.read.limit ?? USUAL_LIMIT);
  return {
    json: {
      place: shelf.place,
      ...describeView(view),
      terms: listed.map((term) => describeTerm(term, view.columns)),
    },
    lines: formatTable([headOf(view, options), ...listed.map((term) => lineOf(term, view.columns, options))]),
  };
}

function describeView({ columns, gaps, periods }: TermsView) {
  return {
    columns: columns.map(({ summary, paragraphs }) => ({
      report: summary.id,
      year: summary.head.year,
      characters: summary.characters,
      paragraphs,
    })),
    gaps,
    periods,
  };
}

function describeTerm(
  { phrase, phrases, kind, counts, paragraphs, firstYear, lastYear, trend, change }: Term,
  columns: readonly TermColumn[],
) {
  const rates = columns.map(({ summary }, at) => roundScore(rateOf(counts[at] ?? 0, summary.characters)));
  const shares = columns.map((column, at) => roundScore(shareOf(paragraphs[at] ?? 0, column.paragraphs)));
  const years = { first_year: firstYear, last_year: lastYear };
  return {
    phrase,
    phrases,
    kind,
    counts,
    rates,
    paragraphs,
    shares,
    ...years,
    trend,
    change: roundScore(change),
  };
}

function headOf({ columns }: TermsView, { language }: CliOptions): readonly string[] {
  const [term, trend] = language === 'zh' ? ['用词', '走势'] : ['term', 'trend'];
  return [term, ...columns.map(({ summary }) => String(summary.head.year ?? '')), trend];
}

/** 12 (3.4): hits, and hits per 10,000 characters. */
function lineOf(term: Term, columns: readonly TermColumn[], { language }: CliOptions): readonly string[] {
  const cells = columns.map(({ summary }, at) => {
    const count = term.counts[at] ?? 0;
    return count === 0 ? '0' : `${count} (${rateOf(count, summary.characters).toFixed(1)})`;
  });
  const words = wordsIn(TREND_WORDS, language === 'zh' ? 'zh-CN' : 'en');
  return [shorten(term.phrase, 24), ...cells, words[term.trend]];
}
