import type { Row, SectionPair, Substitution, SubstitutionKind } from '../../model/comparison.ts';
import { meets, type Span } from '../../model/span.ts';
import type { TokenIndex } from '../../text/tokens/tokens.ts';
import { listEditFrames, type EditFrame } from './edit-frames.ts';
import { listFormPairs } from './fixed-forms.ts';
import { judgePair } from './phrase-pair.ts';
import { listReportPairs } from './report-terms.ts';
import { listTermPairs } from './row-terms.ts';
import { findKnownTerms, type KnownTerms } from './known-terms.ts';

/** One of the two reports. */
type Side = { readonly text: string; readonly tokens: TokenIndex };
type PhraseSide = Side & { readonly terms: KnownTerms };

/** In a pair less alike than this nothing says that one phrase took the other's place. */
const LEAST_SCORE = 0.3;
const [SHORTEST, LONGEST] = [3, 14];
/** How much another place adds to the rank, and how many places add. */
const RANK_OF_PLACE = 1;
const MOST_PLACES_RANKED = 4;

type Place = Substitution['places'][number];
type Entry = { from: string; to: string; places: Place[] } & Pick<Found, 'kind' | 'rank'>;
type Found = {
  readonly kind: SubstitutionKind;
  readonly rank: number;
  readonly left: Span;
  readonly right: Span;
};

/**
 * Set phrases that the later report says where the earlier said another (提法), each with all its places: an edit in
 * a matched pair, widened on both sides alike until it is a known phrase on both (`[市场/经营]主体`); a fixed form
 * (以…为…) as a whole; a term near a term like it in a matched sentence; and, of matched sections, a term that is gone
 * for one hardly different that is new. Highest rank first: in how many places both are known, how far apart the times
 * of their use are, whether the old one is gone and the new one new, in how many places of the reports; then in reading
 * order. Swapping the sides swaps `from` and `to`.
 */
export function listSubstitutions(
  leftSide: Side,
  rightSide: Side,
  rows: readonly Row[],
  sections: readonly SectionPair[],
): readonly Substitution[] {
  const left = { ...leftSide, terms: findKnownTerms(leftSide.text) };
  const right = { ...rightSide, terms: findKnownTerms(rightSide.text) };
  const found = new Map<
    string,
    { from: string; to: string; places: Place[] } & Pick<Found, 'kind' | 'rank'>
  >();
  const counts = { left: createCounter(left.text), right: createCounter(right.text) };
  rows.forEach((row, index) => {
    if (row.kind !== 'changed' || row.score < LEAST_SCORE) return;
    for (const each of findInRow(left, right, row, counts)) {
      const from = left.text.slice(each.left.start, each.left.end);
      const to = right.text.slice(each.right.start, each.right.end);
      const key = `${from}\u0000${to}`;
      const entry = found.get(key) ?? { from, to, places: [], kind: each.kind, rank: each.rank };
      entry.places.push({ row: index, left: each.left, right: each.right });
      found.set(key, entry);
    }
  });
  for (const each of findInReports(left, right, { rows, sections }, counts)) {
    const key = `${each.from}\u0000${each.to}`;
    if (!found.has(key)) found.set(key, each);
  }
  return [...found.values()]
    .map((entry) => ({
      ...entry,
      rank: entry.rank + RANK_OF_PLACE * Math.min(MOST_PLACES_RANKED, entry.places.length - 1),
    }))
    .sort((a, b) => b.rank - a.rank);
}

type Counter = (phrase: string) => number;

/** Counts plain hits in a text, each phrase once. */
function createCounter(text: string): Counter {
  const known = new Map<string, number>();
  return (phrase) => {
    const count = known.get(phrase) ?? text.split(phrase).length - 1;
    known.set(phrase, count);
    return count;
  };
}

type Counts = { readonly left: Counter; readonly right: Counter };

/** The substitutions of a row that don't overlap: fixed forms first, then by rank. */
function findInRow(left: PhraseSide, right: PhraseSide, row: Row, counts: Counts): readonly Found[] {
  const forms = listFormPairs(left.text, right.text, row);
  const windows = listEditFrames(left.text, row)
    .flatMap((frame) => findWindow(left, right, row, frame, counts) ?? [])
    .sort((a, b) => b.rank - a.rank);
  const terms = [...findTerms(left, right, row, counts)].sort((a, b) => b.rank - a.rank);
  const kept: Found[] = [];
  for (const each of [...forms, ...windows, ...terms])
    if (!kept.some((other) => meets(each.left, other.left) || meets(each.right, other.right)))
      kept.push(each);
  return kept.sort((a, b) => a.left.start - b.left.start);
}

/** Known phrases of a row that lie in edits of any size; they say less than a phrase that stands in the other's frame. */
function findTerms(left: PhraseSide, right: PhraseSide, row: Row, counts: Counts): readonly Found[] {
  return listTermPairs(left.terms, right.terms, row).flatMap(([a, b]) => {
    if (row.left === null || row.right === null) return [];
    const [from, to] = [a.phrase, b.phrase];
    const words = {
      left: left.text.slice(row.left.start, row.left.end),
      right: right.text.slice(row.right.start, row.right.end),
    };
    const judged = judgePair({
      ...{ from, to, isListed: false, isFramed: false, isBetween: false, rows: words },
      ...{ countLeft: counts.left, countRight: counts.right },
    });
    if (judged === null || !standsWhole(left, right, row, a, b)) return [];
    return [{ ...judged, rank: judged.rank - 1, left: toSpan(a), right: toSpan(b) }];
  });
}

const toSpan = ({ start, end }: Span): Span => ({ start, end });

type Compared = { readonly rows: readonly Row[]; readonly sections: readonly SectionPair[] };

/** What took another's place in matched sections whose sentences were written anew. */
function findInReports(
  left: PhraseSide,
  right: PhraseSide,
  { rows, sections }: Compared,
  counts: Counts,
): readonly Entry[] {
  return listReportPairs(left.terms, right.terms, rows, sections).flatMap(
    ({ from: a, to: b, leftRow, rightRow }) => {
      const judged = judgePair({
        ...{ from: a.phrase, to: b.phrase, isListed: false, isFramed: false, isBetween: false },
        ...{ rows: { left: '', right: '' }, countLeft: counts.left, countRight: counts.right },
      });
      const isWhole =
        isWholeIn(left.tokens, rows[leftRow]?.left, a) && isWholeIn(right.tokens, rows[rightRow]?.right, b);
      if (judged === null || !isWhole) return [];
      const place = { row: Math.min(leftRow, rightRow), left: toSpan(a), right: toSpan(b) };
      return [
        { from: a.phrase, to: b.phrase, kind: judged.kind, rank: judged.rank - LESS_APART, places: [place] },
      ];
    },
  );
}

/** How much less a pair says whose sentences don't match. */
const LESS_APART = 2;

function isWholeIn(tokens: TokenIndex, row: Span | null | undefined, { start, end }: Span): boolean {
  const words = row === null || row === undefined ? [] : tokens.within(row);
  return words.some((word) => word.start === start) && words.some((word) => word.end === end);
}

/** The longest window around an edit that is a set phrase on both sides. */
function findWindow(
  left: PhraseSide,
  right: PhraseSide,
  row: Row,
  frame: EditFrame,
  counts: Counts,
): Found | null {
  let best: Found | null = null;
  for (let ahead = 0; ahead <= frame.ahead; ahead++)
    for (let behind = 0; behind <= frame.behind; behind++) {
      const a = { start: frame.left.start - ahead, end: frame.left.end + behind };
      const b = { start: frame.right.start - ahead, end: frame.right.end + behind };
      if (!isPhraseLong(a) || !isPhraseLong(b)) continue;
      if (best !== null && a.end - a.start <= best.left.end - best.left.start) continue;
      if (!isKnown(left, a) && !isKnown(right, b)) continue;
      const [from, to] = [left.text.slice(a.start, a.end), right.text.slice(b.start, b.end)];
      const isListed = isListedAt(left.text, a) && isListedAt(right.text, b);
      const isFramed = ahead + 2 <= frame.ahead && behind + 2 <= frame.behind;
      const judged = judgePair({
        from,
        to,
        isListed,
        isFramed,
        isBetween: frame.isBetween,
        rows: null,
        countLeft: counts.left,
        countRight: counts.right,
      });
      if (judged === null || !standsWhole(left, right, row, a, b)) continue;
      best = { ...judged, left: a, right: b };
    }
  return best;
}

function isPhraseLong({ start, end }: Span): boolean {
  return end - start >= SHORTEST && end - start <= LONGEST;
}

/** With or without quotation marks around it. */
function isKnown({ text, terms }: PhraseSide, { start, end }: Span): boolean {
  return text[start] === '“' ? terms.has({ start: start + 1, end: end - 1 }) : terms.has({ start, end });
}

function isListedAt(text: string, { start, end }: Span): boolean {
  return text[start - 1] === '、' || text[end] === '、';
}

/** True where words begin and end at the window's edges on one side at least: no half of a word is in it. */
function standsWhole(left: PhraseSide, right: PhraseSide, row: Row, a: Span, b: Span): boolean {
  if (row.left === null || row.right === null) return false;
  const edges = [
    ...left.tokens.within(row.left).map((token) => token.start - a.start),
    ...right.tokens.within(row.right).map((token) => token.start - b.start),
  ];
  const ends = [
    ...left.tokens.within(row.left).map((token) => token.end - a.end),
    ...right.tokens.within(row.right).map((token) => token.end - b.end),
  ];
  return edges.includes(0) && ends.includes(0);
}
