import { addressesHouse, announcesList, type Block } from './block.ts';
import type { Heading } from './heading.ts';
import { FAMILIES, type Family } from './markers.ts';

export type LeveledHeading = Heading & { readonly level: number };

/** Families that number a report's own structure, rather than points inside it. */
const STRONG: ReadonlySet<Family> = new Set([
  ...(['appendix', 'part', 'title', 'han', 'han-inner', 'han-bracket', 'han-nested'] as const),
  ...(['ordinal', 'arabic', 'arabic-bracket', 'circled', 'point', 'topic'] as const),
]);
const PARTS: ReadonlySet<Family> = new Set(['appendix', 'part', 'title', 'han']);
const POINTS: ReadonlySet<Family> = new Set(['dash', 'item']);
/** Paragraphs that look back on more than the section they stand in. */
const LOOKS_BACK =
  /^(?:回顾|总结|全面总结|综上|总之|总的|以上|过去[一二三四五六七八九十的]*年|[一二三四五六七八九十]+年来|这些成绩|成绩|(?:同时|当然|在[^。]{2,20}的同时)?[，,]?我们(?:也|还)?(?:十分|非常|必须)?清醒)/u;

/** What is open behind the blocks read so far. */
type Place = {
  readonly families: readonly Family[];
  /** True behind a paragraph that speaks of the whole part: the next point belongs to the part. */
  readonly isPastSection: boolean;
};

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
  const hasParts = headings.some(({ family }) => family === 'title' || family === 'han' || family === 'part');
  const leveled: LeveledHeading[] = [];
  let place: Place = { families: [], isPastSection: false };
  let last: Heading | undefined;
  const series = createSeries();
  blocks.forEach((block, at) => {
    const heading = byBlock.get(at);
    if (heading === undefined) {
      const isFirstBody = last !== undefined && !last.runin && last.block === at - 1;
      place = passParagraph(place, block, isFirstBody);
      return;
    }
    const before = blocks[at - 1];
    const isAnnounced = last?.block === at - 1 || (before !== undefined && announcesList(before.words));
    const families =
      series.goOn(heading) ??
      enterFamily(enterPart(place, heading.family, isAnnounced, hasParts), heading.family, rankOf);
    series.note(heading, families);
    place = { families, isPastSection: false };
    leveled.push({ ...heading, level: families.length });
    last = heading;
  });
  return leveled;
}

type Series = {
  /** The families that were open at the heading whose number this one follows, or undefined. */
  readonly goOn: (heading: Heading) => readonly Family[] | undefined;
  readonly note: (heading: Heading, families: readonly Family[]) => void;
};

/**
 * The numbered series that are open. A series ends at a number of a wider family, but not at a title or topic between its
 * numbers: （二） | a line that looks like a title | （三）, and 一是 | topics | 二是, stand on one level.
 */
function createSeries(): Series {
  const open = new Map<Family, { readonly number: number; readonly families: readonly Family[] }>();
  return {
    goOn: ({ family, number }) => {
      const before = open.get(family);
      return before !== undefined && number > 1 && number === before.number + 1 ? before.families : undefined;
    },
    note: ({ family, number }, families) => {
      if (number === 0 && family !== 'appendix' && families.length > 1) return;
      for (const other of [...open.keys()])
        if (FAMILIES.indexOf(other) > FAMILIES.indexOf(family)) open.delete(other);
      if (number > 0) open.set(family, { number, families });
    },
  };
}

/** Part titles rank above 一、 unless the report numbers its parts and the titles come inside them or behind it. */
function rankFamilies(headings: readonly Heading[]): (family: Family, open: readonly Family[]) => number {
  const title = headings.findIndex(({ family }) => family === 'title');
  const han = headings.findIndex(({ family }) => family === 'han');
  const isInside = title >= 0 && han >= 0 && han < title;
  return (family, open) => {
    const isUnderHan = family === 'title' && isInside && !open.includes('appendix');
    return isUnderHan ? FAMILIES.indexOf('han') + 0.5 : FAMILIES.indexOf(family);
  };
}

function enterFamily(
  open: readonly Family[],
  family: Family,
  rankOf: (family: Family, open: readonly Family[]) => number,
): readonly Family[] {
  const at = open.indexOf(family);
  if (at >= 0) return open.slice(0, at + 1);
  return [...open.filter((other) => rankOf(other, open) < rankOf(family, open)), family];
}

/** The families that a heading of `family` may nest in. */
function enterPart(place: Place, family: Family, isAnnounced: boolean, hasParts: boolean): readonly Family[] {
  const { families } = place;
  if (place.isPastSection && family !== 'topic') return keepParts(families, hasParts);
  if (!POINTS.has(family) || isAnnounced || families.includes(family)) return families;
  return families.filter((open) => open !== 'topic' && open !== 'lead');
}

/** What is still open behind a paragraph that is no heading. */
function passParagraph(place: Place, block: Block, isFirstBody: boolean): Place {
  if (addressesHouse(block.words)) return { ...place, isPastSection: true };
  if (isFirstBody) return place;
  if (LOOKS_BACK.test(block.words)) return { ...place, isPastSection: true };
  if (!announcesList(block.words)) return place;
  return { ...place, families: place.families.filter((family) => STRONG.has(family)) };
}

/** The parts that are open; where a report has none, its widest numbers are its parts. */
function keepParts(open: readonly Family[], hasParts: boolean): readonly Family[] {
  if (hasParts) return open.filter((family) => PARTS.has(family));
  return open.slice(0, 1).filter((family) => STRONG.has(family) && family !== 'topic');
}
