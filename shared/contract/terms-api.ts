import type { ReportId } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { TermKind, Trend } from '../model/term.ts';
import type { ReportSummary } from './views.ts';

/** A report as a column of the table of phrases. */
export type TermColumn = {
  readonly summary: ReportSummary;
  /** Number of its paragraphs: what shares are shares of. */
  readonly paragraphs: number;
};

/** A phrase over the years. Rates and shares follow from `rateOf` and `shareOf` with the column's sizes. */
export type Term = {
  /** The phrase; variants that count as the same with a bar between them: 脱贫|扶贫. */
  readonly phrase: string;
  /** What is looked for: what `terms/hits` is asked with. */
  readonly phrases: readonly string[];
  readonly kind: TermKind;
  /** Hits, one number for each column; 0 is a report without one. */
  readonly counts: readonly number[];
  /** Paragraphs that hold it, one number for each column. */
  readonly paragraphs: readonly number[];
  /** Years of the first and the last column with a hit; null where there is none. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly trend: Trend;
  /** Log-likelihood ratio G² of the difference between the two periods; below 0 where it fell. */
  readonly change: number;
};

/** One place of a phrase. */
export type TermHit = {
  readonly report: ReportId;
  readonly span: Span;
  /** Titles of the sections around it, outermost first. */
  readonly path: readonly string[];
  /** The words around it, and where in them the hit lies. */
  readonly context: string;
  readonly mark: Span;
};

export type TermsView = {
  /** By year. */
  readonly columns: readonly TermColumn[];
  /** Years between the first and the last without a column; `report` where the library has one that was left out. */
  readonly gaps: readonly { readonly year: number; readonly report: ReportId | null }[];
  readonly periods: Periods;
  /** Those that moved most first. */
  readonly terms: readonly Term[];
};

/** The two sets of reports that a trend is measured between, each by year and with one report at least. */
export type Periods = { readonly earlier: readonly ReportId[]; readonly later: readonly ReportId[] };

/** Null for the earlier and the later half of the reports; of an odd number the middle one is in the later. */
type ChosenPeriods = { readonly reports: readonly ReportId[]; readonly periods: Periods | null };

export type TermsApi = {
  /**
   * What came, went, rose and fell between two sets of the reports: words and set phrases found in the texts alone,
   * each counted by a plain scan. Reports `terms/progress`.
   * @throws AppError `not-found` {report}; `invalid-input` for fewer than two reports, a report twice, a period that is
   * empty or not among them, a report in both periods; `cancelled`
   */
  'terms/list': (args: ChosenPeriods) => TermsView;
  /**
   * A phrase by hand, with variants that count as one: where two of them overlap, the one that begins first counts,
   * of those the longest. Equal to a plain scan of the folded texts. A name as it is printed, without regard to width.
   * @throws AppError as `terms/list`
   */
  'terms/phrase': (args: ChosenPeriods & { readonly phrases: readonly string[] }) => Term;
  /**
   * Every hit of a phrase with its variants, by year and in reading order: as many as the phrase's counts say.
   * @throws AppError `not-found` {report}
   */
  'terms/hits': (args: {
    readonly reports: readonly ReportId[];
    readonly phrases: readonly string[];
  }) => readonly TermHit[];
};
