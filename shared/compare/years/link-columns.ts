import type { SectionPair } from '../../model/comparison.ts';
import type { PlacedDecision } from '../../model/decision.ts';
import { settleSections, swapDecisions, type Settled } from '../decisions.ts';
import { linkSections, type SectionLink } from '../sections/links.ts';
import { describeSections } from '../sections/pairs.ts';
import { scoreSections, type SectionScores } from '../sections/score.ts';
import type { PreparedColumn, Years } from './columns.ts';

/** Two columns, the earlier one on the left, with what of them belongs together. */
export type LinkedColumns = {
  readonly links: readonly SectionLink[];
  readonly pairs: readonly SectionPair[];
};

/**
 * Links the sections of two columns as a comparison of the two does: on the two texts in one order, whichever is left,
 * so that table and comparison say the same. The pairs have no terms.
 */
export function linkColumns(years: Years, left: number, right: number): LinkedColumns {
  const [a, b] = [years.columns[left], years.columns[right]];
  if (a === undefined || b === undefined) return { links: [], pairs: [] };
  const decisions = years.decisionsOf(left, right);
  const features = years.table.weights.length;
  const links =
    a.prepared.report.text > b.prepared.report.text
      ? linkInOrder(b, a, swapDecisions(decisions), features).map(swapLink).sort(byPlace)
      : linkInOrder(a, b, decisions, features);
  return { links, pairs: describeSections(a.sections, b.sections, links, () => []) };
}

function linkInOrder(
  first: PreparedColumn,
  second: PreparedColumn,
  decisions: readonly PlacedDecision[],
  features: number,
): readonly SectionLink[] {
  const scores: SectionScores = scoreSections(first.profiles, second.profiles, features);
  return linkSections(scores, settleSections(first.prepared.report, second.prepared.report, decisions));
}

function swapLink(link: SectionLink): SectionLink {
  return { ...link, left: link.right, right: link.left };
}

function byPlace(a: SectionLink, b: SectionLink): number {
  return a.left - b.left || a.right - b.right;
}

/** What the reader settled on the sections of two columns. */
export function settleColumns(years: Years, left: number, right: number): Settled | null {
  const [a, b] = [years.columns[left], years.columns[right]];
  const decisions = years.decisionsOf(left, right);
  if (a === undefined || b === undefined || decisions.length === 0) return null;
  return settleSections(a.prepared.report, b.prepared.report, decisions);
}
