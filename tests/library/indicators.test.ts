import { describe, expect, it } from 'vitest';
import type { IndicatorsView } from '../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const PLACE = '云川市';

/** The reports of 2021, 2022 and 2024: that of 2023 is not in the library. */
async function addYears(library: TestLibrary, bodies: Readonly<Record<number, string>> = {}): Promise<void> {
  for (const year of [2021, 2022, 2024])
    await addText(library, `${year}.txt`, inventReport(year, bodies[year] ?? ''));
}

function named(view: IndicatorsView, name: string): Indicator {
  const found = view.indicators.filter(({ names }) => names.includes(name));
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Year, kind and value of each point of the longest series. */
function pointsOf({ series }: Indicator): readonly string[] {
  return series[0]!.points.map(({ figure, value }) => `${figure.year} ${figure.kind} ${value}`);
}

const TEA = {
  2021: '　　茶叶产值9亿元。',
  2022: '　　茶叶产值10亿元。',
  2024: '　　名优茶产值14亿元。',
} as const;

describe('the indicators of a place', () => {
  it('are chains over its reports, a year without a report standing as none', async () => {
    const library = makeLibrary();
    await addYears(library);
    const view = await library.call('indicators/open', { place: PLACE });
    expect(view.years.map(({ year, report }) => [year, report?.head.year ?? null])).toEqual([
      [2021, 2021],
      [2022, 2022],
      [2023, null],
      [2024, 2024],
    ]);
    expect(pointsOf(named(view, '地区生产总值'))).toEqual([
      '2020 achievement 6.1',
      '2021 achievement 6.2',
      '2023 achievement 6.4',
    ]);
    expect(pointsOf(named(view, '停车位'))).toEqual(['2021 goal 1200', '2022 goal 1200', '2024 goal 1200']);
    expect(library.events.filter(({ name }) => name === 'indicators/progress')).toEqual(
      [0, 1, 2].map((done) => ({ name: 'indicators/progress', data: { done, total: 3 } })),
    );
  });

  it('hold what the reader put right about a figure', async () => {
    const library = makeLibrary();
    await addYears(library, TEA);
    const id = (await library.call('library/list', {}))[0]!.reports[0]!.id;
    const { figures } = await library.call('report/open', { id });
    const figure = figures.find(({ name }) => name === '茶叶产值')!;
    const { quote: _, span: __, correction: ___, isDoubtful: ____, valueSpan, ...reading } = figure;
    await library.call('indicators/open', { place: PLACE });
    const edit = { kind: 'correct', reading: { ...reading, value: 8.5 } };
    await library.call('figures/edit', { id, edit, at: valueSpan });
    const after = await library.call('indicators/open', { place: PLACE });
    expect(pointsOf(named(after, '茶叶产值'))).toEqual(['2020 achievement 8.5', '2021 achievement 10']);
  });

  it('follow what is deleted, restored and added', async () => {
    const library = makeLibrary();
    await addYears(library);
    const { id } = await addText(library, '2023.txt', inventReport(2023));
    const open = async (): Promise<readonly string[]> =>
      pointsOf(named(await library.call('indicators/open', { place: PLACE }), '停车位'));
    expect(await open()).toHaveLength(4);
    await library.call('report/delete', { id });
    expect(await open()).toHaveLength(3);
    await library.call('history/undo', {});
    expect(await open()).toHaveLength(4);
  });

  it('are refused for a place that has no dated report', async () => {
    const library = makeLibrary();
    const nowhere = { code: 'not-found', details: { place: '无名县' } };
    expect(await failureOf(() => library.call('indicators/open', { place: '无名县' }))).toEqual(nowhere);
    const join = { place: '无名县', names: ['甲'], indicator: '乙' };
    expect(await failureOf(() => library.call('indicators/join', join))).toEqual(nowhere);
    const part = { place: '无名县', name: '甲' };
    expect(await failureOf(() => library.call('indicators/part', part))).toEqual(nowhere);
  });

  it('stop being read when the call is cancelled', async () => {
    const library = makeLibrary();
    await addYears(library);
    const controller = new AbortController();
    const emit = (): void => {
      controller.abort(new Error('cancelled by the test'));
    };
    const call = library.call('indicators/open', { place: PLACE }, { signal: controller.signal, emit });
    await expect(call).rejects.toThrow('cancelled by the test');
  });
});

describe('a join', () => {
  it('makes names one indicator under the name that was given', async () => {
    const library = makeLibrary();
    await addYears(library, TEA);
    const names = ['茶叶产值', '名优茶产值'];
    const view = await library.call('indicators/join', { place: PLACE, names, indicator: '茶业产值' });
    const tea = named(view, '名优茶产值');
    expect(tea.name).toBe('茶业产值');
    expect(tea.names).toEqual(names);
    expect(pointsOf(tea)).toEqual(['2020 achievement 9', '2021 achievement 10', '2023 achievement 14']);
    expect(view.joins).toEqual(names.map((name) => ({ author: '编码员 A', name, indicator: '茶业产值' })));
    const undone = await library.call('indicators/unjoin', { place: PLACE, name: '名优茶产值' });
    expect(named(undone, '茶叶产值').names).toEqual(['茶叶产值']);
    expect(named(undone, '名优茶产值').name).toBe('名优茶产值');
  });

  it('says nothing of names that are one anyhow', async () => {
    const library = makeLibrary();
    await addYears(library, { 2021: '　　全市茶叶产值9亿元。', 2022: '　　茶叶产值达到10亿元。' });
    const join = { place: PLACE, names: ['茶叶产值'], indicator: '茶叶产值' };
    expect((await library.call('indicators/join', join)).joins).toEqual([]);
    expect(await library.call('history/get', {})).toEqual({ undo: null, redo: null });
  });

  it('is undone and done again, tells the windows, and is there after a restart', async () => {
    const file = `${makeFolder()}/library.sqlite`;
    const library = makeLibrary({ file });
    await addYears(library, TEA);
    const names = ['茶叶产值', '名优茶产值'];
    library.takeChanges();
    const joined = await library.call('indicators/join', { place: PLACE, names, indicator: '茶叶产值' });
    expect(library.takeChanges()).toEqual(['indicators']);
    expect(await library.call('history/get', {})).toMatchObject({ undo: { action: 'join-indicator' } });
    await library.call('history/undo', {});
    expect(library.takeChanges()).toEqual(['indicators']);
    expect((await library.call('indicators/open', { place: PLACE })).joins).toEqual([]);
    await library.call('history/redo', {});
    library.close();
    const again = makeLibrary({ file });
    expect(await again.call('indicators/open', { place: PLACE })).toEqual(joined);
    await again.call('history/undo', {});
    expect((await again.call('indicators/open', { place: PLACE })).joins).toEqual([]);
  });
});

describe('a name that is parted', () => {
  const bodies = { 2021: '　　全市粮食产量9万吨。', 2022: '　　粮食总产量10万吨。' };

  it('is an indicator of its own, whatever the rules hold, until that is taken back', async () => {
    const library = makeLibrary();
    await addYears(library, bodies);
    const before = await library.call('indicators/open', { place: PLACE });
    expect(named(before, '粮食总产量').names).toEqual(['粮食产量', '粮食总产量']);
    const parted = await library.call('indicators/part', { place: PLACE, name: '粮食总产量' });
    expect(named(parted, '粮食总产量').names).toEqual(['粮食总产量']);
    expect(named(parted, '粮食产量').names).toEqual(['粮食产量']);
    const joined = await library.call('indicators/join', {
      ...{ place: PLACE, names: ['粮食总产量', '粮食产量'], indicator: '粮食产量' },
    });
    expect(named(joined, '粮食产量').names).toHaveLength(2);
    expect(joined.joins).toEqual([]);
  });

  it('is not found where nothing was said of it', async () => {
    const library = makeLibrary();
    await addYears(library);
    const unjoin = { place: PLACE, name: '停车位' };
    expect(await failureOf(() => library.call('indicators/unjoin', unjoin))).toEqual({
      code: 'not-found',
      details: { name: '停车位' },
    });
  });
});
