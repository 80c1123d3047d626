import type { Section } from '../../model/outline.ts';
import type { Settled } from '../decisions.ts';
import { shareOf, type Flow } from './flow.ts';
import type { LinkLines } from './link-lines.ts';
import { isSettled } from './links.ts';

/** Two sections between which matter went, by index, and how much of both: `shareOf`, 0 to 1. */
export type ShareLink = { readonly left: number; readonly right: number; readonly share: number };

/** How much more than usual a share must be where the two reports are surely of two places. */
const RAISE_FOR_STRANGERS = 0.3;

/**
 * Links between sections of one role, parts with parts and sections under them with such, each of which a good share
 * of the matter went to, or came from: so a section stands in several links where it was split or merged. `strangeness`
 * as in `linkSections`.
 */
export function linkShares(
  { lefts, rights }: { readonly lefts: readonly Section[]; readonly rights: readonly Section[] },
  flow: Flow,
  settled: Settled,
  { least, leastOfBest }: LinkLines,
  strangeness: number,
): readonly ShareLink[] {
  const found = lefts.flatMap((left) =>
    rights.flatMap((right): readonly ShareLink[] =>
      mayLink(left, right) && !isSettled(settled, { left: left.index, right: right.index })
        ? [{ left: left.index, right: right.index, share: shareOf(flow, left.index, right.index) }]
        : [],
    ),
  );
  const [ofLeft, ofRight] = [greatest(found, 'left'), greatest(found, 'right')];
  return found.filter(({ left, right, share }) => {
    const best = Math.max(ofLeft.get(left) ?? 0, ofRight.get(right) ?? 0);
    return share >= least + strangeness * RAISE_FOR_STRANGERS && share >= leastOfBest * best;
  });
}

function mayLink(left: Section, right: Section): boolean {
  return left.index > 0 && right.index > 0 && left.role === right.role && isPart(left) === isPart(right);
}

function isPart(section: Section): boolean {
  return section.level === 1;
}

function greatest(links: readonly ShareLink[], side: 'left' | 'right'): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const link of links) most.set(link[side], Math.max(most.get(link[side]) ?? 0, link.share));
  return most;
}
