import { describe, expect, test } from 'vitest';
import type { KeptVisit } from '../../../shared/contract/kept-api.ts';
import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import { openVisits, visitWords } from '../../../renderer/state/visits.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { makeSummary } from './comparison-fixture.ts';
import { wordsIn } from './words.ts';

const listed = (id: number, year: number) => ({
  ...makeSummary(id, year),
  shelf: '云川市',
  tags: [],
  workCount: 0,
});
const SHELVES: readonly PlaceShelf[] = [
  { place: '云川市', division: null, reports: [listed(1, 2020), listed(2, 2021), listed(3, 2022)] },
  { place: '澜江市', division: null, reports: [{ ...listed(4, 2022), shelf: '澜江市' }] },
];
const visit = (
  screen: KeptVisit['screen'],
  ids: readonly number[],
  place: string | null = null,
): KeptVisit => ({
  kind: 'visit',
  screen,
  reports: ids.map((id) => makeSummary(id, 2020).id),
  place,
});

describe('a screen that was visited', () => {
  test.each([
    [visit('comparison', [1, 3]), '云川市 2020 → 2022 比较'],
    [visit('comparison', [3, 4]), '云川市 → 澜江市 2022 比较'],
    [visit('years', [1, 2, 3]), '云川市 2020–2022 历年'],
    [visit('goals', [2]), '云川市 2021 目标与完成'],
    [visit('indicators', [], '云川市'), '云川市 指标'],
  ] as const)('is named %#', (of, words) => {
    expect(visitWords(of, SHELVES, wordsIn('zh-CN'))).toBe(words);
  });

  test('is offered as long as its reports are there', () => {
    const visits = [
      visit('comparison', [1, 9]),
      visit('terms', [1, 2]),
      visit('indicators', [], '别处'),
      visit('reader', [3]),
    ].map((each, at) => ({ key: String(at), visit: each, at: '2026-01-01T00:00:00.000Z' }));
    expect(openVisits(visits, SHELVES).map(({ route }) => route.kind)).toEqual(['terms', 'reader']);
  });

  test('is one of thirty that the library keeps', async () => {
    const library = openPage();
    for (let at = 0; at < 34; at++)
      await library.call('kept/put', { key: `reader ${at}`, value: visit('reader', [at + 1]) });
    expect(await library.call('kept/list', { kind: 'visit', key: null })).toHaveLength(30);
  });
});
