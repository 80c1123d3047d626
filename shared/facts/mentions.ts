import type { FigureToken } from '../text/figures/figure-tokens.ts';
import type { Clause } from './clauses.ts';
import { isNoise } from './figure-noise.ts';

/** A figure in its clause, before it has a name. */
export type Mention = {
  readonly token: FigureToken;
  readonly clause: Clause;
  /** From the figure before it in the clause, or the clause's start. */
  readonly before: string;
  /** To the figure behind it, or the clause's end. */
  readonly after: string;
  /** What the clause says before `before`. */
  readonly lead: string;
  readonly isFirst: boolean;
};

const LIST_MARK = /[、，]|(?:以及|和|及|与)(?=\P{Script=Han}|$)/u;

/** The figures of a clause that measure something, in order. */
export function readMentions(text: string, clause: Clause): readonly Mention[] {
  const tokens = clause.tokens.filter((token) => {
    const before = text.slice(clause.start, token.start);
    const after = text.slice(token.end, clause.end);
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
      lead: text.slice(clause.start, from),
      isFirst: index === 0,
    };
  });
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

/** Figures in a row with nothing between them but a list mark, of one unit: 7.8%、7.5%和6%. */
export function groupMentions(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNext =
      (last?.token.unit === mention.token.unit || (group?.[0]?.before ?? '').includes('分别')) &&
      last !== undefined &&
      /^[\s、和及与以]+$/u.test(last.after + mention.before) &&
      last.token.end < mention.token.start;
    if (isNext && group !== undefined) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}
