import { expect, test } from 'vitest';
import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import { placeRoute } from '../../../renderer/state/place-routes.ts';
import type { Route } from '../../../renderer/state/routes.ts';
import { makeSummary } from './comparison-fixture.ts';

const SHELF: PlaceShelf = {
  place: '云川市',
  division: null,
  reports: Array.from({ length: 6 }, (_, at) => ({
    ...makeSummary(at, 2000 + at),
    ...{ tags: [], workCount: 0 },
  })),
};
const ids = SHELF.reports.map(({ id }) => id);
const [first, second] = ids;

test.each([
  ['of three or more years to the goals of the pair that the comparison shows', ids, 4],
  ['of two years to those of the earlier', ids.slice(1, 3), 1],
])('the tabs lead from a table %s', (_, reports, expected) => {
  const years: Route = { kind: 'years', reports };
  expect(placeRoute('goals', years, SHELF)).toMatchObject({ kind: 'goals', report: ids[expected] });
  expect(placeRoute('comparison', years, SHELF)).toMatchObject({ left: ids[expected] });
});

test('the tabs lead from a pair to the goals of its left report, from one report to its own', () => {
  if (first === undefined || second === undefined) throw new Error('the shelf has no reports');
  const pair: Route = { kind: 'comparison', left: second, right: first, focus: null };
  expect(placeRoute('goals', pair, SHELF)).toMatchObject({ report: second });
  const reader: Route = { kind: 'reader', id: second, focus: null };
  expect(placeRoute('goals', reader, SHELF)).toMatchObject({ report: second });
});
