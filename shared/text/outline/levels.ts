import { addressesHouse, announcesList, type Block } from './block.ts';
import type { Heading } from './headings.ts';
import { FAMILIES, type Family } from './markers.ts';

export type LeveledHeading = Heading & { readonly level: number };

/** Families that number a report's own structure, rather than points inside it. */
const STRONG: ReadonlySet<Family> = new Set([
  'appendix',
  'part',
  'title',
  'han',
  'han-bracket',
  'ordinal',
  'arabic',
]);
const PARTS: ReadonlySet<Family> = new Set(['appendix', 'part', 'title', 'han']);
/** Paragraphs that look back on more than the section they stand in. */
const LOOKS_BACK =
  /^(?:回顾|总结|全面总结|综上|总之|总的|以上|过去[一二三四五六七八九十的]*年|[一二三四五六七八九十]+年来|这些成绩|成绩|我们也?清醒)/u;

/**
 * The headings with their levels: a family nests in the one that was open when it first came up, and comes back to its
 * level when it goes on. No level is skipped. Points behind a paragraph that speaks of the whole part (各位代表,
 * 回顾五年……) belong to the part and not to the numbered section before.
 */
export function levelHeadings(
  headings: readonly Heading[],
  blocks: readonly Block[],
): readonly LeveledHeading[] {
  const byBlock = new Map(headings.map((heading) => [heading.block, heading]));
  const rankOf = rankFamilies(headings);
  const leveled: LeveledHeading[] = [];
  let open: readonly Family[] = [];
  let last = -1;
  blocks.forEach((block, at) => {
    const heading = byBlock.get(at);
    if (heading === undefined) {
      open = closeFamilies(open, block, at === last + 1);
      return;
    }
    open = openFamily(open, heading.family, rankOf);
    leveled.push({ ...heading, level: open.length });
    last = at;
  });
  return leveled;
}

/** Part titles rank above 一、 unless the report numbers its parts and the titles come inside them. */
function rankFamilies(headings: readonly Heading[]): (family: Family) => number {
  const title = headings.findIndex(({ family }) => family === 'title');
  const han = headings.findIndex(({ family }) => family === 'han');
  const isInside = title >= 0 && han >= 0 && han < title;
  return (family) =>
    family === 'title' && isInside ? FAMILIES.indexOf('han') + 0.5 : FAMILIES.indexOf(family);
}

function openFamily(
  open: readonly Family[],
  family: Family,
  rankOf: (family: Family) => number,
): readonly Family[] {
  const at = open.indexOf(family);
  if (at >= 0) return open.slice(0, at + 1);
  return [...open.filter((other) => rankOf(other) < rankOf(family)), family];
}

/** What is still open behind a paragraph without heading. */
function closeFamilies(open: readonly Family[], block: Block, isFirst: boolean): readonly Family[] {
  if (addressesHouse(block.words) || (!isFirst && LOOKS_BACK.test(block.words))) return keepParts(open);
  return announcesList(block.words) && !isFirst ? open.filter((family) => STRONG.has(family)) : open;
}

function keepParts(open: readonly Family[]): readonly Family[] {
  const parts = open.filter((family) => PARTS.has(family));
  return parts.length > 0 ? parts : open.slice(0, 1).filter((family) => STRONG.has(family));
}
