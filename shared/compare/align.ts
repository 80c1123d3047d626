import type { Budget } from '../base/budget.ts';
import type { Span } from '../model/span.ts';
import type { AlignedPair } from './alignment.ts';
import { compareCharacters } from './characters/compare-characters.ts';
import type { TokenIndex } from './characters/token-index.ts';
import type { FeatureTable, PreparedReport } from './prepare.ts';
import type { SectionLink } from './sections/links.ts';
import { matchSentences } from './sentences/match.ts';

/** Two stretches of sentences that belong together, by index, `end` exclusive. */
export type MatchedRange = {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
  readonly score: number;
  readonly isAmbiguous: boolean;
};

/** The matched sentences of two reports, those in place in order, the moved ones in left order. */
export function findSentences(
  left: PreparedReport,
  right: PreparedReport,
  links: readonly SectionLink[],
  table: FeatureTable,
  budget: Budget,
): { readonly inPlace: readonly MatchedRange[]; readonly moved: readonly MatchedRange[] } {
  const matches = matchSentences(left, right, links, table, budget);
  return {
    inPlace: matches.inPlace.map((group) => ({ ...group, isAmbiguous: false })),
    moved: matches.moved.map((pair) => ({
      left: { start: pair.left, end: pair.left + 1 },
      right: { start: pair.right, end: pair.right + 1 },
      score: pair.likeness,
      isAmbiguous: pair.isAmbiguous,
    })),
  };
}

/** Compares the characters of one match. */
export function alignPair(
  left: PreparedReport,
  right: PreparedReport,
  tokens: readonly [TokenIndex, TokenIndex],
  match: MatchedRange,
): AlignedPair {
  const leftSpan = unitRange(left, match.left);
  const rightSpan = unitRange(right, match.right);
  return {
    left: leftSpan,
    right: rightSpan,
    score: Math.round(match.score * 1e4) / 1e4,
    spans: compareCharacters(
      { text: left.report.text, span: leftSpan, tokens: tokens[0].within(leftSpan) },
      { text: right.report.text, span: rightSpan, tokens: tokens[1].within(rightSpan) },
    ),
    isAmbiguous: match.isAmbiguous,
  };
}

/** From the first sentence to the beginning of the one behind the last; the first begins with the text, the last ends it. */
export function unitRange(
  prepared: Pick<PreparedReport, 'report'>,
  range: { readonly start: number; readonly end: number },
): Span {
  const { sentences, text } = prepared.report;
  return {
    start: range.start === 0 ? 0 : (sentences[range.start]?.start ?? text.length),
    end: sentences[range.end]?.start ?? text.length,
  };
}
