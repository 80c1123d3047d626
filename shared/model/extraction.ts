import type { Recognition } from './recognition.ts';

/** What a report's text was read out of. `text`: the bytes are the text, in an encoding. */
export const FILE_FORMATS = [
  'text',
  'docx',
  'doc',
  'rtf',
  'odt',
  'epub',
  'html',
  'mhtml',
  'ofd',
  'pdf',
  'png',
  'jpeg',
  'tiff',
  'pictures', // an archive of the pictures of one report
] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What stood in the file and is not in the text. */
export const LEFT_OUT = [
  'headers-footers',
  'comments',
  'deleted-text', // what tracked changes took out
  'hidden-text',
  'pictures',
  'embedded-files',
  'around-the-report', // menus, lists of links, imprint of a web page
  'contents', // a table of contents, which says every heading once more
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What the reader of a file had to decide, or could not see. */
export const DOUBTS = [
  'tracked-changes', // taken as accepted
  'soft-returns', // line breaks inside a paragraph, each taken as a paragraph's end
  'restored-numbers', // 一、 that the program which wrote the file counts by itself
  'unknown-numbering', // numbers of a kind that is written as plain digits
  'lost-numbers', // tables of automatic numbers that can't be read
  'cut-cell', // a cell that ends where Excel's cells end
  'other-year', // the table says another year than the text
  'other-place', // the table says another place than the text
  'guessed-paragraphs', // a full line that ends a sentence: the next may begin a paragraph or go on
  'recognised-pages', // pictures whose characters were recognised
  'unlikely-year', // recognised where no report has it, or far from the other years of its text
  'guessed-body', // a page without a mark of where its report begins
  'unreadable-parts',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** One kind of what was left out or is doubtful: how often, with the first words of the first, or ''. */
export type Finding<K extends string = LeftOut | Doubt> = {
  readonly kind: K;
  readonly count: number;
  readonly quote: string;
};

/** What the file itself, or the table or page around the text, says of it; '' where it does not. */
export type SourceFacts = {
  readonly title: string;
  /** As printed. */
  readonly date: string;
  readonly url: string;
  readonly issuer: string;
  /** Of a column that the reader of the report named: before what the text says. Of several columns parted by a space. */
  readonly place: string;
  readonly year: string;
};

export const NO_FACTS: SourceFacts = { title: '', date: '', url: '', issuer: '', place: '', year: '' };

/** Where a page of the file begins in the extracted text. */
export type PageStart = {
  readonly page: number;
  /** In UTF-16 code units. */
  readonly start: number;
};

/** The text of a file with what it lacks: plain data, the same for the same bytes and version. */
export type Extraction = {
  /** What stands in the place of a decoded file: cleaning is a layer over it. One paragraph a line, `\n` between. */
  readonly text: string;
  /** In order; none where the format has no pages. */
  readonly pages: readonly PageStart[];
  readonly leftOut: readonly Finding<LeftOut>[];
  readonly doubts: readonly Finding<Doubt>[];
  readonly facts: SourceFacts;
  /** Of the pages that were pictures, where there are any. */
  readonly recognition?: Recognition;
};

/** What a report was read out of, as the reader of the report is told. */
export type ReportSource = {
  readonly format: FileFormat;
  /** Names of the archives, folders and tables around it, the outermost first. */
  readonly within: readonly string[];
  /** Its row in a table, counted from 1 with the row of the titles; null where it is none. */
  readonly row: number | null;
  readonly facts: SourceFacts;
  readonly findings: readonly Finding[];
};

/** A file of text by itself. */
export const PLAIN_SOURCE: ReportSource = {
  format: 'text',
  within: [],
  row: null,
  facts: NO_FACTS,
  findings: [],
};

/** Why a file in a folder or an archive was not looked into. */
export const SKIP_REASONS = ['hidden', 'link', 'system'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
