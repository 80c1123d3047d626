import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/base/errors.ts';
import { SEARCH_EVERYWHERE } from '../../../shared/contract/search-api.ts';
import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import { errorWords } from '../../../renderer/state/errors.ts';
import { findSearchPlaces, searchPlaces } from '../../../renderer/views/library/model/search-places.ts';
import { filterWords, otherQuery } from '../../../renderer/views/library/model/search-words.ts';
import {
  changeSearchFilter,
  loadSearches,
  removeSearch,
  renameSearch,
  saveSearch,
  search,
  searchAgain,
  SEARCH_STEP,
  useSearch,
} from '../../../renderer/views/library/search/search-store.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { addText, inventReport, type TestLibrary } from '../../library/tools.ts';
import { makeSummary } from './comparison-fixture.ts';
import { wordsIn } from './words.ts';

const words = wordsIn('zh-CN');

/** A page whose library holds two years of an invented place; one has words that the other has not. */
async function openTwo(): Promise<TestLibrary> {
  const library = openPage();
  await addText(library, '2021.txt', inventReport(2021, '　　新建护水站十二座。'));
  await addText(library, '2022.txt', inventReport(2022, '　　新建护水站十五座。推广节水灌溉。'));
  return library;
}

beforeEach(() => {
  useSearch.setState({ query: '', typed: '', filter: SEARCH_EVERYWHERE, result: null, limit: SEARCH_STEP });
});

/** Waits for the search that a change of the filter began. */
async function settled(): Promise<void> {
  await expect.poll(() => useSearch.getState().isSearching).toBe(false);
}

describe('the search screen', () => {
  test('looks again where it is told to', async () => {
    await openTwo();
    await search('护水站');
    expect(useSearch.getState().result).toMatchObject({ total: 2, reports: 2 });
    changeSearchFilter({ fromYear: 2022 });
    await settled();
    expect(useSearch.getState().result).toMatchObject({ total: 1, reports: 1 });
    changeSearchFilter({ fromYear: null, change: 'added' });
    await settled();
    expect(useSearch.getState().result).toMatchObject({ total: 0 });
    await search('节水灌溉');
    expect(useSearch.getState().result?.hits.map(({ year }) => year)).toEqual([2022]);
  });

  test('tells of hits what they were found for, while another search runs', async () => {
    await openTwo();
    await search('护水站');
    const next = search('节水灌溉');
    expect(useSearch.getState()).toMatchObject({ isSearching: true, resultOf: { query: '护水站' } });
    await next;
    expect(useSearch.getState()).toMatchObject({
      isSearching: false,
      resultOf: { query: '节水灌溉' },
      result: { total: 1 },
    });
  });

  test('keeps searches under names, and the last one by itself', async () => {
    const library = await openTwo();
    changeSearchFilter({ toYear: 2021 });
    await search('护水站');
    const sought = { query: '护水站', filter: { ...SEARCH_EVERYWHERE, toYear: 2021 } };
    await saveSearch('水', sought);
    await renameSearch('水', '护水');
    await expect(renameSearch('没有', '护水')).rejects.toMatchObject({ code: 'not-found' });
    expect(useSearch.getState().saved).toMatchObject([{ name: '护水', ...sought }]);
    await saveSearch('另一个', { ...sought, query: '灌溉' });
    await expect(renameSearch('另一个', '护水')).rejects.toMatchObject({ code: 'invalid-input' });
    await removeSearch('另一个');
    await library.call('history/undo', {});
    await loadSearches();
    expect(useSearch.getState().saved?.map(({ name }) => name)).toEqual(['另一个', '护水']);
    await search('');
    changeSearchFilter(SEARCH_EVERYWHERE);
    expect(useSearch.getState().last).toEqual(sought);
    await searchAgain(sought);
    expect(useSearch.getState()).toMatchObject({ ...sought, typed: '护水站', result: { total: 1 } });
  });

  test('says how many years it would have to compare', () => {
    const error = new AppError('too-large', 'too many', { pairs: 1234, most: 600 });
    expect(errorWords(error, words)).toContain('1,234');
    expect(errorWords(error, words)).toContain('600');
  });
});

const HEBEI = { code: '130000', name: '河北省', level: 'province' } as const;
const CITY = { code: '130100', name: '石家庄市', level: 'city' } as const;

function shelf(place: string, division: PlaceShelf['division']): PlaceShelf {
  return { place, division, reports: [{ ...makeSummary(1, 2020), tags: [], workCount: 0 }] };
}

describe('the places of a search', () => {
  const places = searchPlaces([
    shelf('河北省', { ...HEBEI, above: [] }),
    shelf('石家庄市', { ...CITY, above: [HEBEI] }),
    shelf('云川市', null),
  ]);

  test('are a tree: a division with all below it, then its shelves', () => {
    expect(places.map(({ kind, name, depth, reports }) => [kind, name, depth, reports])).toEqual([
      ['division', '河北省', 0, 2],
      ['shelf', '河北省', 1, 1],
      ['shelf', '石家庄市', 1, 1],
      ['shelf', '云川市', 0, 1],
    ]);
  });

  test('are found by name, by pinyin, and by what they belong to', () => {
    const readings = { 石家庄市: 'shi jia zhuang shi', 河北省: 'he bei sheng', 云川市: 'yun chuan shi' };
    const found = (typed: string) =>
      findSearchPlaces(places, typed, readings).map(({ kind, name }) => `${kind} ${name}`);
    expect(found('sjz')).toEqual(['shelf 石家庄市']);
    expect(found('河北')).toEqual(['division 河北省', 'shelf 河北省', 'shelf 石家庄市']);
    expect(found('云')).toEqual(['shelf 云川市']);
    expect(found('')).toHaveLength(4);
  });

  test('and all else of a filter is said in words', () => {
    const filter = { ...SEARCH_EVERYWHERE, division: '130000', fromYear: 2019, toYear: 2021 };
    expect(filterWords({ ...filter, change: 'moved' }, words, () => '河北省')).toBe(
      '河北省（含所属各地） · 2019–2021 · 只找移动的',
    );
    expect(filterWords(SEARCH_EVERYWHERE, words, () => undefined)).toBe('');
  });
});

describe('other words than were looked for', () => {
  test.each([
    ['"护水站"', false, '护水站'],
    ['“护水站”', true, '护水站'],
    ['护水站 灌溉', true, '护水站 AND 灌溉'],
    ['护水站 灌溉', false, null],
    ['"护水站" AND 灌溉', true, null],
    ['“放管服”和“双减”', true, null],
    ['护水站', true, null],
    ['""', true, null],
  ])('%s', (query, isNothing, other) => {
    expect(otherQuery(query, isNothing)).toBe(other);
  });
});
