import type { Kinship, RowOrigin, SurveyDoubt, SurveyState } from '../model/survey.ts';
import type { Words } from './words.ts';

/** How a row of the table before an import stands. */
export const SURVEY_STATE_WORDS: Words<SurveyState> = {
  new: ['新', 'new'],
  doubtful: ['存疑', 'doubtful'],
  duplicate: ['重复', 'duplicate'],
  refused: ['读不了', 'refused'],
};

/** How a report stands to another one; the other's name follows. */
export const KINSHIP_WORDS: Words<Kinship> = {
  'same-bytes': ['同一文件', 'the same file as'],
  'same-words': ['文字完全相同', 'the same words as'],
  edition: ['同一年的另一版本', 'another edition of the year of'],
  near: ['近似重复', 'nearly the same as'],
  part: ['节选或全文', 'an extract or the whole of'],
  'same-year': ['同地同年的另一文本', 'another text of the same place and year as'],
};

/** Why a row should be looked at. */
export const SURVEY_DOUBT_WORDS: Words<SurveyDoubt> = {
  'no-place': ['没有读出地区', 'no place was read'],
  'place-of-several': ['地名有几处同名', 'several places bear this name'],
  'no-year': ['没有读出年份', 'no year was read'],
  'unsure-place': ['地区没有写明，是推断的', 'the place is not stated, it was inferred'],
  'unsure-year': ['年份没有写明，是推断的', 'the year is not stated, it was inferred'],
  'other-place-in-name': ['与文件名中的地区不同', 'the file name has another place'],
  'other-year-in-name': ['与文件名中的年份不同', 'the file name has another year'],
  'little-read': ['没有收入的文字多于正文', 'more text was left out than read'],
};

/** What a place or a year was read from. */
export const ORIGIN_WORDS: Words<RowOrigin> = {
  hand: ['手工填写', 'by hand'],
  head: ['报告开头', 'head'],
  opening: ['报告开场白', 'opening sentence'],
  page: ['网页或表格', 'page or table'],
  text: ['正文', 'text'],
  'file-name': ['文件名', 'file name'],
  folder: ['文件夹名', 'folder name'],
  guessed: ['按正文推断', 'inferred from the text'],
  nowhere: ['没有读出', 'not found'],
};
