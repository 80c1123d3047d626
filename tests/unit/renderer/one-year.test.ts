import { expect, test } from 'vitest';
import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import { countMadeAlike, placesAfter } from '../../../renderer/views/library/model/one-year.ts';
import { makeSummary } from './comparison-fixture.ts';

/** A shelf of reports with ids from `from` on, of `years`. */
function shelf(place: string, from: number, years: readonly number[]): PlaceShelf {
  const reports = years.map((year, at) => ({
    ...makeSummary(from + at, year),
    ...{ tags: [], workCount: 0 },
  }));
  return { place, division: null, reports };
}

const SHELVES = [
  shelf('云川市', 0, [2021, 2022, 2022]),
  shelf('云山县', 10, [2022, 2023]),
  shelf('', 20, [2019, 2020]),
];
const ALL = SHELVES.flatMap(({ reports }) => reports.map(({ id }) => id));

test.each([
  ['a year is given to several reports of one place', { year: 2030 }, 5],
  ['reports of two places with the same years get one place', { place: '云川市' }, 3],
  ['place and year are given to all', { place: '云川市', year: 2030 }, 7],
  ['only the speaker changes, whatever is of one year already', { speaker: '沈一帆' }, 0],
])('what becomes of one place and year is counted where %s', (_, change, expected) => {
  expect(countMadeAlike(SHELVES, ALL, change)).toBe(expected);
});

test('one report of each place may be given a year', () => {
  const [city, , , county, , unknown] = ALL;
  const chosen = [city, county, unknown].flatMap((id) => (id === undefined ? [] : [id]));
  expect(countMadeAlike(SHELVES, chosen, { year: 2030 })).toBe(0);
  expect(countMadeAlike(SHELVES, ALL.slice(5), { year: 2030 })).toBe(0);
});

test('where a change puts reports is told once for each place and year, and not of those that stay', () => {
  expect(placesAfter(SHELVES, ALL, { place: '云川市' })).toEqual(
    [2022, 2023, 2019, 2020].map((year) => ({ place: '云川市', year })),
  );
  expect(placesAfter(SHELVES, ALL.slice(0, 4), { year: 2022 })).toEqual([{ place: '云川市', year: 2022 }]);
  expect(placesAfter(SHELVES, ALL, { speaker: '沈一帆' })).toEqual([]);
});
