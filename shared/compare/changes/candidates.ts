import { remember } from '../../base/remember.ts';
import type { Row, SectionPair } from '../../model/comparison.ts';
import { readPhraseSide, type Candidate, type ComparedSides } from './candidate.ts';
import { gatherEvidence, type JudgedPair } from './evidence.ts';
import { compareTimes } from './known-terms.ts';
import { readWords } from './phrase-pair.ts';
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
  const wordsOf = remember(readWords);
  const sides: ComparedSides = { left: own, right: other, rows, sections, direction, wordsOf };
  return [...listRowCandidates(sides), ...listReportCandidates(sides)].flatMap((candidate) => {
    const judged = gatherEvidence(candidate, sides);
    return judged === null ? [] : [{ ...candidate, ...judged }];
  });
}
