import type { Row, SectionPair } from '../../model/comparison.ts';
import { readPhraseSide, type Candidate, type ComparedSides } from './candidate.ts';
import { gatherEvidence, type JudgedPair } from './evidence.ts';
import { compareTimes } from './known-terms.ts';
import { cutPhrases, stripQuotes } from './phrase-pair.ts';
import { listReportCandidates } from './report-candidates.ts';
import { listRowCandidates } from './row-candidates.ts';

export type JudgedCandidate = Candidate & JudgedPair;

/** All pairs of phrases of two reports for which anything speaks, each with what does. */
export function listCandidates(
  left: string,
  right: string,
  rows: readonly Row[],
  sections: readonly SectionPair[],
): readonly JudgedCandidate[] {
  const [own, other] = [readPhraseSide(left), readPhraseSide(right)];
  const direction = compareTimes(own.terms, other.terms);
  const sides: ComparedSides = { left: own, right: other, rows, sections, direction };
  const found = [...listRowCandidates(sides), ...listReportCandidates(sides)];
  const phrases = found.flatMap(({ from, to }) => [stripQuotes(from) ?? [], stripQuotes(to) ?? []].flat());
  const words = cutPhrases([...new Set(phrases)]);
  return found.flatMap((candidate) => {
    const judged = gatherEvidence(candidate, sides, words);
    return judged === null ? [] : [{ ...candidate, ...judged }];
  });
}
