import type { Thing } from './thing.ts';

/** What is done once to each thing and adds up over the years; what is there at their end (企业740家) does not. */
const DONE_TO_EACH =
  /完成|办理|受理|调解|查处|破获|打掉|引进|招引|培训|整备|建成(?!区)|竣工|开工|新[建改种植增设批上]|改造|改建|拆除|消化|处置|清理|整治|取缔|关停|淘汰|打通|铺设|实施|解决|治理|修复|抚育|发放|投入|签约|出让|供地|释放|下放|转移|安置|搬迁|再就业|挂牌|成立|组建|创建|举办|制定|出台|修订|摘帽|出列|脱贫|退出|投用|落地|上市/u;
const OF_ONE_YEAR = /年度|全年|年内|今年|去年|上年|每年/u;

/**
 * Whether a count that stands in a look back over several years is their sum: 五年来，打通断头路65条 is no year's. What growth began
 * with, and what only says which thing is meant, is none.
 */
export function isSumOfYears({ mayAddUp, isBase, isAttribute, isSubject, figure, item }: Thing): boolean {
  if (!mayAddUp || isBase || isAttribute || isSubject || figure.measure === 'change') return false;
  return !OF_ONE_YEAR.test(item) && (figure.measure === 'added' || DONE_TO_EACH.test(item));
}
