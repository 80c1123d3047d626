import type { IndexRange } from '../decisions.ts';
import type { PreparedReport } from '../prepare.ts';
import type { SentenceGroup } from './groups.ts';
import type { MeasureRanges } from './range-likeness.ts';

/** Beside a moved sentence less is enough for its neighbours: the place speaks for them. */
const LEAST_BESIDE = 0.2;

/** What the moves of two reports are joined by. */
export type JoinContext = {
  readonly left: PreparedReport;
  readonly right: PreparedReport;
  readonly measure: MeasureRanges;
  /** True where a sentence stands in no match, and the reader settled nothing about it. */
  readonly isFree: (side: 'left' | 'right', index: number) => boolean;
};

/**
 * Moved sentences that stand side by side in one paragraph on both sides as one move, with the shorter ones between and
 * beside them that would be no move of their own: a paragraph that moved is one move. `moves` and the result in left order.
 */
export function joinMoves(moves: readonly SentenceGroup[], context: JoinContext): readonly SentenceGroup[] {
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const isFree: JoinContext['isFree'] = (side, index) =>
    context.isFree(side, index) && !taken[side].has(index);
  const joined: SentenceGroup[] = [];
  for (const move of moves) {
    const grown = move.isDecided ? move : growBothWays(move, { ...context, isFree });
    for (const side of ['left', 'right'] as const)
      for (let at = grown[side].start; at < grown[side].end; at++) taken[side].add(at);
    const before = joined.at(-1);
    if (before !== undefined && isBeside(before, grown, context))
      joined[joined.length - 1] = unite(before, grown, context);
    else joined.push(grown);
  }
  return joined;
}

/** Takes in the sentences before and behind on both sides, one each, as long as they are alike. */
function growBothWays(move: SentenceGroup, context: JoinContext): SentenceGroup {
  let grown = move;
  for (const by of [1, -1])
    for (;;) {
      const at = {
        left: by > 0 ? grown.left.end : grown.left.start - 1,
        right: by > 0 ? grown.right.end : grown.right.start - 1,
      };
      if (!isNeighbour(context, 'left', grown.left, at.left)) break;
      if (!isNeighbour(context, 'right', grown.right, at.right)) break;
      const next = { left: toRange(at.left), right: toRange(at.right) };
      if (context.measure(next) < LEAST_BESIDE) break;
      grown = measureAgain(
        { ...grown, left: cover(grown.left, next.left), right: cover(grown.right, next.right) },
        context,
      );
    }
  return grown;
}

function isNeighbour(context: JoinContext, side: 'left' | 'right', range: IndexRange, at: number): boolean {
  const { sentences } = context[side].report;
  const [home, sentence] = [sentences[range.start], sentences[at]];
  return (
    home !== undefined &&
    sentence?.paragraph === home.paragraph &&
    !sentence.isHeading &&
    !home.isHeading &&
    context.isFree(side, at)
  );
}

/** True where one goes on right behind the other in the same paragraph, on both sides. */
function isBeside(before: SentenceGroup, after: SentenceGroup, context: JoinContext): boolean {
  if (before.isDecided || after.isDecided) return false;
  return (['left', 'right'] as const).every((side) => {
    const { sentences } = context[side].report;
    const [one, other] = [sentences[before[side].start], sentences[after[side].start]];
    return (
      before[side].end === after[side].start &&
      one?.paragraph === other?.paragraph &&
      one?.isHeading === false &&
      other?.isHeading === false
    );
  });
}

function unite(before: SentenceGroup, after: SentenceGroup, context: JoinContext): SentenceGroup {
  const ranges = { left: cover(before.left, after.left), right: cover(before.right, after.right) };
  return measureAgain(
    {
      ...before,
      ...ranges,
      score: Math.max(before.score, after.score),
      isAmbiguous: before.isAmbiguous && after.isAmbiguous,
      isNear: before.isNear && after.isNear,
    },
    context,
  );
}

function measureAgain(group: SentenceGroup, { measure }: JoinContext): SentenceGroup {
  return { ...group, likeness: measure(group) };
}

function cover(a: IndexRange, b: IndexRange): IndexRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function toRange(at: number): IndexRange {
  return { start: at, end: at + 1 };
}
