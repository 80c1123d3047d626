import type { DecisionLevel, DecisionSort } from '../model/decision.ts';
import type { Words } from './words.ts';

/** What a reader settled between two passages or sections. */
export const DECISION_WORDS: Words<DecisionSort> = {
  link: ['关联', 'link'],
  lock: ['锁定', 'lock'],
  cut: ['切断', 'cut'],
  alone: ['单列', 'left alone'],
};

/** What it was settled between. */
export const DECISION_LEVEL_WORDS: Words<DecisionLevel> = {
  section: ['章节', 'sections'],
  passage: ['句子', 'sentences'],
};
