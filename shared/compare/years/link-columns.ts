import { createBudget } from '../../base/budget.ts';
import type { SectionPair } from '../../model/comparison.ts';
import type { PlacedDecision } from '../../model/decision.ts';
import { settleSections, swapDecisions, type Settled } from '../decisions.ts';
import {
  linkReports,
  measureReports,
  swapLink,
  type LinkedReports,
  type SectionLink,
} from '../sections/link-reports.ts';
import { describeSections } from '../sections/pairs.ts';
import type { PreparedColumn, Years } from './columns.ts';

/** Two columns, the earlier one on the left, with what of them belongs together. */
export type LinkedColumns = {
  /** Those between main partners: what may stand in one row. */
  readonly links: readonly SectionLink[];
  readonly pairs: readonly SectionPair[];
};

/** As many steps as the largest reports that are compared take. */
const STEPS = 5e7;

/**
 * Links the sections of two columns as a comparison of the two does: on the two texts in one order, whichever is left,
 * so that table and comparison say the same. The pairs have no terms.
 */
export function linkColumns(years: Years, left: number, right: number): LinkedColumns {
  const [a, b] = [years.columns[left], years.columns[right]];
  if (a === undefined || b === undefined) return { links: [], pairs: [] };
  const decisions = years.decisionsOf(left, right);
  const isSwapped = a.prepared.report.text > b.prepared.report.text;
  const { links } = isSwapped
    ? linkInOrder(b, a, swapDecisions(decisions), years)
    : linkInOrder(a, b, decisions, years);
  const own = isSwapped ? links.map(swapLink).sort(byPlace) : links;
  return {
    links: own.filter(({ isMain }) => isMain),
    pairs: describeSections(a.sections, b.sections, { links: own, unsure: [] }, () => []),
  };
}

function linkInOrder(
  first: PreparedColumn,
  second: PreparedColumn,
  decisions: readonly PlacedDecision[],
  { table }: Years,
): LinkedReports {
  const settled = settleSections(first.prepared.report, second.prepared.report, decisions);
  return linkReports(measureReports(first, second, table, createBudget(STEPS)), settled);
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
