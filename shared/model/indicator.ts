import type { Attainment } from './attainment.ts';
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

/** What time a figure sums up: one year, the yearly mean of several, several together, less than one. */
export const PERIODS = ['year', 'average', 'span', 'part'] as const;
export type Period = (typeof PERIODS)[number];

/** Counts of what was only begun or agreed stand apart from all others: [4个]公园开工 is no step from 5 that were finished. */
export const SERIES_STAGES = ['begun', 'signed'] as const;
export type SeriesStage = (typeof SERIES_STAGES)[number];

/** A goal of a series with a result for the same year out of a later report. */
export type IndicatorPair = {
  /** Places in the series' `points`. */
  readonly goal: number;
  readonly result: number;
  readonly attainment: Attainment;
};

/** Points that can stand on one axis: one measure of one period at one stage in one unit. */
export type IndicatorSeries = {
  /** Stands for it within the indicator. */
  readonly key: string;
  readonly measure: Figure['measure'];
  readonly period: Period;
  /** Null for all but what was only begun or agreed in a year. */
  readonly stage: SeriesStage | null;
  /** The unit that all values are given in: the one printed most often. */
  readonly unit: string;
  /** By the year they are for, then by report. */
  readonly points: readonly IndicatorPoint[];
  /** In the order of the goals; a goal whose year no later report speaks of is in none. */
  readonly pairs: readonly IndicatorPair[];
};

/** What is measured year after year, whatever it was called. */
export type Indicator = {
  /** The name that stands for it: the reader's, else the one printed most often. */
  readonly name: string;
  /** Every name it has in the reports, most frequent first. */
  readonly names: readonly string[];
  /** The series with most points first. */
  readonly series: readonly IndicatorSeries[];
  /** True where the same words stand for several things within one report (投资, 项目): as a chain they mean nothing. */
  readonly isLoose: boolean;
};

/** What does not fit together, each shown with its places. */
export const FINDING_KINDS = [
  'restated', // a later report gives the same value otherwise
  'growth', // a growth rate does not fit its two levels
  'multiple', // a multiple does not fit its base
  'twice', // one report gives the same result twice, unequally
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How much a check lets pass, by what the two sides may rightly differ in. */
export const ALLOWANCES = [
  'rounding', // the printed digits, and half a percentage point
  'prices', // the rate is at constant prices, the levels are not
  'coverage', // who is counted changes from year to year: 规模以上
] as const;
export type Allowance = (typeof ALLOWANCES)[number];

export type Finding = {
  readonly kind: FindingKind;
  readonly indicator: string;
  /** The year that the doubtful value is for. */
  readonly year: number;
  /** The figures that the check is made of, in the order of its formula. */
  readonly places: readonly {
    readonly report: ReportId;
    readonly reportYear: number;
    readonly figure: Figure;
    /** The sentence. */
    readonly quote: string;
    readonly span: Span;
  }[];
  readonly allowance: Allowance;
  /** What the formula gives, and what is printed, in the printed unit. */
  readonly expected: number;
  readonly printed: number;
  readonly unit: string;
};
