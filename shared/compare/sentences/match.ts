import type { Budget } from '../../base/budget.ts';
import { addTo, groupBy } from '../../base/group-by.ts';
import type { Settled } from '../decisions.ts';
import type { FeatureTable, PreparedReport } from '../prepare.ts';
import type { LinkedReports, SectionLink } from '../sections/link-reports.ts';
import { findFirmLinks } from '../sections/pairs.ts';
import { sliceSpan } from '../../model/span.ts';
import { listPairs, type SentencePair } from './candidates.ts';
import { chainInPlace, type Placed } from './chain.ts';
import { scoreInContext } from './context.ts';
import { alignGap, findGaps } from './gaps.ts';
import { decideGroup, growGroups, markTaken, toGroup, type SentenceGroup } from './groups.ts';
import { joinMoves } from './join-moves.ts';
import { createRangeMeasure } from './range-likeness.ts';

/** What was found about the sentences of two reports; what stands in neither list stands alone. */
export type SentenceMatches = {
  /** In order on both sides. */
  readonly inPlace: readonly SentenceGroup[];
  /** Those that cross the ones in place, in left order. */
  readonly moved: readonly SentenceGroup[];
};

/** Below this likeness two sentences are no candidates, whatever stands around them. */
const LEAST_LIKENESS = 0.14;
/**
 * A pair is taken from this score on. These were measured on 200 sentences of the samples that were labelled by hand:
 * one match in a hundred is wrong; lower ones find little more and are wrong more often.
 */
const LEAST_SCORE = 0.3;
/** Between two matched neighbours less is enough: the place speaks for it. */
const LEAST_SCORE_IN_GAP = 0.2;
/** A move has no place that speaks for it, unless it stays inside linked sections. */
const LEAST_LIKENESS_OF_MOVE = 0.5;
const LEAST_LIKENESS_OF_NEAR_MOVE = 0.36;
/** Summed weight of shared features under which a move says nothing: 各位代表, 在新的一年里. About six rare pairs. */
const LEAST_SHARED_OF_MOVE = 30;

/** Matches the sentences of two reports, in place and moved, around what the reader `settled`. */
export function matchSentences(
  left: PreparedReport,
  right: PreparedReport,
  { links, candidates: alike }: Pick<LinkedReports, 'links' | 'candidates'>,
  settled: Settled,
  table: FeatureTable,
  budget: Budget,
): SentenceMatches {
  const found = listPairs(alike, LEAST_LIKENESS);
  const candidates = [
    ...found,
    ...findSameWords(left, right),
    ...findLinkedHeadings(left, right, links, found),
  ].filter(
    (pair) =>
      !settled.isCut(pair.left, pair.right) &&
      !settled.isTaken('left', pair.left) &&
      !settled.isTaken('right', pair.right),
  );
  const firm = findFirmHeadings(left, right, links, settled);
  const scored = scoreInContext(left, right, candidates, links).filter((pair) => !isAgainst(firm, pair));
  const measure = createRangeMeasure(left, right, table);
  const groups = takeBest(left, right, scored).map(toGroup);
  const decided = settled.links.map((link) => decideGroup(measure, link));
  const chain = chainInPlace(
    [...groups, ...decided].map((group) => ({ ...placeGroup(group, firm), group })),
  ).map((placed) => placed.group);
  const kept = new Set(chain);
  const moved = markAmbiguous(
    [...groups, ...decided].filter((group) => !kept.has(group) && isMove(group)),
    scored,
  );
  const filled = fillGaps(left, right, scored, chain, moved, budget).map(toGroup);
  const inPlace = inLeftOrder([...chain, ...filled]);
  const grown = growGroups(left, right, measure, [...inPlace, ...moved], settled);
  const isFree = listFree(left, right, grown, settled);
  return {
    inPlace: grown.slice(0, inPlace.length),
    moved: joinMoves(inLeftOrder(grown.slice(inPlace.length)), { left, right, measure, isFree }),
  };
}

function inLeftOrder(groups: readonly SentenceGroup[]): readonly SentenceGroup[] {
  return [...groups].sort((a, b) => a.left.start - b.left.start);
}

/** More than all sentences of a report are worth together. */
const WORTH_OF_FIRM = 1e6;

function placeGroup(group: SentenceGroup, firm: FirmHeadings): Placed {
  const [left, right] = [group.left.start, group.right.start];
  const worth = firm.ofLeft.get(left) === right ? WORTH_OF_FIRM : group.score * group.shared + 0.001;
  return { left, right, worth };
}

/** The headings that stand in one row whatever else would fit them, by sentence. */
type FirmHeadings = {
  readonly ofLeft: ReadonlyMap<number, number>;
  readonly ofRight: ReadonlyMap<number, number>;
};

function findFirmHeadings(
  left: PreparedReport,
  right: PreparedReport,
  links: readonly SectionLink[],
  settled: Settled,
): FirmHeadings {
  const [lefts, rights] = [headingsBySection(left), headingsBySection(right)];
  const firm = findFirmLinks(left.report.outline.sections, right.report.outline.sections, links);
  const pairs = firm.flatMap((link): readonly (readonly [number, number])[] => {
    const [i, j] = [lefts.get(link.left), rights.get(link.right)];
    if (i === undefined || j === undefined || settled.isCut(i, j)) return [];
    return settled.isTaken('left', i) || settled.isTaken('right', j) ? [] : [[i, j]];
  });
  return { ofLeft: new Map(pairs), ofRight: new Map(pairs.map(([i, j]) => [j, i])) };
}

/** True where either sentence is a heading that belongs to another. */
function isAgainst({ ofLeft, ofRight }: FirmHeadings, { left, right }: SentencePair): boolean {
  return (ofLeft.get(left) ?? right) !== right || (ofRight.get(right) ?? left) !== left;
}

/** Says of each sentence whether it stands in no match, and the reader settled nothing about it. */
function listFree(
  left: PreparedReport,
  right: PreparedReport,
  groups: readonly SentenceGroup[],
  settled: Settled,
): (side: 'left' | 'right', index: number) => boolean {
  const taken = markTaken(left, right, groups);
  return (side, index) => taken[side][index] !== 1 && !settled.isTaken(side, index);
}

function isMove(group: SentenceGroup): boolean {
  if (group.isDecided) return true;
  const least = group.isNear ? LEAST_LIKENESS_OF_NEAR_MOVE : LEAST_LIKENESS_OF_MOVE;
  return Math.min(group.score, group.likeness) >= least && group.shared >= LEAST_SHARED_OF_MOVE;
}

/** Likenesses this close are the same to a reader. */
const AS_GOOD_AS = 0.03;

function markAmbiguous(
  moves: readonly SentenceGroup[],
  scored: readonly SentencePair[],
): readonly SentenceGroup[] {
  const lefts = new Set(moves.map((move) => move.left.start));
  const rights = new Set(moves.map((move) => move.right.start));
  const ofLeft = groupBy(
    scored.filter(({ left }) => lefts.has(left)),
    ({ left }) => left,
  );
  const ofRight = groupBy(
    scored.filter(({ right }) => rights.has(right)),
    ({ right }) => right,
  );
  const isRival = (move: SentenceGroup, other: SentencePair): boolean =>
    (other.left === move.left.start) !== (other.right === move.right.start) &&
    other.likeness >= move.likeness - AS_GOOD_AS;
  return moves.map((move) => ({
    ...move,
    isAmbiguous:
      !move.isDecided &&
      [ofLeft.get(move.left.start), ofRight.get(move.right.start)].some((pairs) =>
        pairs?.some((other) => isRival(move, other)),
      ),
  }));
}

/** The headings of linked sections belong together, however unlike their words: the link was found on the matter. */
function findLinkedHeadings(
  left: PreparedReport,
  right: PreparedReport,
  links: readonly SectionLink[],
  found: readonly SentencePair[],
): readonly SentencePair[] {
  const lefts = headingsBySection(left);
  const rights = headingsBySection(right);
  const width = right.report.sentences.length;
  const known = new Set<number>();
  for (const pair of found)
    if (left.report.sentences[pair.left]?.isHeading === true) known.add(pair.left * width + pair.right);
  return links.flatMap((link) => {
    const [i, j] = [lefts.get(link.left), rights.get(link.right)];
    if (i === undefined || j === undefined || known.has(i * width + j)) return [];
    return [{ left: i, right: j, score: 0, likeness: 0, shared: 0, isNear: true }];
  });
}

function headingsBySection(prepared: PreparedReport): ReadonlyMap<number, number> {
  const headings = prepared.report.sentences.flatMap((sentence, index) =>
    sentence.isHeading ? [[sentence.section, index] as const] : [],
  );
  return new Map(headings);
}

/** Sentences without a feature of their own (a lone figure, one character) match by being the same, in their order. */
function findSameWords(left: PreparedReport, right: PreparedReport): readonly SentencePair[] {
  const places = new Map<string, number[]>();
  right.report.sentences.forEach((sentence, index) => {
    if ((right.weights[index] ?? 0) > 0) return;
    addTo(places, sliceSpan(right.folded, sentence), index);
  });
  const times = new Map<string, number>();
  return left.report.sentences.flatMap((sentence, index) => {
    if ((left.weights[index] ?? 0) > 0) return [];
    const words = left.folded.slice(sentence.start, sentence.end);
    const time = times.get(words) ?? 0;
    times.set(words, time + 1);
    const place = places.get(words)?.[time];
    return place === undefined
      ? []
      : [{ left: index, right: place, score: 1, likeness: 1, shared: 0, isNear: false }];
  });
}

/** One to one, the best first; among equals the pair that lies closest to its place, so that a text matches itself. */
function takeBest(
  left: PreparedReport,
  right: PreparedReport,
  scored: readonly SentencePair[],
): readonly SentencePair[] {
  const drift = (pair: SentencePair): number =>
    Math.abs(pair.left * right.report.sentences.length - pair.right * left.report.sentences.length);
  const takenLeft = new Uint8Array(left.report.sentences.length);
  const takenRight = new Uint8Array(right.report.sentences.length);
  const ordered = scored
    .filter((pair) => pair.score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || drift(a) - drift(b) || a.left - b.left || a.right - b.right);
  return ordered.filter((pair) => {
    if (takenLeft[pair.left] === 1 || takenRight[pair.right] === 1) return false;
    takenLeft[pair.left] = 1;
    takenRight[pair.right] = 1;
    return true;
  });
}

function fillGaps(
  left: PreparedReport,
  right: PreparedReport,
  scored: readonly SentencePair[],
  chain: readonly SentenceGroup[],
  moved: readonly SentenceGroup[],
  budget: Budget,
): readonly SentencePair[] {
  const width = right.report.sentences.length;
  const gaps = findGaps(chain, left.report.sentences.length, width);
  if (gaps.length === 0) return [];
  const byPlace = new Map<number, SentencePair>();
  for (const pair of scored)
    if (pair.score >= LEAST_SCORE_IN_GAP) byPlace.set(pair.left * width + pair.right, pair);
  const goneLeft = new Set(moved.map((group) => group.left.start));
  const goneRight = new Set(moved.map((group) => group.right.start));
  const score = (i: number, j: number): SentencePair | null =>
    goneLeft.has(i) || goneRight.has(j) ? null : (byPlace.get(i * width + j) ?? null);
  return gaps.flatMap((gap) => alignGap(gap, score, budget));
}
