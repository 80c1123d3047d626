import { expect, test } from 'vitest';
import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import { placeRoute } from '../../../renderer/state/place-routes.ts';
import { LIBRARY, type Route } from '../../../renderer/state/routes.ts';
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

/** Goes from screen to screen by the tabs, from a pair; the screens that are shown. */
function walk(start: Route, screens: readonly Parameters<typeof placeRoute>[0][]): readonly Route[] {
  const shown: Route[] = [LIBRARY, start];
  for (const screen of screens) {
    const to = placeRoute(screen, shown.at(-1) ?? start, SHELF, shown.slice(0, -1));
    if (to === null) throw new Error(`${screen} has nothing to show`);
    shown.push(to);
  }
  return shown.slice(2);
}

test('the tabs lead back to the pair that was compared, whatever was looked at between', () => {
  const [left, , right] = ids;
  if (left === undefined || right === undefined) throw new Error('the shelf has no reports');
  const pair: Route = { kind: 'comparison', left, right, focus: null };
  const shown = walk(pair, ['goals', 'indicators', 'years', 'terms', 'comparison', 'terms', 'goals']);
  expect(shown[4]).toEqual(pair);
  expect(shown[6]).toMatchObject({ kind: 'goals', report: left });
  expect(walk(pair, ['terms', 'comparison'])[1]).toEqual(pair);
});

test('after the library the tabs know of nothing that was shown before it', () => {
  const [left, right] = ids;
  if (left === undefined || right === undefined) throw new Error('the shelf has no reports');
  const pair: Route = { kind: 'comparison', left, right, focus: null };
  const terms: Route = { kind: 'terms', reports: ids, phrase: null };
  const newest = placeRoute('comparison', terms, SHELF, [pair, LIBRARY]);
  expect(newest).toMatchObject({ left: ids.at(-2), right: ids.at(-1) });
});
