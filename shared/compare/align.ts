import { sliceSpan, type Span } from '../model/span.ts';
import type { AlignedPair } from './alignment.ts';
import { compareCharacters, type Pieces } from './characters/compare-characters.ts';
import type { TokenIndex } from '../text/tokens/tokens.ts';
import type { IndexRange } from './decisions.ts';
import type { JudgeFigures } from './figures.ts';
import type { PreparedReport } from './prepare.ts';
import type { SentenceGroup } from './sentences/groups.ts';

/** A match in pieces, and whether it could be compared: one that is too large is replaced whole. */
export type Aligned = { readonly pair: AlignedPair; readonly isComplete: boolean };

/** Compares the characters of each match. */
export function alignPairs(
  left: PreparedReport,
  right: PreparedReport,
  tokens: readonly [TokenIndex, TokenIndex],
  matches: readonly SentenceGroup[],
  judge: JudgeFigures,
): readonly Aligned[] {
  const changed = matches
    .map((match) => ({ left: unitRange(left, match.left), right: unitRange(right, match.right) }))
    .filter((pair) => !isSame(left, right, pair.left, pair.right));
  tokens[0].prepare(changed.map((pair) => pair.left));
  tokens[1].prepare(changed.map((pair) => pair.right));
  return matches.map((match) => alignPair(left, right, tokens, match, judge));
}

function isSame(left: PreparedReport, right: PreparedReport, a: Span, b: Span): boolean {
  return sliceSpan(left.report.text, a) === sliceSpan(right.report.text, b);
}

function alignPair(
  left: PreparedReport,
  right: PreparedReport,
  tokens: readonly [TokenIndex, TokenIndex],
  match: SentenceGroup,
  judge: JudgeFigures,
): Aligned {
  const leftSpan = unitRange(left, match.left);
  const rightSpan = unitRange(right, match.right);
  const { spans, isComplete }: Pieces = isSame(left, right, leftSpan, rightSpan)
    ? { spans: [{ kind: 'same', left: leftSpan, right: rightSpan }], isComplete: true }
    : compareCharacters(
        { text: left.report.text, span: leftSpan, tokens: tokens[0].within(leftSpan) },
        { text: right.report.text, span: rightSpan, tokens: tokens[1].within(rightSpan) },
        judge,
      );
  const score = Math.round(match.likeness * 1e4) / 1e4;
  const { isAmbiguous, isDecided } = match;
  return { pair: { left: leftSpan, right: rightSpan, score, spans, isAmbiguous, isDecided }, isComplete };
}

/** From the first sentence to the beginning of the one behind the last; the first begins with the text, the last ends it. */
export function unitRange(prepared: Pick<PreparedReport, 'report'>, range: IndexRange): Span {
  const { sentences, text } = prepared.report;
  return {
    start: range.start === 0 ? 0 : (sentences[range.start]?.start ?? text.length),
    end: sentences[range.end]?.start ?? text.length,
  };
}
