import { addressesHouse, announcesList, type Block } from './block.ts';
import type { Heading } from './headings.ts';
import { FAMILIES } from './markers.ts';
import { hasTwoClauses, isTopicLine, opensWithTopic } from './topics.ts';

/** Topics further apart than this share of a stretch's paragraphs are sentences that happen to be short. */
const THINNEST = 0.3;
/** Lines of their own need more siblings than sentences that open a paragraph: a short remark is a line as well. */
const FEWEST_LINES = 3;
const TOPIC_RANK = FAMILIES.indexOf('topic');

/** Body paragraphs between two headings, in one part, that may hold topics. */
type Stretch = {
  readonly part: number;
  readonly blocks: readonly number[];
  readonly topics: readonly number[];
};

/**
 * The blocks that open with a topic sentence as their siblings do. Two neighbours make a run, or several in a stretch
 * dense with them; a single one counts only where the same part has runs elsewhere. Behind 各位代表 no topic is looked
 * for, unless that paragraph announces them.
 */
export function findTopics(blocks: readonly Block[], headings: readonly Heading[]): readonly number[] {
  const stretches = splitStretches(blocks, headings);
  const runs = stretches.filter(({ topics, blocks: all }) => isRun(topics, all.length));
  const partsWithRuns = countParts(runs);
  const singles = stretches.filter(
    ({ part, topics, blocks: all }) =>
      topics.length === 1 &&
      all.length <= 2 &&
      (partsWithRuns.get(part) ?? 0) >= 2 &&
      isPlain(blocks, topics),
  );
  return [...runs, ...singles].flatMap(({ topics }) => topics).concat(findTopicLines(blocks, headings));
}

function isPlain(blocks: readonly Block[], topics: readonly number[]): boolean {
  return topics.every((at) => !hasTwoClauses(blocks[at] ?? NO_BLOCK));
}

function countParts(runs: readonly Stretch[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { part } of runs) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

function isRun(topics: readonly number[], all: number): boolean {
  if (topics.length < 2) return false;
  const hasNeighbours = topics.some((at, i) => topics[i + 1] === at + 1);
  return hasNeighbours || topics.length / all >= THINNEST;
}

function splitStretches(blocks: readonly Block[], headings: readonly Heading[]): readonly Stretch[] {
  const byBlock = new Map(headings.map((heading) => [heading.block, heading]));
  const stretches: Stretch[] = [];
  let part = 0;
  let open: number[] = [];
  let isClosed = false;
  const close = (): void => {
    if (open.length > 0) stretches.push({ part, blocks: open, topics: findTopicsOf(blocks, open) });
    open = [];
  };
  blocks.forEach((block, at) => {
    const heading = byBlock.get(at);
    if (heading !== undefined && FAMILIES.indexOf(heading.family) < TOPIC_RANK) {
      close();
      isClosed = false;
      if (isPartFamily(heading)) part += 1;
    } else if (addressesHouse(block.words)) {
      close();
      isClosed = !announcesList(block.words);
    } else if (heading === undefined && !isClosed && !block.isHead) open.push(at);
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
function findTopicsOf(blocks: readonly Block[], stretch: readonly number[]): readonly number[] {
  const isTopic = (at: number): boolean => opensWithTopic(blocks[at] ?? NO_BLOCK);
  const isDouble = (at: number): boolean => hasTwoClauses(blocks[at] ?? NO_BLOCK);
  const topics = stretch.filter(isTopic);
  const [first, ...others] = topics;
  if (first === undefined || first !== stretch[0] || !isDouble(first)) return topics;
  return others.length === 0 || others.some(isDouble) ? topics : others;
}

const NO_BLOCK: Block = {
  start: 0,
  end: 0,
  words: '',
  lead: '',
  marker: undefined,
  isLine: true,
  isHead: true,
};

/** Topic sentences on lines of their own, each above the paragraph it names; only where a text does so often. */
function findTopicLines(blocks: readonly Block[], headings: readonly Heading[]): readonly number[] {
  const taken = new Set(headings.map(({ block }) => block));
  const lines = blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    const isAbove = next !== undefined && !taken.has(at + 1) && next.words.length > 2 * block.words.length;
    return isAbove && !taken.has(at) && isTopicLine(block) ? [at] : [];
  });
  return lines.length >= FEWEST_LINES ? lines : [];
}
