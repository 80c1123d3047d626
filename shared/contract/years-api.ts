import type { Relation } from '../model/comparison.ts';
import type { Outline, Paragraph } from '../model/outline.ts';
import type { ReportId } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { ReportSummary } from './views.ts';

/** One report as a column. */
export type YearColumn = {
  readonly summary: ReportSummary;
  readonly text: string;
  readonly outline: Outline;
  readonly paragraphs: readonly Paragraph[];
  /** What of each section, from its heading to the next one, is new against the column before; null for the first. */
  readonly novelty: readonly Novelty[] | null;
};

/** Characters of a section's sentences, and of those of them that are like no sentence of the whole report before. */
export type Novelty = { readonly characters: number; readonly unlike: number };

/** What one report has in a row: the sections of it, in reading order; none where it has nothing on it. */
export type YearCell = readonly number[];

/** Sections of several years that are about the same. */
export type YearRow = {
  readonly key: string;
  /** The newest title. */
  readonly title: string;
  /** Every other title it has had, oldest first. */
  readonly otherTitles: readonly string[];
  readonly level: number;
  /** What a table of contents lists: levels 1 and 2, and 3 where it is numbered, in one of the years at least. */
  readonly isListed: boolean;
  /** One for each column: indices into that column's `Outline.sections`. */
  readonly cells: readonly YearCell[];
};

/** How a section of one column stands to one of the next; indices into `Outline.sections`. */
export type YearLink = {
  readonly left: number;
  readonly right: number;
  readonly relation: Relation;
  /** True where the reader settled it. */
  readonly isDecided: boolean;
};

/** Two to ten reports of a place side by side. */
export type YearsView = {
  /** By year. */
  readonly columns: readonly YearColumn[];
  /** Years between the first and the last without a column; `report` is one of the library that could be added, null where there is none. */
  readonly gaps: readonly { readonly year: number; readonly report: ReportId | null }[];
  /** In reading order. The first holds what stands before the first headings. */
  readonly rows: readonly YearRow[];
  /** For each column but the last what links it with the next one: as a comparison of the two does. */
  readonly borders: readonly (readonly YearLink[])[];
};

/** A paragraph on a topic. */
export type TopicHit = {
  /** Index into the column's `paragraphs`. */
  readonly paragraph: number;
  /** 0 to 1. */
  readonly score: number;
  readonly marks: readonly Span[];
};

/** Every year's paragraphs on one topic, each column in reading order. */
export type TopicView = {
  readonly words: readonly string[];
  /** Words that go with the topic in these reports, strongest first: what the reader may add. */
  readonly suggestions: readonly string[];
  readonly columns: readonly (readonly TopicHit[])[];
};

export type YearsApi = {
  /**
   * Reports `years/progress`. The order of `reports` makes no difference.
   * @throws AppError `not-found`, `cancelled`; `invalid-input` for fewer than two or more than ten reports (reason
   * `count`), and for reports of several places (reason `places`)
   */
  'years/open': (args: { readonly reports: readonly ReportId[] }) => YearsView;
  /**
   * Paragraphs on what `words` say, any of them, or on what a row's sections are about (`row` is its key).
   * @throws AppError as `years/open`; `not-found` {row} where the texts have no such row
   */
  'years/topic': (args: {
    readonly reports: readonly ReportId[];
    readonly words: readonly string[];
    readonly row: string | null;
  }) => TopicView;
};
