import type { GoalState, Grade, Ground, Strength, Verdict } from '../model/goal.ts';
import type { Words } from './words.ts';

/** What is proposed of a goal; `open` where no verdict is. */
export const PROPOSAL_WORDS: Words<Verdict | 'open'> = {
  met: ['完成', 'met'],
  missed: ['未完成', 'missed'],
  not_reported: ['未提及', 'not mentioned'],
  unclear: ['难断', 'unclear'],
  open: ['待看原文', 'see text'],
};

/** How sure a proposal is. */
export const GRADE_WORDS: Words<Grade> = {
  sure: ['较确定', 'fairly sure'],
  likely: ['可能', 'likely'],
  open: PROPOSAL_WORDS.open,
};

/** On what a proposal rests. */
export const GROUND_WORDS: Words<Ground> = {
  'nothing-found': ['没有足够相关的话', 'no passage says enough'],
  figure: ['数字对照', 'by the figures'],
  'same-number': ['同一数字', 'same number again'],
  part: ['其中一部分已达目标', 'a part of it is enough'],
  stated: ['原文说已完成', 'said to be done'],
  begun: ['原文说已启动', 'said to have begun'],
  advanced: ['原文说在推进', 'said to be under way'],
  unfinished: ['原文说尚未完成', 'said to be unfinished'],
  failed: ['原文说没有做到', 'said to have failed'],
  problem: ['列在问题之中', 'named as a problem'],
  'gone-on': ['原文说继续推进', 'to be gone on with'],
  'set-again': ['又一次作为目标', 'set as a goal again'],
  'other-thing': ['数字未必是同一事', 'perhaps another thing'],
  extreme: ['结果悬殊', 'far off the goal'],
  about: ['差在“左右”的边上', 'at the edge of “about”'],
  'no-figure': ['没有对应的数字', 'no figure that answers'],
  unsettled: ['没有说明结果', 'the words settle nothing'],
  weak: ['只是可能相关', 'only perhaps related'],
};

/** How strongly a goal is worded. */
export const STRENGTH_WORDS: Words<Strength> = {
  ensure: ['确保', 'ensure'],
  strive: ['力争', 'strive'],
  at_least: ['下限', 'at least'],
  about: ['左右', 'about'],
  at_most: ['上限', 'at most'],
};

/** Whether a coder holds it to be a goal. */
export const STATE_WORDS: Words<GoalState> = {
  proposed: ['待确认', 'to confirm'],
  confirmed: ['已确认', 'confirmed'],
  rejected: ['已排除', 'rejected'],
};

/** Who codes until somebody says who that is. */
export const FIRST_CODER_WORDS: Words<'first'> = { first: ['编码员 A', 'Coder A'] };
