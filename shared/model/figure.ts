import type { Span } from './span.ts';

export const BOUNDS = ['exact', 'at_least', 'at_most', 'about'] as const;
export type Bound = (typeof BOUNDS)[number];
export const MEASURES = ['level', 'change', 'added', 'cumulative'] as const;
export type Measure = (typeof MEASURES)[number];
export type FigureKind = 'achievement' | 'goal';

/** A figure of a report: what is measured, how much, of which year, reached or aimed at. */
export type Figure = {
  /** The clause that states it, as printed. */
  readonly quote: string;
  /** What is measured, in the report's own words: 地区生产总值. */
  readonly name: string;
  readonly kind: FigureKind;
  /** The year the figure is for; for a span of years the last of them. Null where the report's year is unknown. */
  readonly year: number | null;
  readonly measure: Measure;
  /** In the printed unit; a fall is negative; for a range the lower end. */
  readonly value: number;
  /** The upper end of a range. */
  readonly valueTo: number | null;
  /** As printed: %, 亿元, 个百分点, 倍. */
  readonly unit: string;
  readonly bound: Bound;
  /** True where name or value can't be told for sure: no arithmetic is done with it. */
  readonly isDoubtful: boolean;
  /** The quote in the cleaned text. */
  readonly span: Span;
  /** Number, unit and bound alone: 增长[5%以上]. */
  readonly valueSpan: Span;
};
