import { groupBy } from '../../base/group-by.ts';
import type { Change, SectionPair, TreeNode } from '../../model/comparison.ts';
import type { Section } from '../../model/outline.ts';
import { countChanges } from '../changes/count.ts';

/**
 * Both structures as one tree in the order of the right outline. Each section has one node: a pair stands where its
 * right section stands; a section that is only on the left, or was merged into one that has its node already, stands
 * behind the left section before it.
 */
export function buildTree(
  lefts: readonly Section[],
  rights: readonly Section[],
  pairs: readonly SectionPair[],
  changes: readonly Change[],
): readonly TreeNode[] {
  const order = orderNodes(lefts, rights, pairs);
  const nodes = new Set(order.map((node) => node.pair));
  const homes = pairs.map((pair, index) => (nodes.has(index) ? index : findHome(pairs, nodes, pair)));
  const related = createRelated(pairs);
  const byNode = groupBy(changes, (change) => homes[change.section] ?? -1);
  return order.map(({ pair, depth }) => ({
    pair,
    depth,
    related: related(pair),
    counts: countChanges(byNode.get(pair) ?? []),
  }));
}

/** The node that shows what belongs to a pair without a node of its own: its right section's, else its left's. */
function findHome(pairs: readonly SectionPair[], nodes: ReadonlySet<number>, pair: SectionPair): number {
  const withRight = pairs.findIndex((other, index) => nodes.has(index) && other.right === pair.right);
  if (pair.right !== null && withRight >= 0) return withRight;
  return pairs.findIndex((other, index) => nodes.has(index) && other.left === pair.left);
}

/** The pairs that share a section with a pair, in order. */
function createRelated(pairs: readonly SectionPair[]): (pair: number) => readonly number[] {
  const all = pairs.map((_, index) => index);
  const ofLeft = groupBy(all, (index) => pairs[index]?.left ?? null);
  const ofRight = groupBy(all, (index) => pairs[index]?.right ?? null);
  return (pair) => {
    const { left = null, right = null } = pairs[pair] ?? {};
    const others = new Set([
      ...(left === null ? [] : (ofLeft.get(left) ?? [])),
      ...(right === null ? [] : (ofRight.get(right) ?? [])),
    ]);
    others.delete(pair);
    return [...others].sort((a, b) => a - b);
  };
}

type Placed = { readonly pair: number; readonly depth: number };

function orderNodes(
  lefts: readonly Section[],
  rights: readonly Section[],
  pairs: readonly SectionPair[],
): readonly Placed[] {
  const ownerOfRight = ownPairs(pairs, 'right', 'left');
  const nodes: Placed[] = rights.flatMap((section) => {
    const pair = ownerOfRight.get(section.index);
    return pair === undefined ? [] : [{ pair, depth: section.level }];
  });
  const placed = new Set(nodes.map((node) => node.pair));
  const ownerOfLeft = ownPairs(pairs, 'left', 'right');
  let before = 0;
  for (const section of lefts) {
    const pair = ownerOfLeft.get(section.index);
    if (pair === undefined) continue;
    if (!placed.has(pair)) nodes.splice(findPlace(nodes, before), 0, { pair, depth: section.level });
    placed.add(pair);
    before = pair;
  }
  return nodes;
}

function findPlace(nodes: readonly Placed[], before: number): number {
  return nodes.findIndex((node) => node.pair === before) + 1;
}

/** For each section of `side` the pair whose node it has: the best of those it stands in. */
function ownPairs(
  pairs: readonly SectionPair[],
  side: 'left' | 'right',
  other: 'left' | 'right',
): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  pairs.forEach((pair, index) => {
    const section = pair[side];
    if (section === null) return;
    const known = pairs[owners.get(section) ?? -1];
    if (known === undefined || isBetter(pair, known, other)) owners.set(section, index);
  });
  return owners;
}

function isBetter(pair: SectionPair, known: SectionPair, other: 'left' | 'right'): boolean {
  if (pair.isDecided !== known.isDecided) return pair.isDecided;
  if (pair.isMain !== known.isMain) return pair.isMain;
  return pair.score > known.score || (pair.score === known.score && (pair[other] ?? 0) < (known[other] ?? 0));
}
