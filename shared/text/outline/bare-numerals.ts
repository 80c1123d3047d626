import type { Block } from './block.ts';
import { parseOrdinal } from './markers.ts';
import { isPartTitle } from './titles.ts';

const NUMERAL = /^[一二三四五六七八九十]{1,3}/u;
/** No word goes on with it: 三2012年主要任务, but not 三大攻坚战. */
const NO_WORD = /^(?:\d|今[年后])/u;

/**
 * The blocks, those that lost the mark behind their numeral with a marker too: 三2012年主要任务 behind 二、, or 三主要任务
 * between 二、 and 四、. LibreOffice prints no mark that hangs over the end of a line into a PDF.
 */
export function markBareNumerals(blocks: readonly Block[]): readonly Block[] {
  let last = 0;
  return blocks.map((block, at) => {
    const marked = markBare(blocks, block, at, last) ?? block;
    if (marked.marker?.family === 'han') last = marked.marker.number;
    return marked;
  });
}

function markBare(blocks: readonly Block[], block: Block, at: number, last: number): Block | undefined {
  const printed = block.marker === undefined ? NUMERAL.exec(block.words)?.[0] : undefined;
  if (printed === undefined || parseOrdinal(printed) !== last + 1) return undefined;
  const words = block.words.slice(printed.length);
  const next = blocks.slice(at + 1).find(({ marker }) => marker?.family === 'han')?.marker?.number;
  const isAwaited = last > 0 && next === last + 2;
  if (!isAwaited && !(NO_WORD.test(words) && (next ?? last + 2) === last + 2)) return undefined;
  if (!isPartTitle({ ...block, words }, blocks[at - 1], blocks[at + 1])) return undefined;
  return { ...block, marker: { family: 'han', printed, number: last + 1 } };
}
