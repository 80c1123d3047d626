import { announcesList, type Block } from './block.ts';
import { isVerdict } from './topics.ts';

const FEWEST_IN_A_ROW = 3;
const LONGEST = 100;
const SHORTEST_BODY = 15;
/** Characters that the sentences of a run begin with alike. */
const SHARED = 2;
/** We are the subject of any sentence of a report; paragraphs that begin so are told one after another, not in parallel. */
const NO_FORM = /^(?:我|各位|但|同时|此外|特别)/u;
/** What is still to be done is told to the hearers, not named: 抓好落实，要坚持问题导向。 */
const APPEAL = /[，,][^，,]{0,6}要|将/u;
/** A year that a review walks through is no figure: 2021年，我们……。 */
const LOOKED_BACK_ON = /^(?:回首|回望|回眸|回顾)?(?:过去的)?(?:19|20)\d\d年?[，,]/u;

/**
 * The blocks, by their place, that open with a sentence of several clauses as their neighbours do: three or more in a row
 * that begin alike and have as many clauses, or one more where the first is the same. 立足山区，大力发展果业。 立足水乡，大力发展渔业。 立足老城，大力发展旅游。
 */
export function findParallels(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST_IN_A_ROW) run.forEach((at) => found.add(at));
    run = [];
  };
  blocks.forEach((block, at) => {
    const last = blocks[run.at(-1) ?? -1];
    if (last !== undefined && (!couldBeParallel(block) || !isAlike(last, block))) close();
    if (couldBeParallel(block)) run.push(at);
  });
  close();
  return found;
}

function couldBeParallel(block: Block): boolean {
  const { lead, words } = block;
  if (block.isHead || block.marker !== undefined || lead.length > LONGEST) return false;
  if (words.length - lead.length < SHORTEST_BODY || !/[。！]$/u.test(lead) || NO_FORM.test(lead))
    return false;
  if (/[0-9０-９；;：:]/u.test(lead.replace(LOOKED_BACK_ON, ''))) return false;
  if (APPEAL.test(lead)) return false;
  return countClauses(lead) > 1 && !isVerdict(lead.slice(0, -1)) && !announcesList(lead);
}

function isAlike(a: Block, b: Block): boolean {
  if (a.lead.slice(0, SHARED) !== b.lead.slice(0, SHARED)) return false;
  const more = Math.abs(countClauses(a.lead) - countClauses(b.lead));
  return more === 0 || (more === 1 && firstClause(a.lead) === firstClause(b.lead));
}

function firstClause(sentence: string): string {
  return sentence.split(/[，,]/u)[0] ?? '';
}

function countClauses(sentence: string): number {
  return sentence.split(/[，,]/u).length;
}
