import type { Row, SectionPair, Substitution } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import type { TokenIndex } from '../../text/tokens/tokens.ts';
import { listCandidates, type JudgedCandidate } from './candidates.ts';
import { EVIDENCE, type Evidence } from './evidence.ts';
import { overlaps } from './known-terms.ts';
import { BIAS, WEIGHTS } from './substitution-weights.ts';

/** One of the two reports. */
type Side = { readonly text: string; readonly tokens: TokenIndex };
type Sides = { readonly left: Side; readonly right: Side };

/** Of pairs drawn afresh two in three below it were no news (社会大局平安稳定, 社会大局和谐稳定), one in five above it. */
const LEAST_CHANCE = 0.65;
/** Of fixed forms in one place of a matched sentence, of which too few were judged to learn from; all sixteen found were wanted. */
const CHANCE_OF_PLACE = 0.9;
const MOST_RANK = 10;
/** How much another place adds to the rank, and how many places add. */
const RANK_OF_PLACE = 0.5;
const MOST_PLACES_RANKED = 4;

type Scored = JudgedCandidate & { readonly chance: number };
type Place = Substitution['places'][number];

/**
 * Set phrases that the later report says where the earlier said another (提法), each with all its places in matched
 * sentences: edits that a known phrase fills, a fixed form (以…为…), terms near each other, and, wherever they stand,
 * phrases gone from the one report for phrases alike, or of the same policy, that are new in the other. Kept are those
 * that a reader would want by a learnt score; each phrase stands in one pair. Highest rank first, then in reading
 * order. Swapping the sides swaps `from` and `to`.
 */
export function listSubstitutions(
  left: Side,
  right: Side,
  rows: readonly Row[],
  sections: readonly SectionPair[],
): readonly Substitution[] {
  const sides = { left, right };
  const scored = listCandidates(left.text, right.text, rows, sections)
    .map((each) => ({
      ...each,
      chance: Math.max(measureChance(each.evidence), each.source === 'place' ? CHANCE_OF_PLACE : 0),
    }))
    .sort(compareScored);
  return keepApart(
    scored.filter(({ chance }) => chance >= LEAST_CHANCE),
    sides,
  )
    .map((best) => toSubstitution(best, scored))
    .sort((a, b) => b.rank - a.rank || comparePlaces(a.places[0], b.places[0]));
}

function measureChance(evidence: Evidence): number {
  const sum = EVIDENCE.reduce(
    (total, name) => total + (WEIGHTS[name] ?? 0) * (evidence.get(name) ?? 0),
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** The same whichever side is left. */
function compareScored(a: Scored, b: Scored): number {
  return (
    b.chance - a.chance ||
    b.from.length + b.to.length - (a.from.length + a.to.length) ||
    a.left.start + a.right.start - (b.left.start + b.right.start) ||
    Math.min(a.left.start, a.right.start) - Math.min(b.left.start, b.right.start)
  );
}

/** The best for each phrase: of 劳动者合法权益 and 劳动者合法权益保护 one is shown. */
function keepApart(scored: readonly Scored[], sides: Sides): readonly Scored[] {
  const kept: Scored[] = [];
  for (const each of scored) {
    const isTaken = kept.some(
      (other) =>
        isInside(each.from, other.from) ||
        isInside(each.to, other.to) ||
        overlaps(each.left, other.left) ||
        overlaps(each.right, other.right),
    );
    if (!isTaken && standsWhole(each, sides)) kept.push(each);
  }
  return kept;
}

const isInside = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** True where words begin and end at both phrases' edges, in one report at least where they stand in one frame. */
function standsWhole({ source, left, right }: Scored, sides: Sides): boolean {
  const edges = { left: findEdges(sides.left, left), right: findEdges(sides.right, right) };
  if (source !== 'frame') return edges.left.start && edges.left.end && edges.right.start && edges.right.end;
  return (edges.left.start || edges.right.start) && (edges.left.end || edges.right.end);
}

/** Whether words begin and end where the phrase does, in the words between the marks around it. */
function findEdges(
  { text, tokens }: Side,
  { start, end }: Span,
): { readonly start: boolean; readonly end: boolean } {
  let [first, last] = [start, end];
  while (first > 0 && start - first < MOST_AROUND && WORD.test(text.charAt(first - 1))) first -= 1;
  while (last < text.length && last - end < MOST_AROUND && WORD.test(text.charAt(last))) last += 1;
  const words = tokens.within({ start: first, end: last });
  return {
    start: words.some((word) => word.start === start || (word.kind === 'name' && word.start + 1 === start)),
    end: words.some((word) => word.end === end || (word.kind === 'name' && word.end - 1 === end)),
  };
}

const MOST_AROUND = 20;
const WORD = /\p{Script=Han}/u;

/** With every place where the same two stand for each other. */
function toSubstitution({ from, to, kind, chance }: Scored, scored: readonly Scored[]): Substitution {
  const places: Place[] = [];
  for (const each of scored)
    if (each.from === from && each.to === to)
      if (!places.some((other) => overlaps(other.left, each.left) || overlaps(other.right, each.right)))
        places.push({ row: each.row, left: each.left, right: each.right });
  const more = Math.min(MOST_PLACES_RANKED, places.length - 1);
  const rank = Math.round(100 * (MOST_RANK * chance + RANK_OF_PLACE * more)) / 100;
  return { kind, rank, from, to, places: places.sort(comparePlaces) };
}

function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return (
    a.row - b.row ||
    a.left.start + a.right.start - (b.left.start + b.right.start) ||
    Math.min(a.left.start, a.right.start) - Math.min(b.left.start, b.right.start)
  );
}
