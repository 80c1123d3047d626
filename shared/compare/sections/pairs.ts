import type { Relation, SectionPair } from '../../model/comparison.ts';
import type { Section } from '../../model/outline.ts';
import { chainInPlace } from '../sentences/chain.ts';
import type { SectionLink } from './links.ts';
import { nameOfTitle } from './names.ts';

/** The reason for a link in words: what both sections say, weightiest first. */
export type ExplainLink = (left: number, right: number) => readonly string[];

/**
 * The links between two outlines as pairs with their relation, and the sections that have none. The heads (index 0)
 * come first; then pairs in the order of the right outline, a section that is only on the left behind its forerunner.
 */
export function describeSections(
  lefts: readonly Section[],
  rights: readonly Section[],
  links: readonly SectionLink[],
  explain: ExplainLink,
): readonly SectionPair[] {
  const inPlace = findInPlace(lefts, rights, links);
  const pairs: SectionPair[] = links.map((link) => ({
    left: link.left,
    right: link.right,
    relation: relate(lefts, rights, links, link, inPlace),
    score: Math.round(link.score * 100) / 100,
    terms: explain(link.left, link.right),
    isDecided: link.isDecided,
  }));
  const alone = [
    ...lefts
      .filter((section) => section.index > 0 && !links.some((link) => link.left === section.index))
      .map(toDropped),
    ...rights
      .filter((section) => section.index > 0 && !links.some((link) => link.right === section.index))
      .map(toNew),
  ];
  const heads: SectionPair = { left: 0, right: 0, relation: 'same', score: 1, terms: [], isDecided: false };
  return [heads, ...pairs, ...alone];
}

function toDropped(section: Section): SectionPair {
  return { left: section.index, right: null, relation: 'dropped', score: 0, terms: [], isDecided: false };
}

function toNew(section: Section): SectionPair {
  return { left: null, right: section.index, relation: 'new', score: 0, terms: [], isDecided: false };
}

function relate(
  lefts: readonly Section[],
  rights: readonly Section[],
  links: readonly SectionLink[],
  link: SectionLink,
  inPlace: ReadonlySet<SectionLink>,
): Relation {
  if (links.some((other) => other.left === link.left && !isFamily(rights, other.right, link.right)))
    return 'split';
  if (links.some((other) => other.right === link.right && !isFamily(lefts, other.left, link.left)))
    return 'merged';
  if (
    links.some(
      (other) =>
        other.left === link.left &&
        rights[other.right]?.index !== link.right &&
        isBelow(rights, link.right, other.right),
    )
  )
    return 'split';
  if (
    links.some(
      (other) =>
        other.right === link.right && other.left !== link.left && isBelow(lefts, link.left, other.left),
    )
  )
    return 'merged';
  if (!inPlace.has(link)) return 'moved';
  return nameOf(lefts[link.left]) === nameOf(rights[link.right]) ? 'same' : 'renamed';
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

/** The links that keep the order of both outlines; those that cross them are moved. */
function findInPlace(
  lefts: readonly Section[],
  rights: readonly Section[],
  links: readonly SectionLink[],
): ReadonlySet<SectionLink> {
  const weigh = (link: SectionLink): number => {
    const left = lefts[link.left];
    const right = rights[link.right];
    if (left === undefined || right === undefined) return 0;
    return Math.min(left.end - left.own.start, right.end - right.own.start);
  };
  const ofLeft = countBy(links, (link) => link.left);
  const ofRight = countBy(links, (link) => link.right);
  const single = links.filter((link) => ofLeft.get(link.left) === 1 && ofRight.get(link.right) === 1);
  const chain = chainInPlace(
    single.map((link) => ({ left: link.left, right: link.right, worth: weigh(link), link })),
  );
  const isSingle = new Set(single);
  const kept = new Set(chain.map((each) => each.link));
  return new Set(links.filter((link) => kept.has(link) || !isSingle.has(link)));
}

function countBy<T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
