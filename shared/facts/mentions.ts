import type { FigureToken } from '../text/figures/figure-tokens.ts';
import type { Clause } from './clauses.ts';
import { isOnlyVerb } from './figure-name.ts';
import { isGoalInBrackets, isNoise } from './figure-noise.ts';

/** A figure in its clause, before it has a name. */
export type Mention = {
  readonly token: FigureToken;
  readonly clause: Clause;
  /** From the figure before it in the clause, or the clause's start. */
  readonly before: string;
  /** To the figure behind it, or the clause's end. */
  readonly after: string;
  /** To the clause's end, as far as it is near. */
  readonly rest: string;
  /** What the clause says before `before`. */
  readonly lead: string;
  readonly isFirst: boolean;
};

/** How much of a clause is looked at around a figure, in UTF-16 code units: a clause of thousands of figures stays linear. */
export const NEAR = 400;
/** How far before a figure the bracket may open that it stands in. */
const LOOK_BACK = 32;
const LIST_MARK = /[、，]|(?:以及|和|及|与)(?=\P{Script=Han}|$)/u;

/** The figures of a clause that measure something, in order. */
export function readMentions(text: string, clause: Clause): readonly Mention[] {
  const tokens = clause.tokens.filter((token) => {
    const before = text.slice(Math.max(clause.start, token.start - NEAR), token.start);
    const after = text.slice(token.end, Math.min(clause.end, token.end + NEAR));
    const back = text.slice(Math.max(clause.sentence.start, token.start - LOOK_BACK), token.start);
    if (isGoalInBrackets(back, after) || isReason(text, clause)) return false;
    return !isNoise(token, before, after, text.slice(token.core.start, token.core.end));
  });
  return tokens.map((token, index) => {
    const from = tokens[index - 1]?.end ?? clause.start;
    const between = text.slice(from, token.start);
    return {
      token,
      clause,
      before: between.slice(index === 0 ? 0 : listCut(between)),
      after: readAfter(text, clause, tokens, index),
      rest: text.slice(token.end, Math.min(clause.end, token.end + NEAR)),
      lead: text.slice(Math.max(clause.start, from - NEAR), from),
      isFirst: index === 0,
    };
  });
}

/** 提出增长8%左右，主要是… gives the reason of a goal that stands elsewhere. */
function isReason(text: string, clause: Clause): boolean {
  return text.startsWith('提出', clause.start) && /^，?主要是/u.test(text.slice(clause.end, clause.end + 4));
}

/** 12类45件民生实事: figures side by side share what follows. */
function readAfter(text: string, clause: Clause, tokens: readonly FigureToken[], index: number): string {
  const end = tokens[index]?.end ?? clause.end;
  const next = tokens[index + 1];
  if (next === undefined) return text.slice(end, clause.end);
  if (next.start === end) return readAfter(text, clause, tokens, index + 1);
  const between = text.slice(end, next.start);
  const cut = listCut(between);
  return cut === 0 ? between : between.slice(0, cut);
}

/** Between two figures the first mark of a list ends what belongs to the one before: 54栋[住宅楼、]14万平方米. */
function listCut(between: string): number {
  const mark = LIST_MARK.exec(between);
  return mark === null ? 0 : mark.index + mark[0].length;
}

/** Gives the values behind it to the names before it one to one: 分别, 依次. */
export const RESPECTIVELY = /分别|依次/u;

/**
 * Figures in a row with nothing between them but a list mark, of one unit: 7.8%、7.5%和6%. Behind a list of names a verb may
 * stand with each: 进口、出口分别[增长8%、下降3%].
 */
export function groupMentions(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    if (group !== undefined && first !== undefined && last !== undefined && goesOn(first, last, mention))
      group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function goesOn(first: Mention, last: Mention, next: Mention): boolean {
  const between = last.after + next.before;
  const isShared = RESPECTIVELY.test(first.before);
  if (last.token.end >= next.token.start) return false;
  if (!isShared && last.token.unit !== next.token.unit) return false;
  if (/^[\s、和及与以]+$/u.test(between)) return true;
  const verb = /^[\s、和及与以]+(\p{Script=Han}{1,8})$/u.exec(between)?.[1];
  if (last.token.unit !== next.token.unit) return false;
  return verb !== undefined && (isShared || /[、和及与]/u.test(first.before)) && isOnlyVerb(verb);
}
