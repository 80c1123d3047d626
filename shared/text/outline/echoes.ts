import type { Block } from './block.ts';

/** Of a run of short sentences: as many as make a form, and how many blocks may stand between two of them. */
const FEWEST = 3;
const MOST_BETWEEN = 2;
const SHORTEST = 4;
const LONGEST = 14;
const SHORTEST_BODY = 15;

/**
 * The blocks, by their place, that open with a short sentence built as that of their neighbours: three or more of the same
 * number of characters that have a character in the same place. 产业富民。 科技利民。 文化润民。; 优——质量优。 强——实力强。
 */
export function findEchoes(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST && haveOneInPlace(run.map((at) => blocks[at]?.lead ?? '')))
      run.forEach((at) => found.add(at));
    run = [];
  };
  blocks.forEach((block, at) => {
    const last = run.at(-1) ?? -1;
    if (block.marker !== undefined || (last >= 0 && at - last > MOST_BETWEEN + 1)) close();
    if (!couldEcho(block)) return;
    if (run.length > 0 && blocks[run[0] ?? 0]?.lead.length !== block.lead.length) close();
    run.push(at);
  });
  close();
  return found;
}

function couldEcho({ isHead, marker, lead, words }: Block): boolean {
  const length = lead.length - 1;
  if (isHead || marker !== undefined || length < SHORTEST || length > LONGEST) return false;
  return /^[\p{Script=Han}—]+。$/u.test(lead) && words.length - lead.length >= SHORTEST_BODY;
}

/** True where all have the same character in some place, the full stop aside. */
function haveOneInPlace(leads: readonly string[]): boolean {
  const [first = '', ...others] = leads;
  return Array.from(first.slice(0, -1)).some((sign, at) => others.every((lead) => lead[at] === sign));
}
