import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countYears } from '../../../../shared/facts/indicators/indicators.ts';
import { findIn, label, named } from './invent.ts';

describe('a series', () => {
  it('has goals and results by the year they are for', () => {
    const found = findIn({
      2031: { review: '茶叶产值增长5%。', goals: '茶叶产值增长6%以上。' },
      2032: { review: '茶叶产值增长5.5%。', goals: '茶叶产值增长6%至7%。' },
    });
    expect(label(named(found, '茶叶产值').series[0]!)).toEqual([
      '2030 5% (2031)',
      '2031 →6% (2031)',
      '2031 5.5% (2032)',
      '2032 →6~7% (2032)',
    ]);
  });

  it('holds its bounds, and sets each goal against the result of its year', () => {
    const found = findIn({
      2031: { goals: '茶叶产值增长6%以上。' },
      2032: { review: '茶叶产值增长5.5%。', goals: '茶叶产值增长6%左右。' },
    });
    const [series] = named(found, '茶叶产值').series;
    expect(series?.points.map(({ figure }) => figure.bound)).toEqual(['at_least', 'exact', 'about']);
    expect(series?.pairs).toHaveLength(1);
    expect(series?.pairs[0]).toMatchObject({ goal: 0, result: 1, attainment: { isMet: false } });
  });

  it('is of one measure: levels, rates, what was added and running totals stand apart', () => {
    const found = findIn({
      2031: { review: '茶园面积900亩，增长5%。新增茶园面积40亩。茶园面积累计90亩。' },
    });
    const keys = named(found, '茶园面积').series.map(({ key }) => key);
    expect(keys).toEqual(['level:year:亩', 'change:year:%', 'added:year:亩', 'cumulative:year:亩']);
  });

  it('is of one period: a yearly mean and a growth over years are no growth of the year', () => {
    const found = findIn({
      2031: { review: '五年来，茶叶产值增长57.3%，年均增长9.5%。去年，茶叶产值增长9%。' },
      2032: { review: '茶叶产值比2025年增长70%。茶叶产值同比增长8%。', goals: '到2035年，茶叶产值增长40%。' },
    });
    expect(
      Object.fromEntries(named(found, '茶叶产值').series.map((each) => [each.key, label(each)])),
    ).toEqual({
      'change:year:%': ['2030 9% (2031)', '2031 8% (2032)'],
      'change:span:%': ['2030 57.3% (2031)', '2031 70% (2032)', '2035 →40% (2032)'],
      'change:average:%': ['2030 9.5% (2031)'],
    });
  });

  it('keeps what was only begun or agreed apart from what was finished', () => {
    const found = findIn({
      2031: { review: '5个社区公园建成。4个社区公园开工。' },
      2032: { review: '6个社区公园完工。开工和筹集7个社区公园。' },
    });
    expect(
      Object.fromEntries(named(found, '社区公园').series.map((each) => [each.key, label(each)])),
    ).toEqual({
      'level:year:个': ['2030 5个 (2031)', '2031 6个 (2032)', '2031 7个 (2032)'],
      'level:year:个:begun': ['2030 4个 (2031)'],
    });
  });

  it('takes an item with a verb of its own for what that says, whatever its list began with', () => {
    const found = findIn({
      2031: { review: '全年保障房开工900套、供应300套。新开工道路4条、人行天桥5座。' },
    });
    expect(named(found, '供应').series.map(({ stage }) => stage)).toEqual([null]);
    expect(named(found, '人行天桥').series.map(({ stage }) => stage)).toEqual(['begun']);
  });

  it('keeps what several years come to apart from what one does', () => {
    const found = findIn({
      2031: { review: '五年来，打通断头路65条。茶叶企业740家。' },
      2032: { review: '打通断头路6条。茶叶企业760家。' },
    });
    const written = (name: string) =>
      Object.fromEntries(named(found, name).series.map((each) => [each.key, label(each)]));
    expect(written('打通断头路')).toEqual({
      'level:span:个': ['2030 65条 (2031)'],
      'level:year:个': ['2031 6条 (2032)'],
    });
    expect(written('茶叶企业')).toEqual({ 'level:year:个': ['2030 740家 (2031)', '2031 760家 (2032)'] });
  });

  it.each([
    ['五年来，茶园面积由900亩增加到1200亩。', 'level:year:亩'],
    ['五年来，清理年度茶棚40座。', 'level:year:个'],
    ['五年来，清理茶棚40座。', 'level:span:个'],
  ])('keeps apart only what adds up: %s', (review, key) => {
    const found = findIn({ 2031: { review } });
    expect(found.indicators.flatMap(({ series }) => series.map((each) => each.key))).toEqual([key]);
  });

  it('leaves out what is no value: which thing is meant, a mark on the way, a distance to a task', () => {
    const found = findIn({
      2031: {
        review:
          '投资9亿元的青岚茶厂开工。拆除茶棚50亩，超出下达任务20亩。茶叶产值突破百亿元大关，达122亿元。',
      },
    });
    expect(found.indicators.flatMap(({ series }) => series.flatMap((each) => label(each)))).toEqual([
      '2030 122亿元 (2031)',
      '2030 50亩 (2031)',
    ]);
  });

  it('is in the unit printed most often', () => {
    const found = findIn({
      2031: { review: '茶叶产值9000万元。' },
      2032: { review: '茶叶产值1.1亿元。' },
      2033: { review: '茶叶产值1.2亿元。' },
    });
    expect(label(named(found, '茶叶产值').series[0]!)).toEqual([
      '2030 0.9亿元 (2031)',
      '2031 1.1亿元 (2032)',
      '2032 1.2亿元 (2033)',
    ]);
  });

  it('keeps units apart that measure different things', () => {
    const found = findIn({ 2031: { review: '茶叶出口9亿元。茶叶出口2万吨。' } });
    expect(named(found, '茶叶出口').series.map(({ unit }) => unit)).toEqual(['亿元', '万吨']);
  });

  it('takes a base into the year it is of', () => {
    const found = findIn({ 2031: { review: '覆盖率由2025年的47%提高到51%。' } });
    expect(label(named(found, '覆盖率').series[0]!)).toEqual(['2025 47% (2031)', '2030 51% (2031)']);
  });
});

it('has no base that its clause dates by the year it leads to', () => {
  const found = findIn({ 2031: { review: '2030年，茶叶产值由5亿元增加到9亿元。' } });
  expect(label(named(found, '茶叶产值').series[0]!)).toEqual(['2030 9亿元 (2031)']);
});

describe('what can be given no year', () => {
  it('is left out: a base in a look back over years', () => {
    const review = '出口由2025年的5亿元增加到2030年的7亿元。进口由2亿元增加到4亿元。';
    expect(label(named(findIn({ 2031: { review } }), '进口').series[0]!)).toEqual(['2030 4亿元 (2031)']);
  });

  it('is taken for the year before in a look back over one', () => {
    const review = '进口由2亿元增加到4亿元。';
    expect(label(named(findIn({ 2031: { review } }), '进口').series[0]!)).toHaveLength(2);
  });
});

describe('a total of years', () => {
  it.each(['“十五五”期间，进出口总额合计达到230亿元。', '五年累计进出口总额230亿元。'])(
    'is no value of a year: %s',
    (review) => {
      const found = findIn({ 2031: { review } });
      expect(named(found, '进出口总额').series.map(({ period }) => period)).toEqual(['span']);
    },
  );
});

it('takes no bound for half a year', () => {
  const [series] = named(findIn({ 2031: { goals: '物价涨幅控制在4%左右。' } }), '物价').series;
  expect(series?.period).toBe('year');
});

it('knows growth between two named years for what it is', () => {
  const review = '2030年与2025年相比，茶叶产值增长57.3%。';
  expect(named(findIn({ 2031: { review } }), '茶叶产值').series[0]?.period).toBe('span');
});

describe('the order', () => {
  it('puts what most years speak of first and what is of one year last', () => {
    const found = findIn({
      2031: { review: '茶叶产值9亿元。蚕桑产值2亿元。建成茶博馆1座。' },
      2032: { review: '茶叶产值10亿元。蚕桑产值3亿元。' },
      2033: { review: '茶叶产值11亿元。' },
    });
    expect(found.indicators.map(({ name }) => name)).toEqual(['茶叶产值', '蚕桑产值', '茶博馆']);
    expect(found.indicators.map(countYears)).toEqual([3, 2, 1]);
  });

  it('puts words that stand for several things behind it all', () => {
    const several = '完成投资9亿元。完成投资3亿元。完成投资2亿元。';
    const found = findIn({
      2031: { review: several },
      2032: { review: several },
      2033: { review: '茶叶产值11亿元。' },
    });
    expect(found.indicators.map(({ name, isLoose }) => [name, isLoose])).toEqual([
      ['茶叶产值', false],
      ['投资', true],
    ]);
  });
});

it('holds a rate at constant prices beside the other to be of one indicator', () => {
  const review = '农民收入比上年增长9%，扣除价格因素实际增长6%。';
  const found = findIn({ 2031: { review }, 2032: { review }, 2033: { review } });
  expect(named(found, '农民收入').isLoose).toBe(false);
});

describe('what the reader said', () => {
  const said = { 2031: { review: '全市茶叶产值9亿元。' }, 2032: { review: '名优茶产值10亿元。' } };

  it('joins names', () => {
    const found = findIn(said, [{ name: '名优茶产值', indicator: '茶叶产值' }]);
    expect(named(found, '名优茶产值').names).toEqual(['名优茶产值', '茶叶产值']);
    expect(named(found, '名优茶产值').name).toBe('茶叶产值');
  });

  it('parts a name from those that the rules hold to be the same', () => {
    const two = { 2031: { review: '粮食产量9万吨。' }, 2032: { review: '粮食总产量10万吨。' } };
    expect(named(findIn(two), '粮食产量').names).toHaveLength(2);
    const parted = findIn(two, [{ name: '粮食总产量', indicator: '粮食总产量' }]);
    expect(named(parted, '粮食产量').names).toEqual(['粮食产量']);
  });

  it('ends in no circle', () => {
    const joins = [
      { name: '茶叶产值', indicator: '名优茶产值' },
      { name: '名优茶产值', indicator: '茶叶产值' },
    ];
    expect(findIn(said, joins).indicators.length).toBeGreaterThan(0);
  });

  it('loses no point and doubles none, whatever is said', () => {
    const names = ['茶叶产值', '名优茶产值', '粮食产量', '粮食总产量', '新名'];
    const all = { ...said, 2033: { review: '粮食产量9万吨。' }, 2034: { review: '粮食总产量10万吨。' } };
    const join = fc.record({ name: fc.constantFrom(...names), indicator: fc.constantFrom(...names) });
    fc.assert(
      fc.property(fc.uniqueArray(join, { selector: ({ name }) => name }), (joins) => {
        const found = findIn(all, joins).indicators;
        const points = found.flatMap(({ series }) => series.flatMap(({ points: own }) => own));
        expect(points).toHaveLength(4);
        expect(new Set(found.flatMap((each) => each.names)).size).toBe(4);
      }),
      { seed: 42, numRuns: 100 },
    );
  });
});
