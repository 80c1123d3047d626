import type { Brand } from '../base/brand.ts';
import type { HeadOrigin } from './report.ts';

/** Files that were read and are not taken in yet. */
export type SurveyId = Brand<number, 'SurveyId'>;
/** One report in those files, or why something in them is none. */
export type SurveyRowId = Brand<number, 'SurveyRowId'>;

/** How a row stands before it is taken in. */
export const SURVEY_STATES = ['new', 'doubtful', 'duplicate', 'refused'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

/** How a report stands to another one, the nearest first. */
export const KINSHIPS = [
  'same-bytes',
  'same-words', // in another file
  'edition', // of the same place and year, called otherwise: spoken, revised, adopted
  'near', // the same report from another source
  'part', // one of the two is an extract of the other
  'same-year', // of the same place and year, with another text
] as const;
export type Kinship = (typeof KINSHIPS)[number];

/** Why a row should be looked at before it is taken in, besides the warnings of its text. */
export const SURVEY_DOUBTS = [
  'no-place',
  'place-of-several',
  'no-year',
  'unsure-place', // read from a folder, or guessed
  'unsure-year',
  'other-place-in-name', // the file's name has one place, the report another
  'other-year-in-name',
  'little-read', // more of the page was left out than read
] as const;
export type SurveyDoubt = (typeof SURVEY_DOUBTS)[number];

/** What a place or a year of a row was read from; `hand`: the reader wrote it. */
export type RowOrigin = HeadOrigin | 'hand';

/** Columns that the table can be sorted by. */
export const SURVEY_SORTS = [
  'path',
  'place',
  'year',
  'session',
  'edition',
  'characters',
  'warnings',
  'place-from',
  'year-from',
  'state',
] as const;
export type SurveySort = (typeof SURVEY_SORTS)[number];
