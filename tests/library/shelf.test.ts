import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAlike } from '../../electron/library/services/documents/alike-places.ts';
import { SEARCH_EVERYWHERE } from '../../shared/contract/search-api.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import type { PlaceShelf } from '../../shared/contract/shelf-api.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

function reportOf(place: string, year: number, body?: string): string {
  return inventReport(year, body).replaceAll('云川市', place);
}

type Pages = {
  readonly state: string;
  readonly places: readonly string[];
  readonly shelves: readonly PlaceShelf[];
};

async function placesOf(library: TestLibrary): Promise<readonly (readonly [string, number])[]> {
  return (await library.call('shelf/list', {})).map(({ place, reports }) => [place, reports.length] as const);
}

describe('the list of shelves', () => {
  it('is in the order of the divisions, with what stands above each and how it is read', async () => {
    const library = makeLibrary();
    for (const place of ['海拉尔区', '徐水区', '云川市', '河北省'])
      await addText(library, `${place}.txt`, reportOf(place, 2024));
    expect((await placesOf(library)).map(([place]) => place)).toEqual([
      '河北省',
      '徐水区',
      '海拉尔区',
      '云川市',
    ]);
    const shelves = await library.call('shelf/list', {});
    expect(shelves[1]?.division?.above.map(({ name }) => name)).toEqual(['河北省', '保定市']);
    const readings = await library.call('shelf/readings', {});
    expect(readings).toMatchObject({ 海拉尔区: 'hai la er qu', 保定市: 'bao ding shi' });
    const places = await library.call('survey/places', { typed: 'hle' });
    expect(places[0]?.name).toBe('海拉尔区');
  });
});

describe('pages of the list of shelves', () => {
  const PLACES = ['海拉尔区', '徐水区', '云川市', '河北省', '云山县', '', '保定市', '长春市朝阳区'];

  async function readPages(library: TestLibrary, since: string | null, most: number): Promise<Pages> {
    let page = await library.call('shelf/page', { since, after: null, most });
    const { state, places } = page;
    const shelves = [...page.shelves];
    while (page.next !== null) {
      page = await library.call('shelf/page', { since, after: page.next, most });
      shelves.push(...page.shelves);
    }
    return { state, places: places ?? [], shelves };
  }

  it('are the whole list, whatever they hold, and later ones what changed', async () => {
    const library = makeLibrary();
    const random = seededRandom(7);
    for (let at = 0; at < 16; at++) {
      const place = PLACES[pickBelow(random, PLACES.length)] ?? '';
      const text = place === '' ? `山路通了${'，又通了'.repeat(at)}。` : reportOf(place, 2010 + at);
      await addText(library, `${at}.txt`, text);
    }
    const whole = await library.call('shelf/list', {});
    for (const most of [1, 2, 3, 5, 100])
      expect((await readPages(library, null, most)).shelves).toEqual(whole);
    let { state, shelves: known } = await readPages(library, null, 4);
    const reports = whole.flatMap((shelf) => shelf.reports);
    const pick = () => [reports[pickBelow(random, reports.length)]?.id ?? 0];
    const steps = [
      () => library.call('shelf/tag', { reports: pick(), add: ['待核'], remove: [] }),
      () => library.call('shelf/delete', { reports: pick() }),
      () => library.call('shelf/correct', { reports: pick(), change: { place: '云水市' } }),
      () => library.call('history/undo', {}),
    ];
    for (const step of [...steps, ...steps]) {
      await step();
      const changed = await readPages(library, state, 2);
      expect(changed.shelves.length).toBeLessThanOrEqual(2);
      const byPlace = new Map([...known, ...changed.shelves].map((shelf) => [shelf.place, shelf]));
      known = changed.places.flatMap((place) => byPlace.get(place) ?? []);
      state = changed.state;
      expect(known).toEqual(await library.call('shelf/list', {}));
    }
    expect((await readPages(library, state, 2)).shelves).toEqual([]);
    expect((await readPages(library, 'another 1', 2)).shelves).toEqual(known);
  });
});

describe('shelves that are read ahead', () => {
  it('are what they would be, also where one changes meanwhile', async () => {
    const library = makeLibrary();
    const ids: number[] = [];
    for (let at = 0; at < 70; at++)
      ids.push(
        (await addText(library, `${at}.txt`, reportOf(`云${String.fromCodePoint(0x5c71 + at)}县`, 2020))).id,
      );
    library.readAhead();
    await library.call('shelf/tag', { reports: ids.slice(-1), add: ['待核'], remove: [] });
    await library.call('shelf/delete', { reports: ids.slice(0, 1) });
    const shelves = await library.call('shelf/list', {});
    expect(shelves).toHaveLength(69);
    expect(
      shelves.flatMap(({ reports }) => reports).flatMap(({ id, tags }) => (tags.length > 0 ? id : [])),
    ).toEqual([ids.at(-1)]);
  });
});

describe('many reports', () => {
  it('are corrected, tagged and deleted in one step each, which is taken back whole', async () => {
    const library = makeLibrary();
    const reports = [];
    for (const year of [2022, 2023, 2024])
      reports.push((await addText(library, `${year}.txt`, reportOf('云川市', year))).id);
    await library.call('shelf/correct', { reports, change: { place: '云川县', session: '第一次会议' } });
    await library.call('shelf/tag', { reports, add: ['待核'], remove: [] });
    const [shelf] = await library.call('shelf/list', {});
    expect(shelf).toMatchObject({ place: '云川县' });
    expect(shelf?.reports.map(({ tags, head }) => [tags, head.session])).toEqual(
      reports.map(() => [['待核'], '第一次会议']),
    );
    await library.call('shelf/delete', { reports });
    expect(await placesOf(library)).toEqual([]);
    for (let steps = 0; steps < 3; steps++) await library.call('history/undo', {});
    expect(await placesOf(library)).toEqual([['云川市', 3]]);
  });

  it('are told of when a place and year are taken', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, 'a.txt', reportOf('徐水区', 2024));
    const at = [2023, 2024].map((year) => ({ place: '保定市徐水区', year }));
    expect(await library.call('shelf/taken', { at, except: [] })).toMatchObject([
      { place: '徐水区', year: 2024 },
    ]);
    expect(await library.call('shelf/taken', { at, except: [id] })).toEqual([]);
  });
});

describe('two names of one place', () => {
  const shelf = (name: string, division: string | null = null, reports = 1) => ({ name, division, reports });

  it('are the longer and the shorter, or of one stem; what the table of divisions knows is two', () => {
    const found = findAlike([
      ...[shelf('青岚市云川区'), shelf('云川区', null, 3), shelf('坪山新区'), shelf('坪山区', '440310')],
      ...[shelf('朝阳区', '110105'), shelf('长春市朝阳区', '220104'), shelf('区')],
    ]);
    expect(found.map(({ from, into }) => [from, into])).toEqual([
      ['坪山新区', '坪山区'],
      ['青岚市云川区', '云川区'],
    ]);
  });

  it('are those that each with each would be', () => {
    const random = seededRandom(11);
    const PARTS = ['青岚市', '云川', '区', '县', '新区', '市', '山', '云川市', '自治县'];
    const name = (): string =>
      Array.from({ length: 1 + pickBelow(random, 3) }, () => PARTS[pickBelow(random, PARTS.length)]).join('');
    const names = [...new Set(Array.from({ length: 120 }, name))];
    const shelves = names.map((each, at) => shelf(each, at % 3 === 0 ? `${at}` : null, pickBelow(random, 4)));
    const wordsOf = (pairs: ReturnType<typeof findAlike>) => pairs.map(({ from, into }) => `${from} ${into}`);
    const pairs = shelves.flatMap((one, at) =>
      shelves.slice(at + 1).flatMap((other) => findAlike([one, other])),
    );
    expect(pairs.length).toBeGreaterThan(40);
    expect(wordsOf(findAlike(shelves))).toEqual(expect.arrayContaining(wordsOf(pairs)));
    expect(findAlike(shelves)).toHaveLength(pairs.length);
  });

  it('are merged, or kept apart; both are taken back', async () => {
    const library = makeLibrary();
    await addText(library, 'a.txt', reportOf('青岚市云川区', 2023));
    await addText(library, 'b.txt', reportOf('云川区', 2024));
    const [pair] = await library.call('shelf/alike', {});
    expect(pair).toMatchObject({ counts: [1, 1] });
    const { from, into } = pair!;
    await library.call('shelf/part', { pairs: [{ from, into }] });
    expect(await library.call('shelf/alike', {})).toEqual([]);
    await library.call('history/undo', {});
    await library.call('shelf/merge', { pairs: [{ from, into }] });
    expect(await placesOf(library)).toEqual([[into, 2]]);
    expect(await library.call('shelf/alike', {})).toEqual([]);
    await library.call('history/undo', {});
    expect(await placesOf(library)).toHaveLength(2);
    expect(
      await failureOf(() => library.call('shelf/merge', { pairs: [{ from: '无此县', into }] })),
    ).toMatchObject({
      code: 'not-found',
      details: { place: '无此县' },
    });
  });
});

describe('several names of one place', () => {
  it('are merged in one step, which is taken back whole; what can not be merged is told, and stays', async () => {
    const library = makeLibrary();
    for (const [at, place] of ['青岚市云川区', '云川区', '松岭新区', '松岭区', '龙桥新区'].entries())
      await addText(library, `${at}.txt`, reportOf(place, 2020 + at));
    const before = await placesOf(library);
    const pairs = (await library.call('shelf/alike', {})).map(({ from, into }) => ({ from, into }));
    expect(pairs).toHaveLength(2);
    const gone = { from: '龙桥新区', into: '无此区' };
    expect(await library.call('shelf/merge', { pairs: [...pairs, gone] })).toEqual([gone]);
    expect(await placesOf(library)).toHaveLength(3);
    expect((await library.call('history/list', { language: 'zh-CN' })).map(({ action }) => action)).toEqual([
      'merge-places',
    ]);
    expect(library.events.at(-1)).toEqual({ name: 'shelf/progress', data: { done: 3, total: 3 } });
    await library.call('history/undo', {});
    expect(await placesOf(library)).toEqual(before);
    await library.call('shelf/part', { pairs });
    expect(await library.call('shelf/alike', {})).toEqual([]);
    await library.call('history/undo', {});
    expect(await library.call('shelf/alike', {})).toHaveLength(2);
  });

  it('are never merged into one that is merged itself', async () => {
    const library = makeLibrary();
    const pairs = [
      { from: '甲县', into: '乙县' },
      { from: '乙县', into: '丙县' },
    ];
    expect(await failureOf(() => library.call('shelf/merge', { pairs }))).toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('the bin', () => {
  const SECRET = '青岚大桥下的石狮子有七十三只，每只都不相同。';

  it('tells what would be lost, and what is deleted for good is nowhere in the file any more', async () => {
    const library = makeLibrary();
    const kept = await addText(library, 'kept.txt', reportOf('云川市', 2023));
    const { id } = await addText(library, 'gone.txt', reportOf('云川市', 2024, SECRET));
    const anchor = { quote: '石狮子', prefix: '', suffix: '', start: 0 };
    await library.call('notes/add', {
      target: { kind: 'text', report: id, anchor },
      text: '数过的狮子',
      tags: [],
    });
    await library.call('report/clean-as', { id, choice: { keptSteps: ['furniture'], keptEdits: [] } });
    expect(await failureOf(() => library.call('shelf/purge', { reports: [id] }))).toMatchObject({
      code: 'invalid-input',
      details: { report: id },
    });
    await library.call('report/delete', { id });
    const [binned] = await library.call('shelf/bin', {});
    expect(binned).toMatchObject({ report: { id }, losses: { notes: 1, verdicts: 0 } });
    const words = ['石狮子有七十三只', '数过的狮子'];
    // The test can fail: until then both are there.
    for (const word of words) expect([word, isInFiles(library, word)]).toEqual([word, true]);
    await library.call('shelf/purge', { reports: [id] });
    for (const word of words) expect([word, isInFiles(library, word)]).toEqual([word, false]);
    expect(await library.call('shelf/bin', {})).toEqual([]);
    expect(await library.call('history/get', {})).toEqual({ undo: null, redo: null });
    expect((await library.call('report/open', { id: kept.id })).text).toContain('云川');
    expect(await failureOf(() => library.call('report/open', { id }))).toMatchObject({ code: 'not-found' });
  });

  /** True where the words stand in any file of the library, in any encoding that it keeps text in. */
  function isInFiles({ folder }: TestLibrary, words: string): boolean {
    const needles = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .some((entry) => {
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        return needles.some((needle) => bytes.includes(needle));
      });
  }
});

describe('a search', () => {
  it('is kept to a division, years, a part and a kind, and to what came, went or moved', async () => {
    const library = makeLibrary();
    await addText(library, 'a.txt', reportOf('徐水区', 2023, '石桥已经通车。老路不再使用，改走新桥。'));
    await addText(library, 'b.txt', reportOf('徐水区', 2024, '石桥已经通车。新渠今年开工建设，明年通水。'));
    await addText(library, 'c.txt', reportOf('海拉尔区', 2024, '新渠也在这里。'));
    const count = async (query: string, filter: object): Promise<number> =>
      (await library.call('library/search', { query, limit: 9, filter: { ...SEARCH_EVERYWHERE, ...filter } }))
        .total;
    expect(await count('新渠', {})).toBe(2);
    expect(await count('新渠', { division: '130000' })).toBe(1);
    expect(await count('新渠', { place: '海拉尔区' })).toBe(1);
    expect(await count('石桥', { fromYear: 2024 })).toBe(1);
    expect(await count('石桥', { kind: 'note' })).toBe(0);
    expect(await count('新渠', { change: 'added' })).toBe(1);
    expect(await count('石桥', { change: 'added' })).toBe(0);
    expect(await count('老路', { change: 'removed' })).toBe(1);
    expect(await count('石桥', { change: 'moved' })).toBe(0);
  });

  it('for changes that would compare too many pairs is refused with their number, and made for fewer', async () => {
    const library = makeLibrary({ mostSearchedPairs: 2 });
    for (const [at, bridge] of ['木桥', '石桥', '铁桥', '钢桥'].entries())
      await addText(library, `${at}.txt`, reportOf('徐水区', 2021 + at, `${bridge}通车。`));
    const find = (query: string, filter: object): Promise<{ readonly total: number }> =>
      library.call('library/search', { query, limit: 9, filter: { ...SEARCH_EVERYWHERE, ...filter } });
    const added = { change: 'added' } as const;
    expect(await failureOf(() => find('桥', added))).toEqual({
      code: 'too-large',
      details: { pairs: 3, most: 2 },
    });
    expect((await find('桥', {})).total).toBeGreaterThan(3);
    expect((await find('石桥', added)).total).toBeGreaterThan(0);
    // That pair is known now: two are left.
    await find('桥', added);
  });

  it('is saved by name, and its deletion is taken back', async () => {
    const library = makeLibrary();
    const filter = { ...SEARCH_EVERYWHERE, fromYear: 2020 };
    await library.call('search/save', { name: '桥', query: '大桥', filter });
    expect(await library.call('search/list', {})).toMatchObject([{ name: '桥', query: '大桥', filter }]);
    await library.call('search/remove', { name: '桥' });
    expect(await library.call('search/list', {})).toEqual([]);
    await library.call('history/undo', {});
    expect(await library.call('search/list', {})).toHaveLength(1);
    expect(await failureOf(() => library.call('search/remove', { name: '路' }))).toMatchObject({
      code: 'not-found',
      details: { name: '路' },
    });
  });
});
