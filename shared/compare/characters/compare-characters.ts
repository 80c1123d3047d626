import type { RowSpan, SpanType } from '../../model/comparison.ts';
import { sliceSpan, type Span } from '../../model/span.ts';
import type { Token } from '../../text/tokens/tokens.ts';
import type { JudgeFigures } from '../figures.ts';
import { classifyDifference } from './classify.ts';
import { dropScraps } from './drop-scraps.ts';
import { splitFigures } from './split-figures.ts';
import { diffTokens, type TokenCodes, type TokenRun } from './token-diff.ts';

/** One side of a matched pair: its range, and the tokens that cover it. */
export type Passage = { readonly text: string; readonly span: Span; readonly tokens: readonly Token[] };

/** A matched pair in pieces. */
export type Pieces = {
  readonly spans: readonly RowSpan[];
  /** False where the pair is too large to be compared and is shown as replaced whole. */
  readonly isComplete: boolean;
};

/**
 * The pieces of a matched pair, in order and without a gap on either side. Pieces of kind `same` are equal to the
 * letter; what differs in width alone is `width`. No piece begins or ends inside a token. Line breaks at the end
 * of a passage are compared by themselves, so that they never join an edit. `codes` as of `diffTokens`.
 */
export function compareCharacters(
  left: Passage,
  right: Passage,
  judge: JudgeFigures,
  codes?: TokenCodes,
): Pieces {
  const [a, b] = [splitTail(left.tokens), splitTail(right.tokens)];
  const [main, tail] = [diffTokens(a.body, b.body, codes), diffTokens(a.tail, b.tail, codes)];
  const body = dropScraps(main.runs).flatMap((run) => splitFigures(run, judge));
  const breaks = new Set(tail.runs);
  const spans: RowSpan[] = [];
  let i = left.span.start;
  let j = right.span.start;
  for (const run of [...body, ...tail.runs]) {
    if (run.same) spans.push(...toSame(left, right, run, i, j));
    else
      spans.push(
        toDifference(run, i, j, breaks.has(run) ? 'break' : classifyDifference(run.left, run.right)),
      );
    i = endOf(run.left, i);
    j = endOf(run.right, j);
  }
  return { spans: joinSame(spans), isComplete: main.isComplete && tail.isComplete };
}

function splitTail(tokens: readonly Token[]): {
  readonly body: readonly Token[];
  readonly tail: readonly Token[];
} {
  const last = tokens.findLastIndex((token) => token.kind !== 'space');
  return { body: tokens.slice(0, last + 1), tail: tokens.slice(last + 1) };
}

function joinSame(spans: readonly RowSpan[]): readonly RowSpan[] {
  const joined: RowSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.kind === 'same' && span.kind === 'same')
      joined[joined.length - 1] = {
        kind: 'same',
        left: { start: last.left.start, end: span.left.end },
        right: { start: last.right.start, end: span.right.end },
      };
    else joined.push(span);
  }
  return joined;
}

function endOf(tokens: readonly Token[], fallback: number): number {
  return tokens.at(-1)?.end ?? fallback;
}

function toDifference(run: TokenRun, i: number, j: number, type: SpanType): RowSpan {
  const left = { start: i, end: endOf(run.left, i) };
  const right = { start: j, end: endOf(run.right, j) };
  if (run.right.length === 0) return { kind: 'removed', left, right: null, type };
  if (run.left.length === 0) return { kind: 'added', left: null, right, type };
  return { kind: 'replaced', left, right, type };
}

/** A run that matches when folded, cut where its letters differ. */
function toSame(left: Passage, right: Passage, run: TokenRun, i: number, j: number): readonly RowSpan[] {
  const [whole, other] = [
    { start: i, end: endOf(run.left, i) },
    { start: j, end: endOf(run.right, j) },
  ];
  if (whole.end > i && sliceSpan(left.text, whole) === sliceSpan(right.text, other))
    return [{ kind: 'same', left: whole, right: other }];
  const spans: RowSpan[] = [];
  const last = Math.min(run.left.length, run.right.length) - 1;
  let [start, there] = [i, j];
  let next = isSameToken(left, right, run, 0);
  for (let at = 0; at <= last; at++) {
    const same = next;
    next = at < last ? isSameToken(left, right, run, at + 1) : !same;
    if (next === same) continue;
    const a = { start, end: run.left[at]?.end ?? start };
    const b = { start: there, end: run.right[at]?.end ?? there };
    spans.push(
      same ? { kind: 'same', left: a, right: b } : { kind: 'replaced', left: a, right: b, type: 'width' },
    );
    [start, there] = [a.end, b.end];
  }
  return spans;
}

function isSameToken({ text }: Passage, other: Passage, run: TokenRun, at: number): boolean {
  const [token, there] = [run.left[at], run.right[at]];
  return (
    token !== undefined &&
    there !== undefined &&
    text.slice(token.start, token.end) === other.text.slice(there.start, there.end)
  );
}
