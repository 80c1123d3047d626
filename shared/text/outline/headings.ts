import { markBareNumerals } from './bare-numerals.ts';
import { addressesHouse, type Block } from './block.ts';
import type { Heading } from './heading.ts';
import { cutLabels, findLabels } from './labels.ts';
import { findLeads } from './leads.ts';
import type { Family } from './markers.ts';
import { nestInner, raisePoints } from './inner-series.ts';
import { dropNumberPairs } from './number-pairs.ts';
import { dropBrokenSeries } from './series.ts';
import { isAppendixTitle, isGlossaryTitle, isPartTitle } from './titles.ts';
import { findTopics } from './topic-runs.ts';

/** A longer line is a paragraph of one sentence, of which only the first clause is a heading. */
const LONGEST_LINE = 100;
/** 一要 before a sentence longer than this numbers its first clause. */
const LONGEST_ITEM = 60;
/** ——经济强：……, 一是实体强：……: what stands before the colon is the heading. */
const LONGEST_BEFORE_COLON = 16;
const SHORTEST_CLAUSE = 4;
/** The name of what is enclosed: 1．民生实事项目一览表 */
const LONGEST_ENCLOSED = 60;

const PART_FAMILIES: ReadonlySet<Family> = new Set(['title', 'han', 'part', 'appendix']);

/** All headings of the blocks, in reading order. */
export function findHeadings(blocks: readonly Block[]): readonly Heading[] {
  const whole = markBareNumerals(blocks.slice(0, findGlossary(blocks) + 1));
  const labels = findLabels(whole);
  const body = cutLabels(whole, labels);
  const single = dropNumberPairs(findNumbered(body), body);
  const numbered = nestInner(dropBrokenSeries(single, startsInMiddle(body)), body);
  const parts = splitParts(body, numbered);
  const leads = parts.flatMap((part) => findLeadsOf(body, part));
  const strong = mergeHeadings(numbered, leads);
  const topics = findTopics(body, strong, new Set(labels.keys())).map((at) => makeHeading(body, at, 'topic'));
  return raisePoints(mergeHeadings(strong, topics));
}

/**
 * Place of the glossary's title, or of 附件 above nothing but a list of what is enclosed; the last block where there is
 * none. Their entries are no headings.
 */
function findGlossary(blocks: readonly Block[]): number {
  const found = blocks.findIndex(
    (block, at) =>
      !block.isHead &&
      (isGlossaryTitle(block) || (isAppendixTitle(block) && blocks.slice(at + 1).every(isListed))),
  );
  return found < 0 ? blocks.length - 1 : found;
}

function isListed({ isLine, marker, words }: Block): boolean {
  return isLine && marker !== undefined && words.length <= LONGEST_ENCLOSED;
}

function findNumbered(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block, at) => {
    const family = familyOf(blocks, block, at);
    return family === undefined ? [] : [makeHeading(blocks, at, family)];
  });
}

function familyOf(blocks: readonly Block[], block: Block, at: number): Family | undefined {
  if (block.isHead) return undefined;
  if (isAppendixTitle(block)) return isUnderLabel(blocks, block, at) ? 'title' : 'appendix';
  if (block.marker !== undefined) return block.marker.family;
  return isPartTitle(block, blocks[at - 1], blocks[at + 1]) ? 'title' : undefined;
}

/** 附件2 above 名词解释: the label holds the title. */
function isUnderLabel(blocks: readonly Block[], block: Block, at: number): boolean {
  const before = blocks[at - 1];
  return (
    before !== undefined && isGlossaryTitle(block) && isAppendixTitle(before) && !isGlossaryTitle(before)
  );
}

/** True where the text does not begin with its first numbered part: a page of a newspaper, a report cut in half. */
function startsInMiddle(blocks: readonly Block[]): boolean {
  return !blocks.some((block) => block.isHead && addressesHouse(block.words));
}

/** Stretches of blocks between the headings of the widest family, as [start, end). */
function splitParts(
  blocks: readonly Block[],
  numbered: readonly Heading[],
): readonly (readonly [number, number])[] {
  const cuts = numbered.filter(({ family }) => PART_FAMILIES.has(family)).map(({ block }) => block);
  const starts = [0, ...cuts];
  return starts.map((start, at) => [start, starts[at + 1] ?? blocks.length] as const);
}

function findLeadsOf(blocks: readonly Block[], [start, end]: readonly [number, number]): readonly Heading[] {
  const part = blocks.slice(start, end);
  return [...findLeads(part)].map((at) => makeHeading(blocks, start + at, 'lead'));
}

function mergeHeadings(left: readonly Heading[], right: readonly Heading[]): readonly Heading[] {
  const taken = new Set(left.map(({ block }) => block));
  return [...left, ...right.filter(({ block }) => !taken.has(block))].sort((a, b) => a.block - b.block);
}

function makeHeading(blocks: readonly Block[], at: number, family: Family): Heading {
  const block = blocks[at];
  if (block === undefined) throw new RangeError(`no block ${at}`);
  const marker = block.marker?.printed ?? '';
  const length = measureHeading(block, family, marker.length);
  const title = block.words.slice(marker.length, length).replace(/^[\s]+|[\s。．.：:，,；;]+$/gu, '');
  return {
    block: at,
    family,
    marker,
    number: block.marker?.number ?? 0,
    title,
    runin: length < block.words.length,
    span: { start: block.start, end: block.start + length },
  };
}

/** How many characters of the block are the heading. */
function measureHeading(block: Block, family: Family, markerLength: number): number {
  const { lead, words } = block;
  const colon = lead.slice(markerLength).search(/[：:]/u);
  const before = lead.slice(markerLength, markerLength + colon);
  const isShort = colon > 0 && colon <= LONGEST_BEFORE_COLON && !/[，,；;。]/u.test(before);
  if (isShort && family !== 'title' && markerLength + colon + 1 < words.length)
    return markerLength + colon + 1;
  const isLong = family === 'item' ? lead.length > LONGEST_ITEM : block.isLine && words.length > LONGEST_LINE;
  if (!isLong) return lead.length;
  const clause = lead.slice(markerLength).search(/[，,；;：:]/u);
  return clause < SHORTEST_CLAUSE ? lead.length : markerLength + clause + 1;
}
