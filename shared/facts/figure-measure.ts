import type { Measure } from '../model/figure.ts';
import type { FigureToken } from '../text/figures/figure-tokens.ts';
import { CHANGE_TAIL, FALL_NOUN, FALL_TAIL } from './phrases.ts';

const ADDED =
  /新增|新建|新开|新认定|新评定|新引进|新申报|新签约|新打造|新培育|新登记|净增|建成(?!区(?!级))|建设|建立|新组建|培育|引进|造林|改扩建|出台|推出|获批|布局|开工建设/u;
/** A rate is how something stands, whatever its list says is new: 新增就业6万人、登记失业率[4.5%]. */
const SHARE_NAME = /(?:[^效功频速利]率|比重|占比|比例)$/u;
const RATE_NAME = /(?:增速|增幅|涨幅|增长率|降幅|增长速度)$/u;

/** What a figure says of its indicator: a stock, a change, what was newly made, a running total. */
export function readMeasure(token: FigureToken, before: string, lead: string, name: string): Measure {
  if (before.includes('累计')) return CHANGE_TAIL.test(before) ? 'change' : 'cumulative';
  if (token.unit === '个百分点' || token.unit === '百分点' || token.unit === '番') return 'change';
  if (token.unit === '%' && token.value === 0 && token.valueTo === null) return 'change';
  if (token.unit === '倍' || CHANGE_TAIL.test(before) || RATE_NAME.test(before) || RATE_NAME.test(name))
    return 'change';
  if (token.unit === '%' && /(?:增长|下降|提高)在$/u.test(before.trimEnd())) return 'change';
  if (FALL_NOUN.test(before.trimEnd()) && token.unit === '%') return 'change';
  if (/(?:增速|增幅|涨幅|增长率|降幅|增长目标)[^，]{0,8}$/u.test(before) && token.unit === '%')
    return 'change';
  if (/(?:达到?|增至|增加到|扩大到|总数超?过?)$/u.test(before.trim())) return 'level';
  if (token.unit === '%' && SHARE_NAME.test(name)) return 'level';
  return ADDED.test(before) || ADDED.test(lead) ? 'added' : 'level';
}

/** The sign of a figure: a fall is negative (下降3.1%), a level after a fall is not (下降到34.6). */
export function isFall(before: string, name: string): boolean {
  const text = before.trimEnd();
  if (FALL_TAIL.test(text) || FALL_NOUN.test(text)) return true;
  return /(?:改善|优化)$/u.test(text) && /浓度|能耗|排放/u.test(name + text);
}
