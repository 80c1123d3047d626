import { sliceSpan, type Span } from '../model/span.ts';
import type { AlignedPair } from './alignment.ts';
import { compareCharacters, type Pieces } from './characters/compare-characters.ts';
import type { TokenCodes } from './characters/token-diff.ts';
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
  const units = matches.map((match): Unit => {
    const [a, b] = [unitRange(left, match.left), unitRange(right, match.right)];
    return { match, left: a, right: b, isSame: isSame(left, right, a, b) };
  });
  const changed = units.filter((unit) => !unit.isSame);
  tokens[0].prepare(changed.map((unit) => unit.left));
  tokens[1].prepare(changed.map((unit) => unit.right));
  const codes: TokenCodes = new Map();
  return units.map((unit) => alignUnit(left, right, tokens, unit, judge, codes));
}

/** A match with what it covers, and whether that is the same to the letter. */
type Unit = {
  readonly match: SentenceGroup;
  readonly left: Span;
  readonly right: Span;
  readonly isSame: boolean;
};

function isSame(left: PreparedReport, right: PreparedReport, a: Span, b: Span): boolean {
  return sliceSpan(left.report.text, a) === sliceSpan(right.report.text, b);
}

function alignUnit(
  left: PreparedReport,
  right: PreparedReport,
  tokens: readonly [TokenIndex, TokenIndex],
  { match, left: leftSpan, right: rightSpan, isSame }: Unit,
  judge: JudgeFigures,
  codes: TokenCodes,
): Aligned {
  const { spans, isComplete }: Pieces = isSame
    ? { spans: [{ kind: 'same', left: leftSpan, right: rightSpan }], isComplete: true }
    : compareCharacters(
        { text: left.report.text, span: leftSpan, tokens: tokens[0].within(leftSpan) },
        { text: right.report.text, span: rightSpan, tokens: tokens[1].within(rightSpan) },
        judge,
        codes,
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
