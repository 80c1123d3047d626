import { expect, test } from 'vitest';
import { createBudget } from '../../../shared/base/budget.ts';
import { createReportReader } from '../../../shared/compare/features.ts';
import { createFeatureTable, prepareReport } from '../../../shared/compare/prepare.ts';
import { findCandidates, listPairs, type Candidates } from '../../../shared/compare/sentences/candidates.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { seededRandom } from '../../helpers/random.ts';

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

test('each sentence keeps its best, and of those as good the ones closest to its place, as sorting all would', () => {
  const random = seededRandom(7);
  const words = ['云川大桥通车', '云川大桥开工', '新建云川学校', '大桥学校通车'];
  const invent = (sentences: number): string =>
    Array.from({ length: sentences }, () => `${words[Math.floor(random() * words.length)] ?? ''}。`).join(
      '\n',
    );
  const read = createReportReader();
  const texts = { left: readReport(invent(30)), right: readReport(invent(600)) };
  const features = { left: read(texts.left), right: read(texts.right) };
  const table = createFeatureTable([features.left, features.right], null);
  const left = prepareReport(texts.left, features.left, table);
  const right = prepareReport(texts.right, features.right, table);
  const { lefts, rights, likenesses } = findCandidates(left, right, table, createBudget(1e9));
  const rightIds = right.features.map(({ ids }) => new Set(ids));
  let cut = 0;
  left.features.forEach(({ ids }, at) => {
    const all = rightIds.flatMap((others, place) => {
      const sum = ids.reduce((total, id) => total + (others.has(id) ? (table.weights[id] ?? 0) : 0), 0);
      const likeness = Math.min(1, sum / Math.sqrt((left.weights[at] ?? 0) * (right.weights[place] ?? 0)));
      return likeness < 0.08 ? [] : [{ place, likeness, drift: Math.abs(at * 600 - place * 30) }];
    });
    const best = all
      .toSorted((a, b) => b.likeness - a.likeness || a.drift - b.drift || a.place - b.place)
      .slice(0, 100);
    cut += all.length - best.length;
    const kept = lefts.flatMap((own, index) => (own === at ? [rights[index] ?? -1] : []));
    expect(kept).toEqual(best.map(({ place }) => place).toSorted((a, b) => a - b));
  });
  expect(likenesses.length).toBe(lefts.length);
  expect(cut).toBeGreaterThan(5000);
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
