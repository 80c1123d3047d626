import type { Figure } from '../../model/figure.ts';
import type { Verdict } from '../../model/goal.ts';
import { computeAttainment } from '../attainment.ts';
import type { Goal } from './goals.ts';
import type { Match } from './match-goal.ts';

const FINISHED =
  /完工|竣工|建成|并网|合龙|启用|取消|投入使用|投入运营|运营|通车|投产|完成|营业|交付|达到|实现|开放|荣获|成功|通过|入住|达标|全面(?:完成|建成)|验收|获/u;
const UNFINISHED =
  /主体(?:工程)?(?:完工|封顶|完成)|主体|开工|前期|启动|进展顺利|顺利推进|有序推进|正在|加快推进|初步|扎实推进/u;
/** What goes before building; a thing to be begun has not been. */
const PREPARED = /前期工作|初步设计|可行性研究|项目建议书|选址|论证/u;
/** To be begun, once more. */
const BEGINS = /启动|开工|动工|着手|谋划|筹备/u;
/** What follows a passage and takes it back: 完成设备安装，未能按期启用. */
const FAILED = /未能|没有(?:完成|实现|达到)|未(?:完成|实现|达到)|目标落空/u;
/** Work counted as it is done: only a total of its own year answers it. */
const WORK = /解决|改造|新建|建设|建成|完成|治理|培训|新增/u;
/** A stock after the new ones joined it: 创新平台增至39个 does not say how many are new. */
const TOTAL = /增至|增加到|总数|总量|累计/u;
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
  if (passage.role === 'problems' || WORSE.test(passage.quote) || FAILED.test(passage.rest)) return 'missed';
  if (!passage.isPast) return ofPlan(goal, passage.quote);
  if (goal.figure !== null) return ALL.test(passage.quote) ? 'met' : 'unclear';
  if (goal.demand === 'begin' && isOnlyPrepared(goal, passage.quote)) return 'missed';
  if (goal.demand !== 'finish') return 'met';
  if (UNFINISHED.test(passage.quote)) return UNFINISHED.test(goal.clause) ? 'met' : 'missed';
  return FINISHED.test(passage.quote) ? 'met' : 'unclear';
}

/** A goal that is set again at its own stage was missed; one that goes on at a later stage may have been met. */
function ofPlan(goal: Goal, quote: string): Verdict {
  if (goal.figure !== null) return 'unclear';
  if (goal.demand === 'begin') {
    if (GOES_ON.test(quote)) return 'met';
    return BEGINS.test(quote) ? 'missed' : 'unclear';
  }
  if (goal.demand === 'advance') return 'unclear';
  return UNFINISHED.test(goal.clause) && !UNFINISHED.test(quote) ? 'unclear' : 'missed';
}

/** Whether a thing to be begun is said to be prepared and no more: 完成初步设计. */
function isOnlyPrepared(goal: Goal, quote: string): boolean {
  return PREPARED.test(quote) && !PREPARED.test(goal.clause) && !BEGINS.test(quote);
}

function byArithmetic(goal: Figure, result: Figure, isOfSpan: boolean): Verdict {
  const attainment = computeAttainment(goal, result);
  if (attainment.kind === 'not comparable') return 'unclear';
  if (goal.measure === 'added' && result.measure === 'level' && TOTAL.test(result.quote)) return 'unclear';
  const isWork = goal.measure !== 'level' || WORK.test(goal.quote);
  if (isOfSpan && isWork && attainment.difference !== 0) return 'unclear';
  return attainment.isMet ? 'met' : 'missed';
}
