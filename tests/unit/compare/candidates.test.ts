import { expect, test } from 'vitest';
import { createBudget } from '../../../shared/base/budget.ts';
import { createReportReader } from '../../../shared/compare/features.ts';
import { createFeatureTable, prepareReport } from '../../../shared/compare/prepare.ts';
import { findCandidates, type Candidates } from '../../../shared/compare/sentences/candidates.ts';
import { readReport } from '../../../shared/text/read-report.ts';

/** The candidates of a text of `sentences` sentences that are all alike, set against itself. */
function ofSame(sentences: number): Candidates {
  const report = readReport('云川大桥通车。\n'.repeat(sentences));
  const features = createReportReader()(report);
  const table = createFeatureTable([features], null);
  const prepared = prepareReport(report, features, table);
  return findCandidates(prepared, prepared, table, createBudget(1e9));
}

test('more pairs than may be kept are cut short, which is said; each sentence keeps those nearest to its place', () => {
  const { pairs, isComplete } = ofSame(2000);
  expect(isComplete).toBe(false);
  expect(pairs.length).toBeLessThanOrEqual(100_000);
  expect(new Set(pairs.filter(({ left, right }) => left === right).map(({ left }) => left)).size).toBe(2000);
});

test('of a text as long as reports are nothing is cut', () => {
  const { pairs, isComplete } = ofSame(90);
  expect(isComplete).toBe(true);
  expect(pairs).toHaveLength(90 * 90);
});
