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
};

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
  /** One for each column: indices into that column's `Outline.sections`. */
  readonly cells: readonly YearCell[];
};

/** Three to ten reports of a place side by side. */
export type YearsView = {
  /** By year. */
  readonly columns: readonly YearColumn[];
  /** Years between the first and the last without a column; `inLibrary` where a report could be added. */
  readonly gaps: readonly { readonly year: number; readonly report: ReportId | null }[];
  /** In reading order. */
  readonly rows: readonly YearRow[];
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

/** How often a phrase stands in a report. */
export type TermCount = {
  readonly report: ReportId;
  readonly count: number;
  /** Per 10,000 characters that are neither white space nor line breaks. */
  readonly rate: number;
  /** Share of the paragraphs that hold it, 0 to 1. */
  readonly share: number;
};

/** A phrase over the years. */
export type Term = {
  readonly phrase: string;
  /** One for each report, by year. */
  readonly counts: readonly TermCount[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** How it moved from the first half of the years to the second. */
  readonly trend: 'came' | 'went' | 'rose' | 'fell' | 'steady';
};

/** One place of a phrase. */
export type TermHit = {
  readonly report: ReportId;
  readonly span: Span;
  /** Titles of the sections around it, outermost first. */
  readonly path: readonly string[];
  readonly context: string;
  readonly mark: Span;
};

export type TermsView = {
  readonly columns: readonly ReportSummary[];
  readonly gaps: readonly number[];
  /** Those that moved most first. */
  readonly terms: readonly Term[];
};

export type YearsApi = {
  /** Reports `years/progress`. @throws AppError `invalid-input` for fewer than two or more than ten reports */
  'years/open': (args: { readonly reports: readonly ReportId[] }) => YearsView;
  /** Paragraphs on what `words` say, or on what a row's sections are about. */
  'years/topic': (args: {
    readonly reports: readonly ReportId[];
    readonly words: readonly string[];
    readonly row: string | null;
  }) => TopicView;
  /** What came, went, rose and fell between the reports. */
  'terms/list': (args: { readonly reports: readonly ReportId[] }) => TermsView;
  /** A phrase by hand, with variants that count as the same; equal to a plain scan of the folded texts. */
  'terms/phrase': (args: {
    readonly reports: readonly ReportId[];
    readonly phrases: readonly string[];
  }) => Term;
  'terms/hits': (args: {
    readonly reports: readonly ReportId[];
    readonly phrases: readonly string[];
  }) => readonly TermHit[];
};
