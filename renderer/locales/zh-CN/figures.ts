import { BOUND_WORDS, MEASURE_WORDS } from '../../../shared/words/figures.ts';
import { wordsIn } from '../../../shared/words/words.ts';

/** Words of corrections to figures. */
export const figure = {
  mark: '数字',
  correct: '更正…',
  reject: '不是数字',
  'by-hand': '已更正',
  'correct-title': '更正数字',
  'add-title': '补记数字',
  hint: '只改读法，正文不变；更正随报告保存，可撤销。',
  name: '指标名称',
  'name-error': '请填写名称',
  value: '数值',
  'value-error': '请填写一个数，降幅填负数',
  valueTo: '区间上限',
  'valueTo-error': '应大于数值；不是区间请留空',
  unit: '单位',
  'unit-error': '单位太长',
  year: '所属年份',
  'year-error': '请填写四位年份，不明可留空',
  kind: '性质',
  measure: '口径',
  bound: '限定',
  'correct-done': '已更正数字',
  'add-done': '已补记数字',
  'reject-done': '已排除数字',
  'no-effect': '与现在的读法相同，没有改动。',
  'one-sentence': '请在一句话之内选取数字所在的文字。',
  'edit-correct': '更正为 {{name}} {{value}}',
  'edit-add': '补记 {{name}} {{value}}',
  'edit-reject': '排除，不作为数字',
} as const;

/** Words of figures that changed. */
export const figures = {
  up: '上升 {{amount}}',
  down: '下降 {{amount}}',
  level: '数值未变',
  points: '个百分点',
  incomparable: '单位或口径不同，不直接相比',
  new: '新增的数字',
  gone: '不再出现',
  'bound-looser': '由「{{from}}」变「{{to}}」：放宽',
  'bound-tighter': '由「{{from}}」变「{{to}}」：收紧',
  'bound-turn': '由「{{from}}」变「{{to}}」',
} as const;

export const bound = wordsIn(BOUND_WORDS, 'zh-CN');

export const measure = wordsIn(MEASURE_WORDS, 'zh-CN');
