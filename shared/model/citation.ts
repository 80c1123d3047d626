import type { DivisionLevel } from './division.ts';
import type { EditionLabel } from './edition.ts';
import type { SourceFacts } from './extraction.ts';
import type { ReportHead } from './report.ts';

/** Styles of a reference that is read: GB/T 7714—2015, APA (7th edition), Chicago (author-date). */
export const CITATION_STYLES = ['gbt7714', 'apa', 'chicago'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What a list of sources is written as: in a style that is read, or for programs that keep references. */
export const CITATION_FORMATS = [...CITATION_STYLES, 'bibtex', 'ris', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** As much of a report as a citation needs. */
export type CitedReport = {
  readonly head: ReportHead;
  /** Under its name of today, with what it belongs to; null where that can't be told. */
  readonly division: { readonly fullName: string; readonly level: DivisionLevel } | null;
  /** Of the original bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** ISO date and time at which the file was taken in. */
  readonly importedAt: string;
  readonly edition: EditionLabel;
  readonly source: { readonly facts: SourceFacts };
};

/** A report as a source; '' and null for what is not known. */
export type Citation = {
  /** The same for the same file, whatever is corrected. Letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** The government that reports, by its full name. */
  readonly issuer: string;
  readonly speaker: string;
  /** Where it is published. */
  readonly place: string;
  readonly year: number | null;
  /** Year, month and day; null where no more than the year is known. */
  readonly day: readonly [year: number, month: number, day: number] | null;
  readonly url: string;
  /** The site or paper that it was taken from. */
  readonly site: string;
  /** ISO date on which it was taken from there; '' where no address is known. */
  readonly accessed: string;
  readonly edition: EditionLabel;
  /** Session, name of today and hash of the file, in that order. */
  readonly notes: readonly string[];
};
