import type { SectionPair } from '../../model/comparison.ts';
import { isListed, type Section } from '../../model/outline.ts';

/** A pair of sections that both stand. */
export type StandingPair = SectionPair & { readonly left: number; readonly right: number };

/**
 * The pairs of `pairs` that have both sides, and those that they stand for among the headings a table of contents
 * would list: a run-in heading without a number, from level 3 down, is part of the section around it.
 * Before: 一要狠抓投资 ↔ 抓好投资融资 (run in under 狠抓投资融资和项目建设); after: also 一要狠抓投资 ↔ 狠抓投资融资和项目建设, merged.
 */
export function projectPairs(
  lefts: readonly Section[],
  rights: readonly Section[],
  pairs: readonly SectionPair[],
): readonly StandingPair[] {
  const standing = pairs.flatMap((pair) =>
    pair.left === null || pair.right === null || pair.left === 0
      ? []
      : [{ ...pair, left: pair.left, right: pair.right }],
  );
  const known = new Set(standing.map((pair) => `${pair.left}:${pair.right}`));
  const projected: StandingPair[] = [];
  for (const pair of standing.filter(({ isMain }) => isMain)) {
    const left = listedAncestor(lefts, pair.left);
    const right = listedAncestor(rights, pair.right);
    if (known.has(`${left}:${right}`) || (left !== pair.left && right !== pair.right)) continue;
    known.add(`${left}:${right}`);
    projected.push({ ...pair, left, right, relation: left === pair.left ? 'merged' : 'split' });
  }
  return [...standing, ...projected];
}

function listedAncestor(sections: readonly Section[], index: number): number {
  let at = index;
  for (;;) {
    const section = sections[at];
    if (section === undefined || section.parent <= 0 || isListed(section)) return at;
    at = section.parent;
  }
}
