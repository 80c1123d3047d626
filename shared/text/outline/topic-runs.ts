import { addressesHouse, announcesList, type Block } from './block.ts';
import { findEchoes } from './echoes.ts';
import type { Heading } from './heading.ts';
import { startsWithTime } from './leads.ts';
import { FAMILIES } from './markers.ts';
import { findParallels } from './parallels.ts';
import {
  couldBeTopicLine,
  couldOpenWithTopic,
  hasTwoClauses,
  isTopicLine,
  startsWithTopic,
} from './topics.ts';

/** Topics further apart than this share of a stretch's paragraphs are sentences that happen to be short. */
const THINNEST = 0.3;
/** Three and more may stand further apart: each has several paragraphs. */
const THINNEST_OF_THREE = 0.2;
/** From this share on, the few others of a stretch are taken for topics by their shape alone. */
const DENSE = 0.6;
/** Lines of their own need more siblings than sentences that open a paragraph: a short remark is a line as well. */
const FEWEST_LINES = 3;
const TOPIC_RANK = FAMILIES.indexOf('topic');

/** Body paragraphs between two headings, in one part, that may hold topics. */
type Stretch = {
  readonly part: number;
  readonly blocks: readonly Placed[];
  readonly topics: readonly Placed[];
};
type Placed = { readonly at: number; readonly block: Block };

/**
 * The blocks that are or open with a topic sentence as their siblings do. Two neighbours make a run, or several in a
 * stretch dense with them; a single one counts only where the same part has runs elsewhere. Behind 各位代表 no topic is
 * looked for, unless that paragraph announces them. `labels`: those that open with a label, by their place.
 */
export function findTopics(
  blocks: readonly Block[],
  headings: readonly Heading[],
  labels: ReadonlySet<number>,
): readonly number[] {
  const lines = findTopicLines(blocks, headings);
  const stretches = splitStretches(
    blocks,
    headings,
    new Set(lines),
    new Set([...labels, ...findParallelTopics(blocks)]),
  );
  const runs = stretches.filter(isRun);
  const partsWithRuns = countParts(runs);
  const singles = stretches.filter(
    (stretch) => isSingle(stretch) && (partsWithRuns.get(stretch.part) ?? 0) >= 2,
  );
  return [...runs, ...singles].flatMap(({ topics }) => topics.map(({ at }) => at)).concat(lines);
}

/** Parallel sentences that name a topic: those that open with a time they look back on are leads, or nothing. */
function findParallelTopics(blocks: readonly Block[]): ReadonlySet<number> {
  const named = [...findParallels(blocks)].filter((at) => !startsWithTime(blocks[at]?.lead ?? ''));
  return new Set([...named, ...findEchoes(blocks)]);
}

function countParts(runs: readonly Stretch[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { part } of runs) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

function isRun({ topics, blocks }: Stretch): boolean {
  if (topics.length < 2) return false;
  const hasNeighbours = topics.some(({ at }, i) => topics[i + 1]?.at === at + 1);
  const thinnest = topics.length >= 3 ? THINNEST_OF_THREE : THINNEST;
  return hasNeighbours || topics.length / blocks.length >= thinnest;
}

function isSingle({ topics, blocks }: Stretch): boolean {
  return topics.length === 1 && blocks.length <= 2 && topics.every(({ block }) => !hasTwoClauses(block));
}

function splitStretches(
  blocks: readonly Block[],
  headings: readonly Heading[],
  lines: ReadonlySet<number>,
  parallels: ReadonlySet<number>,
): readonly Stretch[] {
  const byBlock = new Map(headings.map((heading) => [heading.block, heading]));
  const stretches: Stretch[] = [];
  let part = 0;
  let open: Placed[] = [];
  let isClosed = false;
  const close = (): void => {
    if (open.length > 0) stretches.push({ part, blocks: open, topics: findTopicsOf(open, parallels) });
    open = [];
  };
  blocks.forEach((block, at) => {
    const heading = byBlock.get(at);
    if (lines.has(at)) close();
    else if (heading !== undefined && FAMILIES.indexOf(heading.family) < TOPIC_RANK) {
      close();
      isClosed = false;
      if (isPartFamily(heading)) part += 1;
    } else if (addressesHouse(block.words)) {
      close();
      isClosed = !announcesList(block.words);
    } else if (heading === undefined && !isClosed && !block.isHead) open.push({ at, block });
  });
  close();
  return stretches;
}

function isPartFamily({ family }: Heading): boolean {
  return family === 'title' || family === 'han' || family === 'part';
}

/**
 * The blocks of a stretch that open with a topic. One of two clauses that leads a stretch of single ones introduces
 * them: 坚持以人为本，办好各项事业。 before 就业稳步增长。 and 住房持续改善。
 */
function findTopicsOf(stretch: readonly Placed[], parallels: ReadonlySet<number>): readonly Placed[] {
  const named = stretch.filter(({ at, block }) => parallels.has(at) || startsWithTopic(block));
  const isNamed = new Set(named);
  const isDense = named.length >= 2 && named.length / stretch.length >= DENSE;
  const topics = isDense
    ? stretch.filter((placed, i) => isNamed.has(placed) || (i > 0 && couldOpenWithTopic(placed.block)))
    : named;
  const [first, ...others] = topics;
  if (first === undefined || first !== stretch[0] || !hasTwoClauses(first.block)) return topics;
  return others.length === 0 || others.some(({ block }) => hasTwoClauses(block)) ? topics : others;
}

/**
 * Topic sentences on lines of their own, each above the paragraph it names. Where a text has some, other lines of that
 * shape are topics too.
 */
function findTopicLines(blocks: readonly Block[], headings: readonly Heading[]): readonly number[] {
  const taken = new Set(headings.map(({ block }) => block));
  const isAbove = (block: Block, at: number): boolean => {
    const next = blocks[at + 1];
    return (
      next !== undefined && !taken.has(at) && !taken.has(at + 1) && next.words.length > 2 * block.words.length
    );
  };
  const lines = blocks.flatMap((block, at) =>
    isAbove(block, at) && couldBeTopicLine(block) ? [{ at, block }] : [],
  );
  return lines.filter(({ block }) => isTopicLine(block)).length >= FEWEST_LINES
    ? lines.map(({ at }) => at)
    : [];
}
