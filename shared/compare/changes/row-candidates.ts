import type { Row } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import type { Candidate, ComparedSides, PhraseSide } from './candidate.ts';
import { listEditFrames, type EditFrame } from './edit-frames.ts';
import { listFormPairs } from './fixed-forms.ts';
import { listTermPairs } from './row-terms.ts';

/** In a pair less alike than this nothing says that one phrase took the other's place. */
const LEAST_SCORE = 0.3;
const [SHORTEST, LONGEST] = [3, 16];

/** The candidates of the matched sentences, in order of their rows. */
export function listRowCandidates(sides: ComparedSides): readonly Candidate[] {
  return sides.rows.flatMap((row, index) => {
    if (row.kind !== 'changed' || row.score < LEAST_SCORE) return [];
    const cut = (source: Candidate['source'], left: Span, right: Span): Candidate => ({
      ...{ source, row: index, likeness: row.score, left: toSpan(left), right: toSpan(right) },
      from: sides.left.text.slice(left.start, left.end),
      to: sides.right.text.slice(right.start, right.end),
    });
    return [
      ...listFormPairs(sides.left.text, sides.right.text, row).map((each) =>
        cut('place', each.left, each.right),
      ),
      ...listEditFrames(sides.left.text, row).flatMap((frame) =>
        listWindows(sides, row, frame).map(([a, b]) => cut('frame', a, b)),
      ),
      ...listTermPairs(sides.left.terms, sides.right.terms, row).map(([a, b]) => cut('near', a, b)),
    ];
  });
}

const toSpan = ({ start, end }: Span): Span => ({ start, end });

/** The windows around an edit, widened on both sides alike, that a known phrase fills on one side. */
function listWindows(
  { left, right }: ComparedSides,
  row: Row,
  frame: EditFrame,
): readonly (readonly [Span, Span])[] {
  if (row.left === null || row.right === null) return [];
  const found: (readonly [Span, Span])[] = [];
  for (let ahead = 0; ahead <= frame.ahead; ahead++)
    for (let behind = 0; behind <= frame.behind; behind++) {
      if (!isPhraseLong(frame.left, ahead + behind) || !isPhraseLong(frame.right, ahead + behind)) continue;
      const a = { start: frame.left.start - ahead, end: frame.left.end + behind };
      const b = { start: frame.right.start - ahead, end: frame.right.end + behind };
      if (isKnown(left, a) || isKnown(right, b)) found.push([a, b]);
    }
  return found;
}

/** Whether an edit widened by so many characters is as long as phrases are. */
function isPhraseLong({ start, end }: Span, widened: number): boolean {
  const length = end - start + widened;
  return length >= SHORTEST && length <= LONGEST;
}

/** With or without quotation marks around it. */
function isKnown({ text, terms }: PhraseSide, { start, end }: Span): boolean {
  return text[start] === '“' ? terms.has({ start: start + 1, end: end - 1 }) : terms.has({ start, end });
}
