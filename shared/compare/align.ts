import { sliceSpan, type Span } from '../model/span.ts';
import type { AlignedPair } from './alignment.ts';
import { compareCharacters } from './characters/compare-characters.ts';
import type { TokenIndex } from '../text/tokens/tokens.ts';
import type { IndexRange } from './decisions.ts';
import type { PreparedReport } from './prepare.ts';
import type { SentenceGroup } from './sentences/groups.ts';

/** Compares the characters of one match. */
export function alignPair(
  left: PreparedReport,
  right: PreparedReport,
  tokens: readonly [TokenIndex, TokenIndex],
  match: SentenceGroup,
): AlignedPair {
  const leftSpan = unitRange(left, match.left);
  const rightSpan = unitRange(right, match.right);
  const isSame = sliceSpan(left.report.text, leftSpan) === sliceSpan(right.report.text, rightSpan);
  return {
    left: leftSpan,
    right: rightSpan,
    score: Math.round(match.likeness * 1e4) / 1e4,
    spans: isSame
      ? [{ kind: 'same', left: leftSpan, right: rightSpan }]
      : compareCharacters(
          { text: left.report.text, span: leftSpan, tokens: tokens[0].within(leftSpan) },
          { text: right.report.text, span: rightSpan, tokens: tokens[1].within(rightSpan) },
        ),
    isAmbiguous: match.isAmbiguous,
    isDecided: match.isDecided,
  };
}

/** From the first sentence to the beginning of the one behind the last; the first begins with the text, the last ends it. */
export function unitRange(prepared: Pick<PreparedReport, 'report'>, range: IndexRange): Span {
  const { sentences, text } = prepared.report;
  return {
    start: range.start === 0 ? 0 : (sentences[range.start]?.start ?? text.length),
    end: sentences[range.end]?.start ?? text.length,
  };
}
