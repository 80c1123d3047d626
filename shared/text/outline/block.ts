import type { Span } from '../../model/span.ts';
import { findFirstSentence } from '../sentences.ts';
import { FEWEST_GLUED, findSeam } from './glued-titles.ts';
import { findMarker, type Marker } from './markers.ts';

/** A paragraph as the rules of the outline see it. */
export type Block = Span & {
  readonly words: string;
  readonly marker: Marker | undefined;
  /** The first sentence, its closing punctuation included; the title alone where that is glued to its text. */
  readonly lead: string;
  /** True where nothing stands behind the first sentence. */
  readonly isLine: boolean;
  /** True before the report begins: title, session, speaker, 各位代表. */
  readonly isHead: boolean;
};

/** The paragraphs of `text` as blocks; the head is what stands up to the call to the house. */
export function readBlocks(text: string, paragraphs: readonly Span[]): readonly Block[] {
  const headEnd = findHeadEnd(
    paragraphs.map((span) => text.slice(span.start, Math.min(span.end, span.start + 60))),
  );
  const blocks = paragraphs.map((span, at) => readBlock(text, span, at < headEnd));
  const seams = blocks.map(({ words, lead, marker }) => findSeam(words.slice(0, lead.length), marker));
  if (seams.filter((seam) => seam > 0).length < FEWEST_GLUED) return blocks;
  return blocks.map((block, at) => {
    const seam = seams[at] ?? 0;
    return seam === 0 ? block : { ...block, lead: block.words.slice(0, seam), isLine: false };
  });
}

function readBlock(text: string, span: Span, isHead: boolean): Block {
  const words = text.slice(span.start, span.end);
  const marker = findMarker(words);
  const behind = { start: span.start + (marker?.printed.length ?? 0), end: span.end };
  const first = findFirstSentence(text, behind) ?? span;
  const lead = text.slice(span.start, first.end);
  return { ...span, words, marker, lead, isLine: first.end === span.end, isHead };
}

const HEAD_BLOCKS = 12;

/** Number of blocks that belong to the head: up to 各位代表, or without it the title and session lines alone. */
function findHeadEnd(starts: readonly string[]): number {
  const first = starts.slice(0, HEAD_BLOCKS);
  const numbered = first.findIndex((start) => findMarker(start)?.family === 'han');
  const before = numbered < 0 ? first : first.slice(0, numbered);
  const address = before.findIndex((start) => /^各位(?:代表|委员)[^，。]{0,12}[：:！!]/u.test(start));
  if (address >= 0) return address + 1;
  const title = before.findLastIndex((start) =>
    /^\S{0,20}政府工作报告$|人民代表大会.{0,20}会议上/u.test(start),
  );
  return title + 1;
}

/** True for the words with which the report turns to the house anew: 各位代表！ */
export function addressesHouse(words: string): boolean {
  return /^各位(?:代表|委员)/u.test(words);
}

/** True for a paragraph that announces a list: ……做好以下工作：, ……抓好八个方面工作。 */
export function announcesList(words: string): boolean {
  const end = words.slice(-40);
  return (
    /[：:]$/u.test(end) ||
    /(?:以下|如下|下列|下面)[^，；]{0,16}[。]$|[一二三四五六七八九十\d]+(?:个|项)?方面[^，；。]{0,10}[。]$/u.test(
      end,
    )
  );
}
