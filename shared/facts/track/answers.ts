import type { Sameness } from '../../model/attainment.ts';
import type { Figure } from '../../model/figure.ts';
import { compareNames } from '../same-name.ts';
import { compareThings } from '../same-thing.ts';
import type { Thing } from '../thing.ts';
import { areComparableUnits, isSameValue } from '../units.ts';
import type { Goal } from './goals.ts';
import type { Passage } from './passages.ts';

/** What a figure of the same thing adds to the score of its passage, up to 1; what one of another thing leaves of it. */
const SAME_THING = 0.3;
const OTHER_THING = 0.8;
const OTHER_WORDS: ReadonlySet<string> = new Set(['indicator', 'scope']);

/** A figure of the same thing is what was looked for, however the words around it run; one of another thing is not. */
export function scoreWith(score: number, answer: Answer | null): number {
  if (answer === null) return score;
  const { sameness, isSameNumber, thing } = answer;
  if (thing.figure.kind !== 'achievement') return score;
  if (sameness.answer === 'yes' || isSameNumber) return SAME_THING + (1 - SAME_THING) * score;
  return sameness.answer === 'no' && OTHER_WORDS.has(sameness.reason) ? OTHER_THING * score : score;
}

/** A figure of a passage, and what it is to the goal's. */
export type Answer = { readonly thing: Thing; readonly sameness: Sameness; readonly isSameNumber: boolean };

/** The figure of the passage that is of the same thing as the goal's, else the one that is nearest to it; null where none is in its unit. */
export function answerOf(goal: Goal, { things, isOfSpan, isOfOpenedYear }: Passage): Answer | null {
  const wanted = goal.thing;
  if (wanted === null) return null;
  const answers: Answer[] = [];
  for (const thing of things) {
    const isSameNumber = isSaidAgain(goal, thing);
    if (!isSameNumber && !areComparableUnits(wanted.figure.unit, thing.figure.unit)) continue;
    const isTotal = isOfSpan && !isOfOpenedYear && isWork(goal) && !isSameValue(wanted.figure, thing.figure);
    const sameness = isTotal ? OF_YEARS : compareThings(wanted, thing, { years: 'same' });
    answers.push({ thing, sameness, isSameNumber });
  }
  const best = answers.reduce<Answer | null>(
    (known, answer) => (known === null || rankOf(answer, wanted) > rankOf(known, wanted) ? answer : known),
    null,
  );
  return best !== null && hasRival(best, answers, wanted) ? { ...best, sameness: SEVERAL } : best;
}

/** Work counted as it is done: only a total of its own year answers it. */
const WORK = /解决|改造|新建|建设|建成|完成|治理|培训|新增/u;
const OF_YEARS: Sameness = { answer: 'no', reason: 'period' };

/** Work is summed up over the years that a report looks back on; of a rate its own words say which years it is of. */
function isWork({ figure, quote }: Goal): boolean {
  return figure !== null && figure.measure !== 'change' && (figure.measure !== 'level' || WORK.test(quote));
}

const SEVERAL: Sameness = { answer: 'unsure', reason: 'name' };
/** 突破1000亿元，达1096亿元 is one result said twice. */
const SAID_TWICE = 0.15;

/** Whether another figure of the passage may be of the same thing as well and is unequal: 新开工保障房7909套，竣工3050套; 42项实事完成38项. */
function hasRival(best: Answer, answers: readonly Answer[], wanted: Thing): boolean {
  if (best.sameness.answer !== 'yes') return false;
  const value = best.thing.figure.value;
  return answers.some(
    ({ sameness, thing }) =>
      (sameness.answer === 'yes' || (sameness.answer === 'unsure' && sameness.reason === 'stage')) &&
      Math.abs(thing.figure.value - value) > SAID_TWICE * Math.abs(value) &&
      !(best.thing.stage === wanted.stage && thing.stage !== wanted.stage),
  );
}

const ANSWER_RANK: Readonly<Record<Sameness['answer'], number>> = { yes: 16, unsure: 8, no: 0 };

function rankOf({ thing, sameness, isSameNumber }: Answer, wanted: Thing): number {
  const { figure } = thing;
  return (
    ANSWER_RANK[sameness.answer] +
    (isSameNumber ? 6 : 0) +
    (thing.stage === wanted.stage ? 2 : 0) +
    (isChange(figure) === isChange(wanted.figure) ? 4 : 0) +
    (figure.kind === 'achievement' ? 2 : 0) +
    (figure.year === wanted.figure.year ? 1 : 0)
  );
}

/** Characters of the goal's name that the result's must share, besides the number: 棚户区改造, 棚改. */
const NOUN_CHARACTERS = 2;

/** 1, 20, 5万: such numbers come again by chance, and say nothing of another noun. */
const ROUND = /^[1-9]0*$/u;
/** Whether a figure is the goal's own number said again of the same noun; 投资3亿元的项目 says which project, not what became of it. */
function isSaidAgain(goal: Goal, { figure, item }: Thing): boolean {
  const aim = goal.figure;
  if (aim === null || figure.kind !== 'achievement' || !isSameValue(aim, figure)) return false;
  const after = figure.quote.slice(figure.valueSpan.end - figure.span.start);
  if (after.startsWith('的') && figure.unit.endsWith('元')) return false;
  const shared = [...new Set(goal.name)].filter(
    (char) => /\p{Script=Han}/u.test(char) && `${figure.name}${item}`.includes(char),
  );
  if (shared.length < NOUN_CHARACTERS) return false;
  return !ROUND.test(String(aim.value)) || compareNames(aim.name, figure.name) === 'same';
}

/** Whether a figure says how much something changed. */
export function isChange(figure: Figure): boolean {
  return figure.measure === 'change';
}
