import type { DecisionSort } from '../model/decision.ts';
import type { Words } from './words.ts';

/** What a reader settled between two passages or sections. */
export const DECISION_WORDS: Words<DecisionSort> = {
  link: ['关联', 'link'],
  lock: ['锁定', 'lock'],
  cut: ['切断', 'cut'],
  alone: ['单列', 'left alone'],
};
