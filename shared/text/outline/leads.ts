import { addressesHouse, announcesList, type Block } from './block.ts';
import { isVerdict } from './topics.ts';

const LONGEST_LEAD = 64;
const FEWEST_SIBLINGS = 3;
const MOST_COMMAS = 3;
/** Openings that several paragraphs share on purpose: a stretch of time the report walks through. */
const OPENING =
  /^(?:这[一二三四五六七八九十]?[年届]?是|(?:这[一二三四五六七八九十][年届]|[一二三四五六七八九十]+年来|过去[一二三四五六七八九十]*年|在(?:过去|这)的?[一二三四五六七八九十]+年[中里间]|过去的[一二三四五六七八九十]年|本届政府)[，,])/u;
const FIGURE = /[0-9０-９.．]+(?:[%％]|[万亿]|个百分点)/u;

/** The opening that the paragraph may share with its siblings (五年来，), or undefined. */
function findOpening(block: Block): string | undefined {
  const { lead } = block;
  if (block.isHead || block.marker !== undefined || lead.length > LONGEST_LEAD) return undefined;
  if (!/[。！]$/u.test(lead) || isVerdict(lead.slice(0, -1)) || announcesList(lead) || FIGURE.test(lead))
    return undefined;
  if ((lead.match(/[，,]/gu)?.length ?? 0) > MOST_COMMAS) return undefined;
  return OPENING.exec(lead)?.[0];
}

/**
 * The blocks of one part that open with a sentence whose beginning at least three siblings share: 五年来，改革……。
 * 五年来，开放……。 五年来，民生……。 By their place in `blocks`.
 */
export function findLeads(blocks: readonly Block[]): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  blocks.forEach((block, at) => {
    if (turnsToHouse(blocks[at - 1])) return;
    const opening = findOpening(block);
    if (opening !== undefined) groups.set(opening, [...(groups.get(opening) ?? []), at]);
  });
  return new Set([...groups.values()].filter((group) => group.length >= FEWEST_SIBLINGS).flat());
}

/** True for 各位代表！ on a line of its own: what follows are words to the house, not a point of the report. */
function turnsToHouse(block: Block | undefined): boolean {
  return block !== undefined && block.words.length <= 8 && addressesHouse(block.words);
}
