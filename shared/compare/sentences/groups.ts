import type { IndexRange, Settled, SettledLink } from '../decisions.ts';
import type { PreparedReport } from '../prepare.ts';
import type { MeasureRanges } from './range-likeness.ts';
import type { SentencePair } from './candidates.ts';

/** Neighbouring sentences of one side that stand against neighbouring ones of the other; `end` exclusive. */
export type SentenceGroup = {
  readonly left: IndexRange;
  readonly right: IndexRange;
  /** As of the pair that it began with. */
  readonly score: number;
  readonly likeness: number;
  readonly shared: number;
  /** True where another sentence would do as well: which went where can't be known. */
  readonly isAmbiguous: boolean;
  /** True where both stand in linked sections. */
  readonly isNear: boolean;
  readonly isDecided: boolean;
};

/** A pair as a group of one sentence a side. */
export function toGroup(pair: SentencePair): SentenceGroup {
  return {
    ...pair,
    left: { start: pair.left, end: pair.left + 1 },
    right: { start: pair.right, end: pair.right + 1 },
    isAmbiguous: false,
    isDecided: false,
  };
}

/** What the reader settled, as a group with the likeness that it has. */
export function decideGroup(measure: MeasureRanges, link: SettledLink): SentenceGroup {
  const likeness = measure(link);
  const shared = likeness * measure.weigh('left', link.left);
  return { ...link, score: 1, likeness, shared, isAmbiguous: false, isNear: true, isDecided: true };
}

/** How much a further sentence must raise the likeness of the whole to be taken in. */
const LEAST_GAIN = 0.04;
/** One that could stand in the pair by itself may lower the likeness of the whole a little. */
const LEAST_ALONE = 0.25;
const MOST_LOSS = 0.04;
/** Longest run of sentences that one sentence is split into. */
const MOST_IN_GROUP = 4;

/**
 * Takes sentences that stand alone into the group beside them, in place or moved, where one sentence was split in two
 * or two became one: where both together are more like the other side than one is. What is `settled` is not touched.
 * In the order of `groups`.
 */
export function growGroups(
  left: PreparedReport,
  right: PreparedReport,
  measure: MeasureRanges,
  groups: readonly SentenceGroup[],
  settled: Settled,
): readonly SentenceGroup[] {
  const taken = markTaken(left, right, groups);
  const isFree = (side: 'left' | 'right', index: number): boolean =>
    taken[side][index] !== 1 && !settled.isTaken(side, index);
  return groups.map((group) => {
    let grown = group;
    for (;;) {
      const next = group.isDecided ? null : grow(left, right, measure, grown, isFree, settled);
      if (next === null) return grown;
      taken[next.side][next.sentence] = 1;
      grown = next.group;
    }
  });
}

/** By side, 1 for each sentence that stands in one of `groups`. */
export function markTaken(
  left: PreparedReport,
  right: PreparedReport,
  groups: readonly SentenceGroup[],
): { readonly left: Uint8Array; readonly right: Uint8Array } {
  const taken = {
    left: new Uint8Array(left.report.sentences.length),
    right: new Uint8Array(right.report.sentences.length),
  };
  for (const group of groups)
    for (const side of ['left', 'right'] as const) taken[side].fill(1, group[side].start, group[side].end);
  return taken;
}

function listIndices({ start, end }: IndexRange): readonly number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

type IsFree = (side: 'left' | 'right', index: number) => boolean;

/** The group with one more sentence beside it, or null where none makes it more alike. */
function grow(
  left: PreparedReport,
  right: PreparedReport,
  measure: MeasureRanges,
  group: SentenceGroup,
  isFree: IsFree,
  settled: Settled,
): (Option & { readonly group: SentenceGroup }) | null {
  if (group.likeness > 1 - LEAST_GAIN) return null;
  const options = [
    ...(group.right.end - group.right.start === 1 ? neighbours(left, group.left, 'left', isFree) : []),
    ...(group.left.end - group.left.start === 1 ? neighbours(right, group.right, 'right', isFree) : []),
  ];
  for (const option of options) {
    if (isCutFrom(option, group, settled)) continue;
    const wider = { ...group, [option.side]: option.range };
    const likeness = measure(wider);
    const gain = likeness - group.likeness;
    if (gain >= LEAST_GAIN || (gain >= -MOST_LOSS && isAlikeAlone(measure, group, option)))
      return { ...option, group: { ...wider, likeness } };
  }
  return null;
}

/** True where the reader said that the further sentence does not belong to what it would be set against. */
function isCutFrom({ side, sentence }: Option, group: SentenceGroup, settled: Settled): boolean {
  return side === 'left'
    ? listIndices(group.right).some((other) => settled.isCut(sentence, other))
    : listIndices(group.left).some((other) => settled.isCut(other, sentence));
}

/** True where the further sentence could be matched with the other side by itself. */
function isAlikeAlone(measure: MeasureRanges, group: SentenceGroup, { side, sentence }: Option): boolean {
  const alone = { ...group, [side]: { start: sentence, end: sentence + 1 } };
  return measure(alone) >= LEAST_ALONE;
}

type Option = {
  readonly side: 'left' | 'right';
  readonly sentence: number;
  readonly range: IndexRange;
};

/** The free sentences before and after `range` in the same paragraph. */
function neighbours(
  prepared: PreparedReport,
  range: IndexRange,
  side: 'left' | 'right',
  isFree: IsFree,
): readonly Option[] {
  if (range.end - range.start >= MOST_IN_GROUP) return [];
  const { sentences } = prepared.report;
  const home = sentences[range.start];
  if (home?.isHeading === true) return [];
  const isBeside = (index: number): boolean => {
    const sentence = sentences[index];
    return (
      sentence !== undefined &&
      isFree(side, index) &&
      !sentence.isHeading &&
      sentence.paragraph === home?.paragraph
    );
  };
  return [
    { side, sentence: range.end, range: { start: range.start, end: range.end + 1 } },
    { side, sentence: range.start - 1, range: { start: range.start - 1, end: range.end } },
  ].filter((option) => isBeside(option.sentence));
}
