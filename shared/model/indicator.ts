import type { Figure } from './figure.ts';
import type { ReportId } from './report.ts';
import type { Span } from './span.ts';

/** One figure of an indicator: a goal that was set, or a result that was reported. */
export type IndicatorPoint = {
  readonly report: ReportId;
  readonly reportYear: number;
  readonly figure: Figure;
  /** Value and upper end in the series' unit. */
  readonly value: number;
  readonly valueTo: number | null;
};

/** Points that can stand on one axis: one measure in one unit. */
export type IndicatorSeries = {
  /** Stands for it within the indicator. */
  readonly key: string;
  readonly measure: Figure['measure'];
  /** The unit that all values are given in: the one printed most often. */
  readonly unit: string;
  /** By the year they are for, then by report. */
  readonly points: readonly IndicatorPoint[];
};

/** What is measured year after year, whatever it was called. */
export type Indicator = {
  /** The name that stands for it: the reader's, else the one printed most often. */
  readonly name: string;
  /** Every name it has in the reports, most frequent first. */
  readonly names: readonly string[];
  /** The series with most points first. */
  readonly series: readonly IndicatorSeries[];
};

/** What does not fit together, each shown with its places. */
export const FINDING_KINDS = [
  'restated', // a later report gives the same value otherwise
  'growth', // a growth rate does not fit its two levels
  'multiple', // a multiple does not fit its base
  'twice', // one report gives the same result twice, unequally
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export type Finding = {
  readonly kind: FindingKind;
  readonly indicator: string;
  /** The year that the doubtful value is for. */
  readonly year: number;
  /** The figures that the check is made of, in the order of its formula. */
  readonly places: readonly {
    readonly report: ReportId;
    readonly figure: Figure;
    readonly quote: string;
    readonly span: Span;
  }[];
  /** What the formula gives, and what is printed, in the printed unit. */
  readonly expected: number;
  readonly printed: number;
  readonly unit: string;
};
