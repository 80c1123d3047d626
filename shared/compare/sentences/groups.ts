import { sumWeights, type FeatureTable, type PreparedReport } from '../prepare.ts';
import type { SentencePair } from './candidates.ts';

/** Neighbouring sentences of one side that stand against neighbouring ones of the other; `end` exclusive. */
export type SentenceGroup = {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
  readonly score: number;
};

/** How much a further sentence must raise the likeness of the whole to be taken in. */
const LEAST_GAIN = 0.04;
/** Longest run of sentences that one sentence is split into. */
const MOST_IN_GROUP = 4;

/**
 * Takes sentences that stand alone into the pair beside them where one sentence was split in two or two became one:
 * where both together are more like the other side than one is. `moved` are not to be touched.
 */
export function groupSentences(
  left: PreparedReport,
  right: PreparedReport,
  table: FeatureTable,
  inPlace: readonly SentencePair[],
  moved: readonly SentencePair[],
): readonly SentenceGroup[] {
  const taken = {
    left: new Set([...inPlace, ...moved].map((pair) => pair.left)),
    right: new Set([...inPlace, ...moved].map((pair) => pair.right)),
  };
  return inPlace.map((pair) => {
    let group = toGroup(pair);
    for (;;) {
      const grown = grow(left, right, table, group, taken);
      if (grown === null) return group;
      group = grown;
    }
  });
}

function toGroup(pair: SentencePair): SentenceGroup {
  return {
    left: { start: pair.left, end: pair.left + 1 },
    right: { start: pair.right, end: pair.right + 1 },
    score: pair.likeness,
  };
}

type Taken = { readonly left: Set<number>; readonly right: Set<number> };

/** The group with one more sentence beside it, or null where none makes it more alike. Marks that one as taken. */
function grow(
  left: PreparedReport,
  right: PreparedReport,
  table: FeatureTable,
  group: SentenceGroup,
  taken: Taken,
): SentenceGroup | null {
  if (group.score > 1 - LEAST_GAIN) return null;
  const options = [
    ...(group.right.end - group.right.start === 1 ? neighbours(left, group.left, taken.left, 'left') : []),
    ...(group.left.end - group.left.start === 1 ? neighbours(right, group.right, taken.right, 'right') : []),
  ];
  for (const option of options) {
    const wider = { ...group, [option.side]: option.range };
    const score = likenessOfGroups(left, right, table, wider);
    if (score < group.score + LEAST_GAIN) continue;
    taken[option.side].add(option.sentence);
    return { ...wider, score };
  }
  return null;
}

type Option = {
  readonly side: 'left' | 'right';
  readonly sentence: number;
  readonly range: { readonly start: number; readonly end: number };
};

/** The free sentences before and after `range` in the same paragraph. */
function neighbours(
  prepared: PreparedReport,
  range: { readonly start: number; readonly end: number },
  taken: ReadonlySet<number>,
  side: 'left' | 'right',
): readonly Option[] {
  if (range.end - range.start >= MOST_IN_GROUP) return [];
  const { sentences } = prepared.report;
  const home = sentences[range.start];
  const isFree = (index: number): boolean => {
    const sentence = sentences[index];
    return (
      sentence !== undefined &&
      !taken.has(index) &&
      !sentence.isHeading &&
      sentence.paragraph === home?.paragraph
    );
  };
  if (home?.isHeading === true) return [];
  return [
    { side, sentence: range.end, range: { start: range.start, end: range.end + 1 } },
    { side, sentence: range.start - 1, range: { start: range.start - 1, end: range.end } },
  ].filter((option) => isFree(option.sentence));
}

function likenessOfGroups(
  left: PreparedReport,
  right: PreparedReport,
  table: FeatureTable,
  group: SentenceGroup,
): number {
  const leftIds = idsOf(left, group.left);
  const rightIds = idsOf(right, group.right);
  let shared = 0;
  for (const id of leftIds) if (rightIds.has(id)) shared += table.weights[id] ?? 0;
  const mean = Math.sqrt(sumWeights(table, leftIds) * sumWeights(table, rightIds));
  return mean === 0 ? 0 : Math.min(1, shared / mean);
}

function idsOf(
  prepared: PreparedReport,
  range: { readonly start: number; readonly end: number },
): ReadonlySet<number> {
  return new Set(prepared.features.slice(range.start, range.end).flatMap((features) => features.ids));
}
