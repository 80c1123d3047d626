import type { Brand } from '../base/brand.ts';

export type ReportId = Brand<number, 'ReportId'>;

/** How the bytes of a file are read as text. */
export const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a report's head says of it; empty text or null where it does not say. The user may correct each. */
export type ReportHead = {
  readonly title: string;
  /** The place whose government reports, as printed: 海拉尔区, 江苏省; 国务院 for the central government. */
  readonly place: string;
  /** The year the report is given in, not the year it looks back on. */
  readonly year: number | null;
  /** As printed: 第十四届人民代表大会第三次会议. */
  readonly session: string;
  readonly speaker: string;
  /** ISO date on which it was given, or '' where only the year is known. */
  readonly date: string;
};

/** What a place or a year was read from, the surest first. */
export const HEAD_ORIGINS = [
  'head', // the lines before the report turns to its hearers
  'opening', // the sentence in which it does
  'page', // the web page or the table around the text
  'text',
  'file-name',
  'folder',
  'guessed', // what the text speaks of most, where nothing names it
  'nowhere',
] as const;
export type HeadOrigin = (typeof HEAD_ORIGINS)[number];

/** What a report's place and year were read from. */
export type HeadOrigins = { readonly place: HeadOrigin; readonly year: HeadOrigin };

/** What an import found odd about a report; the page says it in words. */
export type ReportWarning =
  /** The stored file is no longer the one that was taken in: what is shown is the text as it was read from that. */
  | 'damaged-original'
  | 'no-place'
  | 'place-of-several'
  | 'no-year'
  | 'no-outline'
  | 'begins-in-the-middle'
  | 'ends-in-the-middle'
  | 'replacement-characters'
  /** One clause has hundreds of figures: a table, out of which no goals are read. */
  | 'crowded'
  /** The text had no line breaks: its paragraphs are what was found. */
  | 'found-paragraphs';
