import type { ChangeKind, LinkGrade, Relation } from '../model/comparison.ts';
import type { Words } from './words.ts';

/** Kinds of change of a text. */
export const CHANGE_WORDS: Words<ChangeKind> = {
  added: ['新增', 'added'],
  removed: ['删除', 'removed'],
  reworded: ['改写', 'reworded'],
  moved: ['移动', 'moved'],
  figure: ['数字', 'figure'],
  bound: ['限定', 'bound'],
  'year-turn': ['年份推移', 'year turn'],
  'relative-year': ['去年今年', 'last/this year'],
  session: ['届次', 'session'],
  width: ['全角半角', 'width'],
  punctuation: ['标点', 'punctuation'],
  numbering: ['标题编号', 'numbering'],
};

/** How sure it is that two sections belong together. */
export const LINK_GRADE_WORDS: Words<LinkGrade> = {
  sure: ['有把握', 'sure'],
  likely: ['较有把握', 'likely'],
  possible: ['可能', 'possible'],
};

/** How a section stands to those of the other report: in its title and its place, whatever its text. */
export const RELATION_WORDS: Words<Relation> = {
  same: ['未变', 'unchanged'],
  renamed: ['改名', 'renamed'],
  moved: ['移位', 'moved'],
  split: ['拆分', 'split'],
  merged: ['合并', 'merged'],
  new: ['新设', 'new'],
  dropped: ['不再单列', 'dropped'],
  unsure: ['去向待定', 'unsure'],
};
