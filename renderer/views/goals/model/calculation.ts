import type { Attainment, Formula, IncomparableReason } from '../../../../shared/model/attainment.ts';
import type { Figure } from '../../../../shared/model/figure.ts';
import type { Translate } from '../../../locales/words.ts';

/** A result set against its goal, in words that can be checked by hand with both quotes beside them. */
export type Calculation =
  | {
      readonly kind: 'comparable';
      /** What is set against what: 水平, 增速, 降幅, 新增, 累计. */
      readonly label: string;
      /** `274.4 ÷ 282 = 97.3%`; where the units differ, the conversion stands first. */
      readonly steps: readonly string[];
      /** The outcome of the last step alone: 97.3%, −1.9 个百分点, 3.79% ≤ 4%. */
      readonly outcome: string;
      /** Which results keep the goal, in words. */
      readonly rule: string;
      readonly isMet: boolean;
      /** Many times the goal, or a small part of it: the reader is asked to check, and nothing is said of met. */
      readonly isExtreme: boolean;
      readonly bar: Bar;
    }
  | {
      readonly kind: 'not comparable';
      /** That they do not compare, or may not, in two or three words. */
      readonly title: string;
      /** Why, as short as a column, and as a sentence. */
      readonly short: string;
      readonly reason: string;
    };

/** A small bar: how far the result came, and where the goal stands, as shares of its width. */
export type Bar = { readonly fill: number; readonly ticks: readonly number[] };

/** Where the goal stands on the bar: results beyond it must have room. */
const GOAL_AT = 0.8;

/** The computation of `attainment` between the two figures as printed. */
export function describeAttainment(
  goal: Figure,
  result: Figure,
  attainment: Attainment,
  t: Translate,
): Calculation {
  if (attainment.kind === 'not comparable')
    return {
      kind: 'not comparable',
      title: t(attainment.isUnsure ? 'goals.perhaps-incomparable' : 'goals.incomparable'),
      short: t(`goals.calc.short-${attainment.reason}`),
      reason: reasonWords(attainment.reason, goal, result, t),
    };
  const { formula } = attainment;
  const numbers = inGoalsUnit(goal, formula);
  const isFall = numbers.goal < 0 && numbers.result <= 0;
  const sized = isFall ? asSizes(numbers) : numbers;
  const rule = isFall ? TURNED[formula.rule] : formula.rule;
  const { step, outcome } = compute(rule, sized, goal.unit, t);
  return {
    kind: 'comparable',
    label: isFall ? t('goals.calc.fall') : t(`goals.calc.${goal.measure}`),
    steps: [...conversion(goal, result, numbers.result), step],
    outcome,
    rule: ruleWords(rule, formula.isLowerBetter && !isFall, withUnit(sized.goal, goal.unit), t),
    isMet: attainment.isMet,
    isExtreme: attainment.isExtreme,
    bar: barOf(attainment.ratio, formula),
  };
}

/** What a rule becomes where sizes of falls are compared: −3.5 at most −3 is a fall of 3.5, at least 3. */
const TURNED: { readonly [R in Formula['rule']]: Formula['rule'] } = {
  at_least: 'at_most',
  at_most: 'at_least',
  about: 'about',
  within: 'within',
};

/** The numbers of a formula in the unit that the goal is printed in. */
type Numbers = { readonly goal: number; readonly goalTo: number | null; readonly result: number };

function inGoalsUnit(goal: Figure, formula: Formula): Numbers {
  const factor = formula.goal / goal.value;
  return { goal: goal.value, goalTo: goal.valueTo, result: tidy(formula.result / factor) };
}

/** A fall of 3.5 is more than one of 3, whatever the signs say. */
function asSizes({ goal, goalTo, result }: Numbers): Numbers {
  return { goal: -goal, goalTo: goalTo === null ? null : -goalTo, result: -result };
}

/** 12,344 万元 = 1.2344 亿元, where the two are printed in different units. */
function conversion(goal: Figure, result: Figure, converted: number): readonly string[] {
  if (goal.unit === result.unit) return [];
  return [`${withUnit(result.value, result.unit)} = ${withUnit(converted, goal.unit)}`];
}

type Step = { readonly step: string; readonly outcome: string };

function compute(rule: Formula['rule'], numbers: Numbers, unit: string, t: Translate): Step {
  const { goal, goalTo, result } = numbers;
  const [aim, got] = [withUnit(goal, unit), withUnit(result, unit)];
  switch (rule) {
    case 'within': {
      const [low, high] = [Math.min(goal, goalTo ?? goal), Math.max(goal, goalTo ?? goal)];
      const where = result < low ? 'below' : result > high ? 'above' : 'inside';
      const range = `${formatNumber(low)}～${withUnit(high, unit)}`;
      return { step: t(`goals.calc.range-${where}`, { got, range }), outcome: t(`goals.calc.${where}`) };
    }
    case 'at_most': {
      const step = `${got} ${result <= goal ? '≤' : '>'} ${aim}`;
      return { step, outcome: step };
    }
    case 'at_least':
    case 'about':
      return ratioOrPoints(numbers, unit, t);
  }
}

/** Rates are set against each other by their difference, amounts by their ratio. */
function ratioOrPoints({ goal, result }: Numbers, unit: string, t: Translate): Step {
  if (isRate(unit)) {
    const outcome = t('goals.calc.points', { n: formatSigned(tidy(result - goal)) });
    const aim = goal < 0 ? `(${withUnit(goal, unit)})` : withUnit(goal, unit);
    return { step: `${withUnit(result, unit)} − ${aim} = ${outcome}`, outcome };
  }
  const outcome = formatPercent(result / goal);
  const aim = goal < 0 ? `(${formatNumber(goal)})` : formatNumber(goal);
  return { step: `${formatNumber(result)} ÷ ${aim} = ${outcome}`, outcome };
}

/** Units whose ratio would mean nothing: 9.1% is not "83% of" 11%. */
function isRate(unit: string): boolean {
  return /^(?:%|％|‰|个百分点|百分点)$/u.test(unit);
}

function ruleWords(rule: Formula['rule'], isLowerBetter: boolean, aim: string, t: Translate): string {
  switch (rule) {
    case 'about':
      return t('goals.calc.rule-about', { aim });
    case 'within':
      return t(isLowerBetter ? 'goals.calc.rule-within-low' : 'goals.calc.rule-within');
    case 'at_least':
      return t('goals.calc.rule-floor', { aim });
    case 'at_most':
      return t('goals.calc.rule-ceiling', { aim });
  }
}

function barOf(ratio: number, formula: Formula): Bar {
  const at = (share: number): number => Math.min(Math.max(share * GOAL_AT, 0), 1);
  const ticks = formula.goalTo === null ? [1] : [1, formula.goalTo / formula.goal];
  return { fill: at(ratio), ticks: ticks.map(at) };
}

function reasonWords(reason: IncomparableReason, goal: Figure, result: Figure, t: Translate): string {
  const unit = (figure: Figure): string => figure.unit || t('goals.calc.no-unit');
  switch (reason) {
    case 'unit':
      return t('goals.calc.why-unit', { goal: unit(goal), result: unit(result) });
    case 'measure':
      return t('goals.calc.why-measure', {
        goal: t(`goals.calc.${goal.measure}`),
        result: t(`goals.calc.${result.measure}`),
      });
    case 'period':
      return t('goals.calc.why-period');
    case 'year':
      return t('goals.calc.why-year', { goal: goal.year ?? '?', result: result.year ?? '?' });
    default:
      return t(`goals.calc.why-${reason}`);
  }
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** 108.8, 1,234.5, −1.9: with the minus sign of print. */
function formatNumber(value: number): string {
  return numbers.format(value).replace('-', '−');
}

function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** 0.9730 → 97.3%. */
export function formatPercent(ratio: number): string {
  return `${(100 * ratio).toFixed(1).replace('-', '−')}%`;
}

function withUnit(value: number, unit: string): string {
  return `${formatNumber(value)}${/^[%％‰]/u.test(unit) || unit === '' ? unit : ` ${unit}`}`;
}

/** Without the dust of binary fractions: 9.1 − 11 is −1.9. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
