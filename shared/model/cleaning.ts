import type { Span } from './span.ts';

/**
 * The steps of cleaning, in the order they run. None rewrites the report's words: each removes layout, or puts a
 * line break where the layout stood for one.
 */
export const CLEANING_STEPS = [
  'misread', // characters that the reader corrected after the picture of the page
  'line-ends', // CR LF and CR become LF
  'escapes', // \r\n, &nbsp; and tags, left over from a table or a page
  'invisible', // byte order marks, zero-width characters, control characters
  'markdown', // heading marks, bold marks, quote marks of a Markdown file
  'space-breaks', // runs of full-width spaces that stand for a paragraph break
  'found-breaks', // breaks in a text without any, by its layout, its headings, its sentences
  'watermarks', // 来源：百度马 克 数据网
  'furniture', // 下载 打印 字号, 来源, 时间, 相关报道: what the site put around the report
  'page-marks', // page heads and page numbers
  'turns', // 上接1版, 下转4版
  'spaced-titles', // 政 府 工 作 报 告
  'broken-lines', // a paragraph broken by the layout's lines or across columns
  'indents', // spaces at the ends of a paragraph
  'blank-lines', // empty lines between paragraphs
] as const;
export type CleaningStep = (typeof CLEANING_STEPS)[number];

/**
 * Version of the rules by which a text is cleaned and its outline read. Raised with every release whose rules may read
 * a file otherwise than the one before: texts made by older rules are then made anew.
 */
export const CLEANING_RULES = 4;

/** One change that cleaning made, in offsets of the decoded file. Undone by leaving `removed` in place of `inserted`. */
export type CleaningEdit = {
  readonly step: CleaningStep;
  /** Where in the decoded file the removed text stands. */
  readonly source: Span;
  readonly removed: string;
  readonly inserted: string;
};

/** The cleaned text as a layer over the decoded file. */
export type CleanText = {
  readonly text: string;
  readonly edits: readonly CleaningEdit[];
  /**
   * For each character of `text` its offset in the decoded file; an inserted character has the offset of the place it
   * was inserted at. One entry longer than `text`: the last is the length of the decoded file.
   */
  readonly origin: Uint32Array;
};

/** What the reader of a report chose to keep: whole steps, or single edits by their place in the decoded file. */
export type CleaningChoice = {
  readonly keptSteps: readonly CleaningStep[];
  /** `source.start` of edits that are to be undone. */
  readonly keptEdits: readonly { readonly step: CleaningStep; readonly start: number }[];
};

export const CLEAN_EVERYTHING: CleaningChoice = { keptSteps: [], keptEdits: [] };
