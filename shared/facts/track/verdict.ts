import type { Figure } from '../../model/figure.ts';
import type { Verdict } from '../../model/goal.ts';
import { computeAttainment } from '../attainment.ts';
import type { Goal } from './goals.ts';
import type { Match } from './match-goal.ts';

const FINISHED =
  /完工|竣工|建成|投入使用|投入运营|运营|通车|投产|完成|营业|交付|达到|实现|开放|荣获|成功|通过|入住|达标|全面(?:完成|建成)|验收|获/u;
const UNFINISHED =
  /主体(?:工程)?(?:完工|封顶|完成)|主体|开工|前期|启动|进展顺利|顺利推进|有序推进|正在|加快推进|初步|扎实推进/u;
const ALL = /全部|均|全面|顺利|如期|按期|圆满/u;
const WORSE = /过高|过快|没有完成|未能|未完成|不足|滞后|不够|较大差距|困难/u;

/** Wording in the later report's plans that takes the goal as reached: 进一步扩大试点, 积极落实协议. */
const GOES_ON = /^(?:[^，]{0,4})?(?:进一步|继续|落实|积极落实|巩固|扩大|深化|拓展|积极|用好|办好)/u;

/** The verdict that the best match of a goal suggests: by arithmetic where both have a figure, else by the words. */
export function proposeVerdict(goal: Goal, match: Match | null): Verdict {
  if (match === null) return 'not_reported';
  const { passage, result } = match;
  if (goal.figure !== null && result?.kind === 'achievement')
    return byArithmetic(goal.figure, result, passage.isOfSpan);
  if (passage.role === 'problems' || WORSE.test(passage.quote)) return 'missed';
  if (!passage.isPast) {
    if (goal.demand === 'begin' && GOES_ON.test(passage.quote)) return 'met';
    return goal.demand === 'advance' || goal.figure !== null ? 'unclear' : 'missed';
  }
  if (goal.figure !== null) return ALL.test(passage.quote) ? 'met' : 'unclear';
  if (goal.demand !== 'finish') return 'met';
  if (UNFINISHED.test(passage.quote)) return UNFINISHED.test(goal.clause) ? 'met' : 'missed';
  return FINISHED.test(passage.quote) ? 'met' : 'unclear';
}

function byArithmetic(goal: Figure, result: Figure, isOfSpan: boolean): Verdict {
  const attainment = computeAttainment(goal, result);
  if (attainment.kind === 'not comparable') return 'unclear';
  if (isOfSpan && goal.measure !== 'level' && attainment.difference !== 0) return 'unclear';
  return attainment.isMet ? 'met' : 'missed';
}
