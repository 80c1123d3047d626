import { expect, test } from 'vitest';
import type { PlaceShelf, ShelfDivision } from '../../../shared/contract/shelf-api.ts';
import { layPlaces } from '../../../renderer/views/library/model/place-rows.ts';
import { makeSummary } from './comparison-fixture.ts';

const at = (code: string, name: string): ShelfDivision['above'][number] => ({ code, name });
const NORTH = at('140000', '山西省');
const STEPPE = at('150000', '内蒙古自治区');
const CAPITAL = at('110000', '北京市');

function shelf(id: number, own: Omit<ShelfDivision, 'level'>): PlaceShelf {
  const division: ShelfDivision = { ...own, level: own.above.length === 0 ? 'province' : 'city' };
  const report = { ...makeSummary(id, 2031), tags: [], workCount: 0 };
  return { place: division.name, division, reports: [report] };
}

test('the only place of a province stands under that, and never under the one before', () => {
  const north = Array.from({ length: 8 }, (_, n) =>
    shelf(n + 1, { ...at(`14010${n}`, `试${n}市`), above: [NORTH] }),
  );
  const rows = layPlaces(
    [
      shelf(20, { ...CAPITAL, above: [] }),
      ...north,
      shelf(30, { ...at('152500', '锡林郭勒盟'), above: [STEPPE] }),
    ],
    { sort: 'division', readings: {}, opened: new Map() },
  );
  const told = rows.map((row) => `${row.depth} ${row.kind === 'group' ? `[${row.name}]` : shelfOf(row)}`);
  expect(told.slice(0, 4)).toEqual(['0 [北京市]', '1 北京市', '0 [山西省]', '1 试0市']);
  expect(told.slice(-2)).toEqual(['0 [内蒙古自治区]', '1 锡林郭勒盟']);
});

test('provinces alone need no lines above them', () => {
  const shelves = Array.from({ length: 9 }, (_, n) =>
    shelf(n + 1, { ...at(`${n + 11}0000`, `试${n}省`), above: [] }),
  );
  const rows = layPlaces(shelves, { sort: 'division', readings: {}, opened: new Map() });
  expect(rows.map(({ kind, depth }) => `${kind} ${depth}`)).toEqual(Array(9).fill('report 0'));
});

test('where one place is another, the lines of all others stay those that are drawn, open or closed', () => {
  const shelves = Array.from({ length: 9 }, (_, n) => {
    const one = shelf(n + 1, { ...at(`${n + 11}0000`, `试${n}省`), above: [] });
    return { ...one, reports: [...one.reports, { ...makeSummary(n + 101, 2032), tags: [], workCount: 0 }] };
  });
  const order = { sort: 'most', readings: {}, opened: new Map([['place 试3省', true]]) } as const;
  const before = layPlaces(shelves, order);
  const changed = shelves.map((each, n) => (n === 5 ? { ...each } : each));
  const after = layPlaces(changed, order);
  expect(after).toEqual(before);
  expect(after.flatMap((row, n) => (row === before[n] ? [] : [shelfOf(row)]))).toEqual(['试5省']);
  const closed = layPlaces(changed, { ...order, opened: new Map() });
  expect(closed.map(({ kind }) => kind)).toEqual(Array(9).fill('place'));
});

function shelfOf(row: ReturnType<typeof layPlaces>[number]): string {
  return 'shelf' in row ? row.shelf.place : '';
}
