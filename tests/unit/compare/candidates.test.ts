import { expect, test } from 'vitest';
import { createBudget } from '../../../shared/base/budget.ts';
import { createReportReader } from '../../../shared/compare/features.ts';
import { createFeatureTable, prepareReport } from '../../../shared/compare/prepare.ts';
import { findCandidates, listPairs, type Candidates } from '../../../shared/compare/sentences/candidates.ts';
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
  const { lefts, rights, isComplete } = ofSame(2000);
  expect(isComplete).toBe(false);
  expect(lefts.length).toBeLessThanOrEqual(100_000);
  expect(new Set(lefts.filter((left, at) => left === rights[at])).size).toBe(2000);
});

test('of a text as long as reports are nothing is cut', () => {
  const { lefts, isComplete } = ofSame(90);
  expect(isComplete).toBe(true);
  expect(lefts).toHaveLength(90 * 90);
});

test('as pairs, only those that are alike enough, in order of left, then right', () => {
  const report = readReport('云川大桥通车。\n云川大桥开工。\n新建学校三所。');
  const features = createReportReader()(report);
  const table = createFeatureTable([features], null);
  const prepared = prepareReport(report, features, table);
  const found = findCandidates(prepared, prepared, table, createBudget(1e9));
  const places = (least: number): string[] =>
    listPairs(found, least).map(({ left, right }) => `${left}-${right}`);
  expect(places(0)).toEqual(['0-0', '0-1', '1-0', '1-1', '2-2']);
  expect(places(0.99)).toEqual(['0-0', '1-1', '2-2']);
  expect(listPairs(found, 0.99)[0]).toMatchObject({ likeness: 1, score: 1, isNear: false });
});
