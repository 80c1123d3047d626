import type { Block } from './block.ts';
import type { Heading } from './heading.ts';
import { parseOrdinal } from './markers.ts';

const SECOND_NUMBER =
  /^([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})(?![一二三四五六七八九十百千〇○零0-9０-９、.．])/u;
/** What is counted in pairs: 一、三产业, 一、四季度. */
const COUNTED = /^(?:次?产|季度|线|级|类|期|批|环)/u;

/**
 * The headings without the sentences that begin with a pair of numbers: 三、四线城市房价平稳。 二、三季度，…… A line without
 * punctuation, and one that its series counts on from and goes on after, stay: 二、三大工程加快推进。
 */
export function dropNumberPairs(headings: readonly Heading[], blocks: readonly Block[]): readonly Heading[] {
  const pairs = new Set(headings.filter((heading) => startsWithPair(heading, blocks[heading.block])));
  if (pairs.size === 0) return headings;
  return headings.filter((heading) => !pairs.has(heading) || isCounted(headings, heading, pairs));
}

function startsWithPair({ family, marker, number }: Heading, block: Block | undefined): boolean {
  if (block === undefined || (family !== 'han' && family !== 'arabic')) return false;
  if (!/[，。；,;]/u.test(block.words)) return false;
  const rest = block.words.slice(marker.length);
  const second = SECOND_NUMBER.exec(rest)?.[1];
  if (second === undefined) return false;
  if (/[0-9０-９]/u.test(second) !== (family === 'arabic')) return false;
  const next = parseOrdinal(second);
  return next === number + 1 || (next > number && COUNTED.test(rest.slice(second.length)));
}

/** True where the headings of its family before and after it are its neighbours in number. */
function isCounted(headings: readonly Heading[], heading: Heading, pairs: ReadonlySet<Heading>): boolean {
  const siblings = headings.filter(
    (each) => each.family === heading.family && (each === heading || !pairs.has(each)),
  );
  const at = siblings.indexOf(heading);
  const before = siblings[at - 1]?.number ?? 0;
  return before === heading.number - 1 && siblings[at + 1]?.number === heading.number + 1;
}
