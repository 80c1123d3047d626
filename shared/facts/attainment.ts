import type { Attainment, Formula, IncomparableReason } from '../model/attainment.ts';
import type { Figure } from '../model/figure.ts';
import { roundNumber } from '../text/figures/numbers.ts';
import { reachOf } from './reach.ts';
import { scaleUnit } from './units.ts';

/** What lies this near a goal with 左右 or 约 keeps it: 2.8 for 3左右. */
const ABOUT_TOLERANCE = 0.1;
/** What falls short of it by more than this is kept only by a wide reading of 左右: readers differ on 7.4 for 8左右. */
const ABOUT_AGREED = 0.05;
/** Indicators that are better the lower they are. */
const LOWER_IS_BETTER =
  /失业率|涨幅|物价|消费价格|价格总水平|能耗|排放|浓度|死亡|事故|赤字|负债|贫困发生率|差距|发案|不良/u;

/** Sets `result` against `goal`: the formula with both in one unit, the ratio, or the reason why they do not compare. */
export function computeAttainment(goal: Figure, result: Figure): Attainment {
  const reason = findReason(goal, result);
  if (reason !== null) return { kind: 'not comparable', reason, isUnsure: false };
  const [aim, got] = [scaleUnit(goal.unit), scaleUnit(result.unit)];
  const isLowerBetter = goal.value < 0 || LOWER_IS_BETTER.test(goal.name);
  const formula: Formula = {
    goal: roundNumber(goal.value * aim.factor),
    goalTo: goal.valueTo === null ? null : roundNumber(goal.valueTo * aim.factor),
    result: roundNumber(result.value * got.factor),
    unit: aim.base,
    rule: ruleOf(goal, isLowerBetter),
    isLowerBetter,
  };
  if (formula.goal === 0) return { kind: 'not comparable', reason: 'zero', isUnsure: false };
  const settled = settle(formula, result, got.factor);
  if (settled === null) return { kind: 'not comparable', reason: 'bound', isUnsure: true };
  return {
    kind: 'comparable',
    formula,
    ratio: roundNumber(formula.result / formula.goal),
    difference: roundNumber(formula.result - formula.goal),
    isMet: settled,
    isExtreme: isExtreme(goal, formula),
  };
}

/** Whether the goal is met by all that may stand behind what is printed of the result, or by none of it; null where it depends. */
function settle(formula: Formula, result: Figure, factor: number): boolean | null {
  const { low, high } = reachOf(result);
  const [one, other] = [low, high].map((value) => isMet({ ...formula, result: roundNumber(value * factor) }));
  return one === other ? (one ?? null) : null;
}

/** Whether the goal is met only by a wide reading of its 左右. */
export function isBarelyAbout(formula: Formula): boolean {
  return formula.rule === 'about' && isWithin(formula, ABOUT_TOLERANCE) && !isWithin(formula, ABOUT_AGREED);
}

/** Whether the result falls short of the goal by this share of it at most. */
function isWithin({ goal, result, isLowerBetter }: Formula, share: number): boolean {
  const short = isLowerBetter ? result - goal : goal - result;
  return roundNumber(short) <= roundNumber(Math.abs(goal) * share);
}

/**
 * Results of this many times their goal, or of this part of it. Of growth rates both are common (1% for 7%), and a rate
 * is extreme only where it is many times the goal.
 */
const MANY_TIMES = 3;
const SMALL_PART = 1 / 3;

function isExtreme(goal: Figure, formula: Formula): boolean {
  const ratio = formula.result / formula.goal;
  if (goal.measure === 'change') return ratio > MANY_TIMES * 2;
  return ratio > MANY_TIMES || ratio < SMALL_PART;
}

function findReason(goal: Figure, result: Figure): IncomparableReason | null {
  if ((goal.measure === 'change') !== (result.measure === 'change')) return 'measure';
  if (scaleUnit(goal.unit).base !== scaleUnit(result.unit).base) return 'unit';
  if ((goal.measure === 'cumulative') !== (result.measure === 'cumulative')) return 'period';
  if (goal.year !== null && result.year !== null && goal.year !== result.year) return 'year';
  return null;
}

/** A fall is named by its size: 下降3%以上 is a fall of 3 or more, and its bound turns with its sign. */
function ruleOf(goal: Figure, isLowerBetter: boolean): Formula['rule'] {
  if (goal.valueTo !== null) return 'within';
  if (goal.bound === 'about') return 'about';
  if (goal.bound === 'exact') return isLowerBetter ? 'at_most' : 'at_least';
  if (goal.value >= 0) return goal.bound;
  return goal.bound === 'at_least' ? 'at_most' : 'at_least';
}

function isMet(formula: Formula): boolean {
  const { goal, goalTo, result, rule, isLowerBetter } = formula;
  const ends = [goal, goalTo ?? goal];
  switch (rule) {
    case 'at_least':
      return result >= goal;
    case 'at_most':
      return result <= goal;
    case 'about':
      return isWithin(formula, ABOUT_TOLERANCE);
    case 'within':
      return isLowerBetter ? result <= Math.max(...ends) : result >= Math.min(...ends);
  }
}
