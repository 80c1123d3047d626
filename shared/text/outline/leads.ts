import { addTo } from '../../base/group-by.ts';
import { addressesHouse, announcesList, type Block } from './block.ts';
import { findParallels } from './parallels.ts';
import { isVerdict } from './topics.ts';

const LONGEST_LEAD = 64;
const FEWEST_SIBLINGS = 3;
const MOST_COMMAS = 3;
/** Openings that several paragraphs share on purpose: a stretch of time the report walks through. */
const OPENING =
  /^(?:这[一二三四五六七八九十]?[年届]?是|(?:这[一二三四五六七八九十][年届]|[一二三四五六七八九十]+年来|过去[一二三四五六七八九十]*年|在(?:过去|这)的?[一二三四五六七八九十]+年[中里间]|过去的[一二三四五六七八九十]年|本届政府)[，,])/u;
/** A year that several paragraphs in a row look back on: 2021年，我们……。 */
const YEAR = /^(?:回首|回望|回眸|回顾)?(?:过去的)?(?:19|20)\d\d年?[，,]/u;
/** A second clause with which all go on: 过去的一年，面对……。 */
const SECOND = /^[^，,]+[，,](?!我们)[^，,]{2}/u;
const FIGURE = /[0-9０-９.．]+(?:[%％]|[万亿]|个百分点)/u;

/** True for a sentence that opens with a time it looks back on: 五年来，……, 2021年，……. */
export function startsWithTime(sentence: string): boolean {
  return OPENING.test(sentence) || YEAR.test(sentence);
}

/** The opening that the paragraph may share with its siblings (五年来，), or undefined. */
function findOpening(block: Block, isParallel: boolean): string | undefined {
  const { lead } = block;
  if (block.isHead || block.marker !== undefined) return undefined;
  const opening = OPENING.exec(lead)?.[0] ?? (isParallel ? YEAR.exec(lead)?.[0] : undefined);
  if (opening === undefined || !isShort(lead))
    return isParallel && OPENING.test(lead) ? SECOND.exec(lead)?.[0] : undefined;
  if (!/[。！]$/u.test(lead) || isVerdict(lead.slice(0, -1)) || announcesList(lead) || FIGURE.test(lead))
    return undefined;
  return opening;
}

function isShort(lead: string): boolean {
  return lead.length <= LONGEST_LEAD && (lead.match(/[，,]/gu)?.length ?? 0) <= MOST_COMMAS;
}

/**
 * The blocks of one part that open with a sentence whose beginning at least three siblings share: 五年来，改革……。
 * 五年来，开放……。 五年来，民生……。 By their place in `blocks`. Longer ones must stand in a row and go on alike.
 */
export function findLeads(blocks: readonly Block[]): ReadonlySet<number> {
  const parallels = findParallels(blocks);
  const groups = new Map<string, number[]>();
  blocks.forEach((block, at) => {
    if (turnsToHouse(blocks[at - 1])) return;
    const opening = findOpening(block, parallels.has(at));
    if (opening !== undefined) addTo(groups, opening, at);
  });
  return new Set([...groups.values()].filter((group) => group.length >= FEWEST_SIBLINGS).flat());
}

/** True for 各位代表！ on a line of its own: what follows are words to the house, not a point of the report. */
function turnsToHouse(block: Block | undefined): boolean {
  return block !== undefined && block.words.length <= 8 && addressesHouse(block.words);
}
