import { addTo } from '../../base/group-by.ts';
import type { Row, SectionPair } from '../../model/comparison.ts';
import type { KnownTerm, KnownTerms } from './known-terms.ts';

/** Two phrases in matched sections, each with the row it stands in. */
export type ReportPair = {
  readonly from: KnownTerm;
  readonly to: KnownTerm;
  readonly leftRow: number;
  readonly rightRow: number;
};

/** Share of a long phrase's characters that the other has in the same order; less is another thing. */
const LEAST_ALIKE = 0.8;
const LONG = 6;
const TAIL = 2;

/**
 * Pairs of known phrases of which the one is gone from the later report and the other new in it, nearly the same, in
 * sections that belong together: 河长制 → 河湖长制, whatever became of the sentence around it. One place for each pair.
 */
export function listReportPairs(
  left: KnownTerms,
  right: KnownTerms,
  rows: readonly Row[],
  sections: readonly SectionPair[],
): readonly ReportPair[] {
  const linked = new Set(sections.map((pair) => `${pair.left ?? ''}:${pair.right ?? ''}`));
  const gone = findLost(left, right, rows, 'left');
  const young = findLost(right, left, rows, 'right');
  const best = new Map<string, ReportPair>();
  for (const [tail, olds] of gone)
    for (const a of olds)
      for (const b of young.get(tail) ?? []) {
        if (!linked.has(`${a.section ?? ''}:${b.section ?? ''}`) || !isAlike(a.term.phrase, b.term.phrase))
          continue;
        const pair = { from: a.term, to: b.term, leftRow: a.row, rightRow: b.row };
        const key = `${a.term.phrase} ${b.term.phrase}`;
        const other = best.get(key);
        if (other === undefined || compareNear(pair, other) < 0) best.set(key, pair);
      }
  return [...best.values()];
}

type Placed = { readonly term: KnownTerm; readonly row: number; readonly section: number | null };

/** The known phrases of one report that the other nowhere has, in their rows, by how they end. */
function findLost(
  own: KnownTerms,
  other: KnownTerms,
  rows: readonly Row[],
  side: 'left' | 'right',
): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  rows.forEach((row, index) => {
    const range = row[side];
    if (range === null || row.kind === 'same') return;
    const section = side === 'left' ? row.leftSection : row.rightSection;
    for (const term of own.within(range)) {
      if (other.phrases.has(term.phrase)) continue;
      addTo(found, term.phrase.slice(-TAIL), { term, row: index, section });
    }
  });
  return found;
}

/** Of several places of a pair the one that stands first on both sides; the same from either side. */
function compareNear(a: ReportPair, b: ReportPair): number {
  return (
    a.leftRow + a.rightRow - (b.leftRow + b.rightRow) ||
    Math.min(a.leftRow, a.rightRow) - Math.min(b.leftRow, b.rightRow)
  );
}

/** A qualifier more or less, one character exchanged, or few of a longer one. */
function isAlike(a: string, b: string): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  const common = measureCommon(a, b);
  if (shorter < longer) return common === shorter;
  return common === longer - 1 || (longer >= LONG && common >= LEAST_ALIKE * longer);
}

/** Length of the longest common subsequence of characters. */
function measureCommon(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const line = [0];
    for (let at = 1; at <= b.length; at++)
      line.push(
        character === b[at - 1] ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, line[at - 1] ?? 0),
      );
    above = line;
  }
  return above[b.length] ?? 0;
}
