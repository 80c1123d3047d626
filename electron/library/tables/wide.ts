import type { TableSource, TermMeasure } from '../../../shared/contract/table-views.ts';
import type { Term, TermColumn, TermsView } from '../../../shared/contract/terms-api.ts';
import type { IndicatorPoint, IndicatorSeries } from '../../../shared/model/indicator.ts';
import { rateOf, shareOf } from '../../../shared/model/term.ts';
import { SERIES_WORDS, seriesKindOf } from '../../../shared/words/indicators.ts';
import { wordsIn, type Language } from '../../../shared/words/words.ts';
import type { Library } from '../library.ts';
import type { Caller } from '../services/base/caller.ts';
import { viewIndicators } from '../services/figures/view-indicators.ts';
import { viewTerms } from '../services/terms/view-terms.ts';
import { inOrderOf } from './list.ts';
import { chooseTerms } from './sources/terms.ts';
import type { CellValue, Sheet } from './table.ts';
import { titleOf } from './titles.ts';
import { wordOf } from './words.ts';

type TermsSource = Extract<TableSource, { readonly kind: 'terms' }>;
type IndicatorsSource = Extract<TableSource, { readonly kind: 'indicators' }>;

/** True for a table with years as columns. */
export function isWide(source: TableSource): boolean {
  return (
    (source.kind === 'terms' && source.wide !== undefined) ||
    (source.kind === 'indicators' && source.isWide === true)
  );
}

/** A table with years as columns; null where none is asked for. A year without a report is an empty column. */
export async function buildWide(
  library: Library,
  source: TableSource,
  language: Language,
  caller: Caller,
): Promise<Sheet | null> {
  if (source.kind === 'terms' && source.wide !== undefined)
    return spreadTerms(library, source, source.wide, language, caller);
  if (source.kind === 'indicators' && source.isWide === true)
    return spreadIndicators(library, source, language, caller);
  return null;
}

async function spreadTerms(
  library: Library,
  source: TermsSource,
  measure: TermMeasure,
  language: Language,
  caller: Caller,
): Promise<Sheet> {
  const view = await viewTerms(library, source, caller);
  const terms = await chooseTerms(library, source, view, caller);
  const columns = layColumns(view);
  return {
    titles: [
      ...(['phrase', 'firstYear', 'lastYear', 'trend'] as const).map((key) => titleOf(key, language)),
      ...columns.map(({ title }) => title),
    ],
    rows: terms.map((term) => [
      ...[term.phrase, term.firstYear, term.lastYear, wordOf('trend', term.trend, language)],
      ...columns.map(({ column, at }) => (column === null ? null : valueOf(term, column, at, measure))),
    ]),
  };
}

type WideColumn = {
  readonly title: string;
  /** Null for a year that the library lacks. */
  readonly column: TermColumn | null;
  readonly at: number;
};

/** A column for each report, those of several places by place and year, and one for each year that is missing. */
function layColumns({ columns, gaps }: TermsView): readonly WideColumn[] {
  // One place may print several names over the years.
  const placeOf = ({ summary: { shelf, head } }: TermColumn): string => shelf || head.place;
  const places = new Set(columns.map(placeOf));
  const reports = columns.map((column, at): WideColumn & { readonly year: number } => {
    const { year } = column.summary.head;
    const title =
      places.size > 1 ? `${placeOf(column)} ${year ?? ''}` : String(year ?? column.summary.head.title);
    return { title, column, at, year: year ?? Infinity };
  });
  const missing = gaps
    .filter(({ report }) => report === null)
    .map(({ year }) => ({ title: String(year), column: null, at: -1, year }));
  return places.size > 1 ? reports : [...reports, ...missing].toSorted((a, b) => a.year - b.year);
}

function valueOf(term: Term, { summary, paragraphs }: TermColumn, at: number, measure: TermMeasure): number {
  switch (measure) {
    case 'count':
      return term.counts[at] ?? 0;
    case 'rate':
      return rateOf(term.counts[at] ?? 0, summary.characters);
    case 'share':
      return shareOf(term.paragraphs[at] ?? 0, paragraphs);
  }
}

async function spreadIndicators(
  library: Library,
  { place, only }: IndicatorsSource,
  language: Language,
  caller: Caller,
): Promise<Sheet> {
  const { indicators } = await viewIndicators(library, place, caller);
  const listed = only === undefined ? indicators : inOrderOf(only, indicators, ({ name }) => name);
  const known = listed.flatMap(({ series }) => series.flatMap(({ points }) => points.map(yearOf)));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const years = Array.from({ length: known.length === 0 ? 0 : last - first + 1 }, (_, at) => first + at);
  return {
    titles: [
      ...(['indicator', 'series', 'measure', 'unit', 'kind'] as const).map((key) => titleOf(key, language)),
      ...years.map(String),
    ],
    rows: listed.flatMap(({ name, series }) =>
      series.flatMap((each) => spreadSeries(name, each, years, language)),
    ),
  };
}

/** Goals and results of a series, a line each; of goals with a bound one more line, which says it. */
function spreadSeries(
  name: string,
  indicator: IndicatorSeries,
  years: readonly number[],
  language: Language,
): readonly (readonly CellValue[])[] {
  const { measure, unit, points } = indicator;
  const kindWord = wordsIn(SERIES_WORDS, language)[seriesKindOf(indicator)];
  const about = [name, kindWord, wordOf('measure', measure, language), unit];
  const goals = points.filter(({ figure }) => figure.kind === 'goal');
  const results = points.filter(({ figure }) => figure.kind === 'achievement');
  const line = (kind: string | null, of: (year: number) => CellValue): readonly CellValue[] => [
    ...about,
    kind,
    ...years.map(of),
  ];
  const goalOf = (year: number) => goals.filter((point) => yearOf(point) === year);
  const boundsOf = (year: number): CellValue => joinDistinct(goalOf(year), (goal) => boundOf(goal, language));
  const hasBounds = goals.some(({ figure }) => figure.bound !== 'exact');
  const goalWord = wordOf('kind', 'goal', language);
  return [
    ...(goals.length === 0 ? [] : [line(goalWord, (year) => valueIn(goalOf(year)))]),
    ...(hasBounds ? [line(`${goalWord} · ${titleOf('bound', language)}`, boundsOf)] : []),
    ...(results.length === 0
      ? []
      : [line(wordOf('kind', 'achievement', language), (year) => valueIn(standing(results, year)))]),
  ];
}

function yearOf({ figure, reportYear }: IndicatorPoint): number {
  return figure.year ?? reportYear;
}

/** The result that stands for a year, as in the chart: what the report of the year after says, else the first that a later one says. */
function standing(results: readonly IndicatorPoint[], year: number): readonly IndicatorPoint[] {
  const own = results.filter((point) => yearOf(point) === year);
  const found = own.find(({ reportYear }) => reportYear === year + 1) ?? own[0];
  return found === undefined ? [] : [found];
}

/** A number where there is one; several, or a range, as words. */
function valueIn(points: readonly IndicatorPoint[]): CellValue {
  const [first, ...others] = points;
  if (first === undefined) return null;
  const isOne =
    first.valueTo === null && others.every(({ value, valueTo }) => value === first.value && valueTo === null);
  if (isOne) return first.value;
  return joinDistinct(points, ({ value, valueTo }) =>
    valueTo === null ? `${value}` : `${value}–${valueTo}`,
  );
}

function boundOf({ figure }: IndicatorPoint, language: Language): string {
  return figure.bound === 'exact' ? '' : wordOf('bound', figure.bound, language);
}

function joinDistinct(
  points: readonly IndicatorPoint[],
  words: (point: IndicatorPoint) => string,
): string | null {
  const all = [...new Set(points.map(words))].filter((each) => each !== '');
  return all.length === 0 ? null : all.join('；');
}
