import type { Relation, SectionPair, Side } from '../../model/comparison.ts';
import type { Section } from '../../model/outline.ts';
import { chainInPlace } from '../sentences/chain.ts';
import type { LinkedReports, SectionLink } from './link-reports.ts';
import { nameOfTitle } from './names.ts';

/** The reasons for links in words, in their order: what both sections of one say, weightiest first. */
export type ExplainLinks = (links: readonly Sides[]) => readonly (readonly string[])[];
type Sides = { readonly left: number; readonly right: number };

/**
 * The links between two outlines as pairs with their relation, and the sections that have none. The heads (index 0)
 * come first; then pairs in the order of the right outline, a section that is only on the left behind its forerunner.
 */
export function describeSections(
  lefts: readonly Section[],
  rights: readonly Section[],
  { links, unsure }: Pick<LinkedReports, 'links' | 'unsure'>,
  explain: ExplainLinks,
): readonly SectionPair[] {
  const outlines: Outlines = { lefts, rights, links };
  const inPlace = findInPlace(outlines);
  const terms = explain(links);
  const pairs: SectionPair[] = links.map((link, at) => ({
    left: link.left,
    right: link.right,
    relation: relate(outlines, link, inPlace),
    score: Math.round(link.score * 100) / 100,
    goes: link.goes,
    comes: link.comes,
    isMain: link.isMain,
    grade: link.grade,
    nearest: null,
    terms: terms[at] ?? [],
    isDecided: link.isDecided,
  }));
  const isLinked = (side: Side, index: number): boolean => links.some((link) => link[side] === index);
  const alone = [
    ...lefts.flatMap(({ index }) =>
      index === 0 || isLinked('left', index)
        ? []
        : [
            {
              ...ALONE,
              left: index,
              ...standAlone('dropped', unsure.find(({ left }) => left === index)?.right),
            },
          ],
    ),
    ...rights.flatMap(({ index }) =>
      index === 0 || isLinked('right', index)
        ? []
        : [
            {
              ...ALONE,
              right: index,
              ...standAlone('new', unsure.find(({ right }) => right === index)?.left),
            },
          ],
    ),
  ];
  const heads: SectionPair = { ...ALONE, left: 0, right: 0, relation: 'same', score: 1, grade: 'sure' };
  return [heads, ...pairs, ...alone];
}

const ALONE = {
  left: null,
  right: null,
  score: 0,
  goes: 0,
  comes: 0,
  isMain: true,
  grade: null,
  terms: [],
  isDecided: false,
  nearest: null,
} as const satisfies Omit<SectionPair, 'relation'>;

function standAlone(
  relation: 'new' | 'dropped',
  nearest: number | undefined,
): Pick<SectionPair, 'relation' | 'nearest'> {
  return nearest === undefined ? { relation, nearest: null } : { relation: 'unsure', nearest };
}

type Outlines = {
  readonly lefts: readonly Section[];
  readonly rights: readonly Section[];
  readonly links: readonly SectionLink[];
};

/** From this share on a section that went, or came, another way as well is said to be split, or merged. */
const GOOD_SHARE = 0.25;

function relate(
  { lefts, rights, links }: Outlines,
  link: SectionLink,
  inPlace: ReadonlySet<SectionLink>,
): Relation {
  const others = links.filter(
    (other) =>
      (other.left === link.left && !isFamily(rights, other.right, link.right)) ||
      (other.right === link.right && !isFamily(lefts, other.left, link.left)),
  );
  const [split, merged] = [
    others.filter((other) => other.left === link.left),
    others.filter((other) => other.right === link.right),
  ];
  const isGood = (share: 'goes' | 'comes') => (other: SectionLink) =>
    other.isDecided || other[share] >= GOOD_SHARE;
  const [isSplit, isMerged] = [
    split.some(isGood('goes')) && isGood('goes')(link),
    merged.some(isGood('comes')) && isGood('comes')(link),
  ];
  if (isSplit || isMerged) return isSplit && (!isMerged || link.goes <= link.comes) ? 'split' : 'merged';
  if (!isPrimary(links, link) && others.length > 0)
    return split.length > 0 && (merged.length === 0 || link.goes <= link.comes) ? 'split' : 'merged';
  if (!inPlace.has(link)) return 'moved';
  return nameOf(lefts[link.left]) === nameOf(rights[link.right]) ? 'same' : 'renamed';
}

/**
 * The links whose headings stand in one row whatever their words: sections that are the same, and parts of the report
 * that are each other's best partner, in the order of both outlines.
 */
export function findFirmLinks(
  lefts: readonly Section[],
  rights: readonly Section[],
  links: readonly SectionLink[],
): readonly SectionLink[] {
  const outlines: Outlines = { lefts, rights, links };
  const inPlace = findInPlace(outlines);
  return links.filter((link) => {
    if (!inPlace.has(link) || !isPrimary(links, link)) return false;
    const isPart = lefts[link.left]?.level === 1 && rights[link.right]?.level === 1;
    return isPart || relate(outlines, link, inPlace) === 'same';
  });
}

/** True where neither side has a better partner. */
function isPrimary(links: readonly SectionLink[], link: SectionLink): boolean {
  return !links.some(
    (other) =>
      other !== link && (other.left === link.left || other.right === link.right) && isBetterLink(other, link),
  );
}

function isBetterLink(a: SectionLink, b: SectionLink): boolean {
  if (a.isDecided !== b.isDecided) return a.isDecided;
  if (a.isMain !== b.isMain) return a.isMain;
  return a.score > b.score;
}

/** True where one is the other, or lies inside it: a part joined to the whole makes no split of the whole. */
function isFamily(sections: readonly Section[], a: number, b: number): boolean {
  return a === b || isBelow(sections, a, b) || isBelow(sections, b, a);
}

function isBelow(sections: readonly Section[], inner: number, outer: number): boolean {
  for (let at = sections[inner]?.parent ?? -1; at > 0; at = sections[at]?.parent ?? -1)
    if (at === outer) return true;
  return false;
}

function nameOf(section: Section | undefined): string {
  return nameOfTitle(section?.title ?? '');
}

/** The links that keep the order of both outlines; of those between best partners the ones that cross them are moved. */
function findInPlace({ lefts, rights, links }: Outlines): ReadonlySet<SectionLink> {
  const weigh = (link: SectionLink): number => {
    const left = lefts[link.left];
    const right = rights[link.right];
    if (left === undefined || right === undefined) return 0;
    return Math.min(left.end - left.own.start, right.end - right.own.start);
  };
  const primary = new Set(links.filter((link) => isPrimary(links, link)));
  const chain = chainInPlace(
    [...primary].map((link) => ({ left: link.left, right: link.right, worth: weigh(link), link })),
  );
  const kept = new Set(chain.map((each) => each.link));
  return new Set(links.filter((link) => kept.has(link) || !primary.has(link)));
}
