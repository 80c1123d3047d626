import type { Attainment } from '../../model/attainment.ts';
import type { Ground, Proposal, Verdict } from '../../model/goal.ts';
import type { Figure } from '../../model/figure.ts';
import { foldNumerals } from '../../text/figures/numbers.ts';
import { computeAttainment, isBarelyAbout } from '../attainment.ts';
import { isPartOf } from '../same-name.ts';
import type { Goal } from './goals.ts';
import type { Match } from './match-goal.ts';
import { isNamedIn, nameOfThing } from './named.ts';
import type { Passage } from './passages.ts';
import * as words from './verdict-words.ts';

/** What a match suggests, before its score says how sure that is. */
type Suggestion = Omit<Proposal, 'grade'>;

const propose = (verdict: Verdict, ground: Ground): Suggestion => ({ verdict, ground });

/** The verdict that the best match of a goal suggests: by arithmetic where both have a figure of the same thing, else by the words. */
export function proposeVerdict(goal: Goal, match: Match | null): Suggestion {
  if (match === null) return propose('not_reported', 'nothing-found');
  return byFigures(goal, match) ?? byWords(goal, match);
}

/** The goal's figure set against the result; null where they are no figures of the same thing. */
export function attainmentOf(goal: Goal, match: Match): Attainment | null {
  const { thing, sameness } = match;
  if (goal.thing === null || thing === null || sameness === null) return null;
  if (sameness.answer !== 'yes')
    return { kind: 'not comparable', reason: sameness.reason, isUnsure: sameness.answer === 'unsure' };
  return computeAttainment(goal.thing.reckoned, thing.reckoned);
}

function byFigures(goal: Goal, match: Match): Suggestion | null {
  if (goal.figure === null || isNamedByFigure(goal)) return null;
  if (hasSameNumber(goal, match))
    return isDoneInPart(goal.figure, match.passage.quote)
      ? propose('missed', 'unfinished')
      : propose('met', 'same-number');
  const { result } = match;
  if (result?.kind !== 'achievement') return null;
  const attainment = attainmentOf(goal, match);
  if (isLeftOpen(attainment)) return propose('unclear', 'unsettled');
  if (attainment?.kind !== 'comparable')
    return isPartEnough(goal, match) ? propose('met', 'part') : propose('unclear', 'other-thing');
  return propose(attainment.isMet ? 'met' : 'missed', groundOf(attainment));
}

function groundOf({ isExtreme, formula }: Attainment & { readonly kind: 'comparable' }): Ground {
  if (isExtreme) return 'extreme';
  return isBarelyAbout(formula) ? 'about' : 'figure';
}

/** 近2000亿元 is as many as 2000, or not: its bound does not say. */
function isLeftOpen(attainment: Attainment | null): boolean {
  return attainment?.kind === 'not comparable' && attainment.reason === 'bound';
}

/** Whether the result counts a part of what the goal does, and that is as much already: 停车位900个 → 公共停车位950个. */
function isPartEnough({ thing: aim }: Goal, { thing, sameness }: Match): boolean {
  if (aim === null || thing === null || sameness?.answer !== 'unsure' || sameness.reason !== 'name')
    return false;
  if (aim.reckoned.measure === 'change' || aim.figure.bound === 'at_most') return false;
  if (!isPartOf(thing.figure.name, aim.figure.name)) return false;
  const attainment = computeAttainment(aim.reckoned, thing.reckoned);
  return attainment.kind === 'comparable' && attainment.isMet && !attainment.isExtreme;
}

/** The goal's own number with its unit, said again of the same noun as done: 改造1.8万户棚户区 → 完成1.8万户棚改. One that was not read for sure is nobody's. */
function hasSameNumber(goal: Goal, { passage, isSameNumber, sameness, result }: Match): boolean {
  if (goal.figure?.isDoubtful === true || result?.isDoubtful === true) return false;
  if (sameness?.answer === 'unsure' && sameness.reason === 'name' && passage.things.length > 1) return false;
  if (goal.figure !== null && result !== null && isLeftOpen(computeAttainment(goal.figure, result)))
    return false;
  return isSameNumber && passage.isPast && !words.UNFINISHED.test(passage.quote) && goal.figure?.unit !== '%';
}

/** [42]项民生实事完成[38]项: a number, and how many of so many were done. */
const DONE_OF =
  /(?<all>\d+(?:\.\d+)?)(?<unit>[^\d，。；、]{1,3})[^\d，。；]*(?:完成|办结|办成|建成|竣工|完工|交付|投产|投用|通车|开工|实施)了?(?<done>\d+(?:\.\d+)?)(?<same>[^\d，。；、]{1,3})(?=[，。；]|$)/u;

/** Whether fewer were done of the goal's own number. */
function isDoneInPart({ value, unit }: Figure, quote: string): boolean {
  const found = DONE_OF.exec(foldNumerals(quote))?.groups ?? {};
  const { all = '', done = '', unit: first = '', same = '' } = found;
  return Number(all) === value && Number(done) < value && first.startsWith(unit) && same === unit;
}

/** 投资6亿元的青岚大桥建成通车: the figure says which project, and not what is to become of it. */
function isNamedByFigure({ figure, demand, quote }: Goal): boolean {
  if (figure === null || demand !== 'finish' || !figure.unit.endsWith('元')) return false;
  return quote.slice(figure.valueSpan.end - figure.span.start).startsWith('的');
}

function byWords(goal: Goal, match: Match): Suggestion {
  const { passage } = match;
  if (words.FAILED.test(passage.rest)) return propose('missed', 'failed');
  if (passage.role === 'problems') return propose('missed', 'problem');
  if (!passage.isPast) return ofPlan(goal, match);
  if (isStillTooMuch(goal, passage)) return propose('missed', 'problem');
  if (tellsOfTroubles(passage) || words.THANKS.test(passage.rest)) return propose('unclear', 'unsettled');
  if (isOnlyBeside(match)) return propose('unclear', 'unsettled');
  if (goal.isOfRate === true) return propose('unclear', 'no-figure');
  if (goal.figure !== null && !isNamedByFigure(goal)) {
    const isAll = words.ALL.test(passage.quote) && match.coverage >= SAME_MATTER;
    return isAll ? propose('met', 'stated') : propose('unclear', 'no-figure');
  }
  if (goal.demand === 'begin' && isOnlyPrepared(goal, passage.quote)) return propose('missed', 'unfinished');
  if (words.ABREAST.test(goal.clause) && !words.KEPT_ABREAST.test(passage.rest))
    return propose('unclear', 'unsettled');
  if (words.KEPT_OFF.test(goal.clause) && !words.NEVER.test(passage.rest))
    return propose('unclear', 'unsettled');
  if (goal.demand !== 'finish') return propose('met', goal.demand === 'begin' ? 'begun' : 'advanced');
  if (words.PART_DONE.test(passage.quote)) return propose('unclear', 'unsettled');
  if (words.DONE_AND_NOT.test(foldNumerals(passage.quote))) return propose('unclear', 'unsettled');
  if (words.UNFINISHED.test(passage.quote)) return atStage(goal, passage.quote);
  if (words.IN_USE.test(goal.clause) && isOnlyBuilt(passage.rest)) return propose('unclear', 'unsettled');
  return words.FINISHED.test(passage.quote) ? propose('met', 'stated') : propose('unclear', 'unsettled');
}

/** Whether a passage says that too little came of something, or stands among what a report says of its troubles. */
function tellsOfTroubles({ quote, isOfTroubles }: Passage): boolean {
  return isOfTroubles || words.AMISS.test(quote) || words.WANTING.test(quote);
}

/** Whether a passage only says in face of what something was done, or about what, which is not all that the goal is of. */
function isOnlyBeside({ passage: { circumstance }, coverage }: Match): boolean {
  return circumstance === 'face' || (circumstance === 'about' && coverage < SAME_MATTER);
}

/** 遏制价格过快上涨, and prices are told to be too high. */
function isStillTooMuch({ clause }: Goal, { quote }: Passage): boolean {
  return words.HELD_DOWN.test(clause) && words.TOO_MUCH.test(quote) && !words.ACTED_ON.test(quote);
}

/** Whether something is said to stand and nothing of its being used: 主楼完工. */
function isOnlyBuilt(said: string): boolean {
  return words.BUILT.test(said) && !words.IN_USE.test(said);
}

/** A stage short of the end is what was demanded, or less than that; which of two such stages comes first is not told. */
function atStage(goal: Goal, quote: string): Suggestion {
  const wanted = words.UNFINISHED.exec(goal.clause)?.[0];
  if (wanted === undefined) return propose('missed', 'unfinished');
  return quote.includes(wanted) ? propose('met', 'stated') : propose('unclear', 'unsettled');
}

/** A passage speaks of the goal itself, not of its kind, where it says so much of what the goal is about. */
const SAME_MATTER = 0.6;

/** A plan settles nothing but this: what was to be begun is to be begun once more, or is already to be gone on with. */
function ofPlan(goal: Goal, { passage, coverage }: Match): Suggestion {
  if (
    goal.figure !== null ||
    goal.demand === 'advance' ||
    coverage < SAME_MATTER ||
    passage.role === 'appendix'
  )
    return propose('unclear', 'set-again');
  if (isOnlyPrepared(goal, passage.quote)) return propose('missed', 'unfinished');
  if (goal.demand === 'finish') return propose('unclear', 'set-again');
  if (words.GOES_ON.test(passage.quote) || isContinued(goal, passage)) return propose('met', 'gone-on');
  return words.BEGINS.test(passage.quote) && isOfOneThing(goal, passage)
    ? propose('missed', 'set-again')
    : propose('unclear', 'set-again');
}

/** Whether a goal is of one thing by name, and a plan names it too: the ward block of another hospital is none, nor is 储备一批项目. */
function isOfOneThing(goal: Goal, { quote }: Passage): boolean {
  const name = nameOfThing(goal.name);
  return name !== null && isNamedIn(name, quote);
}

function isContinued({ clause }: Goal, { quote }: Passage): boolean {
  return words.CONTINUES.test(quote) && !words.STANDING.test(clause);
}

/** Whether a thing to be begun is said to be prepared and no more: 完成初步设计. */
function isOnlyPrepared(goal: Goal, quote: string): boolean {
  if (!words.PREPARED.test(quote) || words.BEGINS.test(quote)) return false;
  return !words.PREPARED.test(goal.quote) || words.GROUND.test(goal.quote);
}
