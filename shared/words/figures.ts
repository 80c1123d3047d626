import type { IncomparableReason } from '../model/attainment.ts';
import type { Bound, FigureKind, Measure } from '../model/figure.ts';
import type { Trend } from '../model/term.ts';
import type { Words } from './words.ts';

/** What a figure says of its value. */
export const BOUND_WORDS: Words<Bound> = {
  exact: ['定值', 'exact'],
  at_least: ['以上', 'at least'],
  at_most: ['以内', 'at most'],
  about: ['左右', 'about'],
};

/** Whether a figure tells what was reached or what is aimed at. */
export const FIGURE_KIND_WORDS: Words<FigureKind> = {
  achievement: ['完成', 'achieved'],
  goal: ['目标', 'goal'],
};

/** What a figure measures. A level need not be a total: 失业率. */
export const MEASURE_WORDS: Words<Measure> = {
  level: ['水平', 'level'],
  change: ['变动', 'change'],
  added: ['新增', 'added'],
  cumulative: ['累计', 'cumulative'],
};

/** Why two figures are not set against each other. */
export const DIFFERENCE_WORDS: Words<IncomparableReason> = {
  indicator: ['指标不同', 'different indicators'],
  name: ['名称未必同指', 'perhaps not the same thing'],
  scope: ['范围不同', 'different scopes'],
  period: ['时段不同', 'different periods'],
  stage: ['进展阶段不同', 'different stages'],
  measure: ['口径不同', 'different measures'],
  unit: ['单位不同', 'different units'],
  year: ['年份不同', 'different years'],
  doubtful: ['数字存疑', 'a figure is doubtful'],
  bound: ['只是约数或界限', 'only a bound'],
  zero: ['目标为零', 'the goal is nought'],
  passage: ['只是可能相关', 'only perhaps related'],
};

/** How often a term is used, the later period against the earlier one; steady: no more than chance. */
export const TREND_WORDS: Words<Trend> = {
  came: ['新出现', 'new'],
  again: ['再现', 'again'],
  went: ['消失', 'gone'],
  rose: ['上升', 'rising'],
  fell: ['下降', 'falling'],
  steady: ['平稳', 'steady'],
};
