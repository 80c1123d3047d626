import type { Section } from '../../model/outline.ts';
import type { Settled } from '../decisions.ts';
import { isListed } from '../../model/outline.ts';
import { shareOf, type Flow } from './flow.ts';
import type { LinkLines } from './link-lines.ts';
import { isSettled, type MainLink } from './links.ts';

/** Two sections between which matter went, by index, and how much of both: `shareOf`, 0 to 1. */
export type ShareLink = { readonly left: number; readonly right: number; readonly share: number };

/** How much more than usual a share must be where the two reports are surely of two places. */
const RAISE_FOR_STRANGERS = 0.8;

/**
 * Links between listed sections of one role, parts with parts and sections under them with such, from one to the other
 * of which a good share of the matter went: so a section stands in several links where it was split or merged. Both stand
 * in parts that are linked, or go to each other above all: five-year plans and those of a year stay apart.
 * `strangeness` as in `linkSections`.
 */
export function linkShares(
  { lefts, rights }: { readonly lefts: readonly Section[]; readonly rights: readonly Section[] },
  flow: Flow,
  settled: Settled,
  main: readonly MainLink[],
  { least, leastOfBest }: LinkLines,
  strangeness: number,
): readonly ShareLink[] {
  const found: ShareLink[] = [];
  for (const left of lefts)
    for (const right of rights) {
      if (!mayLink(left, right)) continue;
      const share = shareOf(flow, left.index, right.index);
      if (
        share > 0 &&
        haveRoleInCommon(lefts, left, rights, right) &&
        !isSettled(settled, { left: left.index, right: right.index })
      )
        found.push({ left: left.index, right: right.index, share });
    }
  const [leftAt, rightAt] = [placeByIndex(lefts), placeByIndex(rights)];
  const [ofLeft, ofRight] = [greatest(found, 'left'), greatest(found, 'right')];
  const strong = found.filter(({ left, right, share }) => {
    const best = Math.max(ofLeft.get(left) ?? 0, ofRight.get(right) ?? 0);
    return share >= least + strangeness * RAISE_FOR_STRANGERS && share >= leastOfBest * best;
  });
  const parts = new Set(
    [...main, ...strong]
      .filter(({ left, right }) => isPart(leftAt[left]) && isPart(rightAt[right]))
      .map(({ left, right }) => `${left}:${right}`),
  );
  return strong.filter(({ left, right, share }) => {
    if (parts.has(`${findPart(leftAt, left)}:${findPart(rightAt, right)}`)) return true;
    return share === ofLeft.get(left) && share === ofRight.get(right);
  });
}

/** The sections at their own indices: of a report with too many only some are measured. */
function placeByIndex(sections: readonly Section[]): readonly (Section | undefined)[] {
  const placed: (Section | undefined)[] = [];
  for (const section of sections) placed[section.index] = section;
  return placed;
}

/** The section of level 1 that holds a section, or is it. */
function findPart(sections: readonly (Section | undefined)[], index: number): number {
  let at = index;
  while ((sections[at]?.parent ?? 0) > 0) at = sections[at]?.parent ?? 0;
  return at;
}

function mayLink(left: Section, right: Section): boolean {
  return isPart(left) === isPart(right) && isListed(left) && isListed(right);
}

/** True where both have one role, or one is a part of requirements and the other a part that begins with such. */
function haveRoleInCommon(
  lefts: readonly Section[],
  left: Section,
  rights: readonly Section[],
  right: Section,
): boolean {
  if (left.role === right.role) return true;
  if (!isPart(left) || !isPart(right)) return false;
  if (left.role === 'requirements') return holdsRequirements(rights, right);
  return right.role === 'requirements' && holdsRequirements(lefts, left);
}

function holdsRequirements(sections: readonly Section[], { index }: Section): boolean {
  return sections.some(({ parent, role }) => parent === index && role === 'requirements');
}

function isPart(section: Section | undefined): boolean {
  return section?.level === 1;
}

function greatest(links: readonly ShareLink[], side: 'left' | 'right'): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const link of links) most.set(link[side], Math.max(most.get(link[side]) ?? 0, link.share));
  return most;
}
