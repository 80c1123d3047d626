import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../shared/model/indicator.ts';
import { findIn, type Said } from './invent.ts';

function label({ kind, indicator, year, expected, printed, unit, allowance }: Finding): string {
  return `${kind} ${indicator} ${year}: ${Number(expected.toFixed(2))} / ${printed}${unit} [${allowance}]`;
}

/** The findings of reports that look back, by their years. */
function find(said: Readonly<Record<number, string>>): readonly string[] {
  const reports = Object.entries(said).map(([year, review]): [string, Said] => [year, { review }]);
  return findIn(Object.fromEntries(reports)).findings.map(label);
}

describe('a value given otherwise by a later report', () => {
  it('is found', () => {
    expect(find({ 2031: '粮食产量120.4万吨。', 2032: '粮食产量由上年的119.8万吨增加到122.3万吨。' })).toEqual(
      ['restated 粮食产量 2030: 120.4 / 119.8万吨 [rounding]'],
    );
    const found = findIn({
      2031: { review: '粮食产量120.4万吨。' },
      2032: { review: '粮食产量由上年的119.8万吨增加到122.3万吨。' },
    });
    expect(found.findings[0]?.places.map(({ report, quote }) => [report, quote])).toEqual([
      [2031, '粮食产量120.4万吨。'],
      [2032, '粮食产量由上年的119.8万吨增加到122.3万吨。'],
    ]);
  });

  it.each([
    ['is none by rounding', '茶叶产值74772万元。', '茶叶产值由2030年的7.5亿元增加到9亿元。'],
    ['is none in another unit', '茶叶产值9000万元。', '茶叶产值由2030年的0.9亿元增加到1亿元。'],
    ['is none with a bound', '茶叶产值超过9亿元。', '茶叶产值由2030年的9.4亿元增加到10亿元。'],
    ['is none where it is another thing', '收入9亿元。', '收入由2030年的2亿元增加到3亿元。'],
    ['is none of another year', '茶叶产值9亿元。', '茶叶产值10亿元。'],
  ])('%s', (_, first, later) => {
    expect(find({ 2031: first, 2032: later })).toEqual([]);
  });
});

describe('a growth rate that does not fit its levels', () => {
  it('is found', () => {
    expect(find({ 2031: '茶叶销售额596.7亿元。', 2032: '茶叶销售额640.9亿元，增长9.1%。' })).toEqual([
      'growth 茶叶销售额 2031: 7.41 / 9.1% [rounding]',
    ]);
    expect(find({ 2031: '茶叶销售额90亿元。', 2032: '茶叶销售额81亿元，增长3%。' })).toHaveLength(1);
  });

  it.each([
    ['fits', '茶叶销售额600亿元。', '茶叶销售额660亿元，增长10%。'],
    ['fits by rounding: 2.6 is up to 2.65', '茶叶销售额2.4亿元。', '茶叶销售额2.6亿元，增长12.5%。'],
    ['is half a point off, as a base is revised', '茶叶销售额600亿元。', '茶叶销售额660亿元，增长10.4%。'],
    ['is said to be at another basis', '茶叶税收6亿元。', '茶叶税收6.3亿元，同口径增长9%。'],
    ['is a mean of years', '茶叶销售额600亿元。', '茶叶销售额660亿元，年均增长20%。'],
    ['is over years', '茶叶销售额600亿元。', '茶叶销售额660亿元，比2025年增长80%。'],
    ['is about', '茶叶销售额600亿元。', '茶叶销售额660亿元，增长15%左右。'],
    ['has a base that is about', '茶叶销售额约600亿元。', '茶叶销售额660亿元，增长15%。'],
    ['is of half a year', '茶叶销售额600亿元。', '茶叶销售额660亿元，上半年增长15%。'],
    ['has a base that counts new ones', '新增茶叶企业122家。', '茶叶企业达370家，增长44%。'],
    [
      'is of all, and the new ones stand beside it',
      '茶叶企业300家。',
      '茶叶企业达330家，新增30家，增长10%。',
    ],
    [
      'has a base that something else set going',
      '城市更新带动茶园投资103亿元。',
      '茶园投资880.4亿元，增长11.4%。',
    ],
    ['has no level beside it', '茶叶销售额600亿元。', '茶叶销售额660亿元。茶农满意。茶叶销售额增长15%。'],
  ])('is none where it %s', (_, first, later) => {
    expect(find({ 2031: first, 2032: later })).toEqual([]);
  });

  it('fits where any report’s value of the base does', () => {
    const restated = '茶叶销售额660亿元，增长12.8%，上年为585亿元。';
    const found = find({
      2031: '茶叶销售额600亿元。',
      2032: restated,
      2033: '茶叶销售额由2030年的585亿元增加到700亿元。',
    });
    expect(found.filter((each) => each.startsWith('growth'))).toEqual([]);
  });

  it('at constant prices may lag behind its levels by what prices do, and no more', () => {
    const levels = (rate: string): readonly string[] =>
      find({ 2031: '地区生产总值1000亿元。', 2032: `地区生产总值1120亿元，增长${rate}%。` });
    expect(levels('7')).toEqual([]);
    expect(levels('13.5')).toEqual([]);
    expect(levels('25')).toEqual(['growth 地区生产总值 2031: 12 / 25% [prices]']);
    expect(find({ 2031: '人均GDP28.85万元。', 2032: '人均GDP30.87万元，增长8.5%。' })).toEqual([]);
    expect(find({ 2031: '居民收入1000元。', 2032: '居民收入1120元，扣除价格因素实际增长9%。' })).toEqual([]);
  });

  it('of what is counted above a line may differ by ten points', () => {
    const levels = (rate: string): readonly string[] =>
      find({ 2031: '规模以上工业总产值207亿元。', 2032: `规模以上工业总产值166.7亿元，增长${rate}%。` });
    expect(levels('-12')).toEqual([]);
    expect(levels('16.2')).toEqual(['growth 规模以上工业总产值 2031: -19.47 / 16.2% [coverage]']);
  });
});

describe('a multiple that does not fit its base', () => {
  it('is found', () => {
    expect(find({ 2026: '茶叶出口额20亿元。', 2031: '茶叶出口额50亿元，是2025年的1.7倍。' })).toEqual([
      'multiple 茶叶出口额 2030: 2.5 / 1.7倍 [rounding]',
    ]);
    expect(find({ 2026: '茶叶出口额20亿元。', 2031: '茶叶出口额50亿元，比2025年增长2.5倍。' })).toEqual([
      'multiple 茶叶出口额 2030: 1.5 / 2.5倍 [rounding]',
    ]);
  });

  it.each([
    ['fits', '茶叶出口额20亿元。', '茶叶出口额50亿元，是2025年的2.5倍。'],
    ['fits as growth', '茶叶出口额20亿元。', '茶叶出口额50亿元，比2025年增长1.5倍。'],
    ['is of another year', '茶叶出口额20亿元。', '茶叶出口额50亿元，是2020年的1.7倍。'],
    ['is at constant prices', '地区生产总值200亿元。', '地区生产总值500亿元，是2025年的1.7倍。'],
    ['is of others', '茶叶出口额20亿元。', '茶叶出口额50亿元，比2025年增加30亿元，是全省平均水平的3.1倍。'],
  ])('is none where it %s', (_, first, later) => {
    expect(find({ 2026: first, 2031: later })).toEqual([]);
  });
});

describe('a result given twice', () => {
  it('unequally is found', () => {
    expect(find({ 2031: '茶叶产值9亿元。干得好。全市茶叶产值9.6亿元。' })).toEqual([
      'twice 茶叶产值 2030: 9 / 9.6亿元 [rounding]',
    ]);
  });

  it.each([
    ['equally', '茶叶产值9亿元。茶叶产值达到9亿元。'],
    ['once rounded', '茶叶产值9.04亿元。茶叶产值达到9亿元。'],
    ['as goal and result', '茶叶产值9亿元。今年要达到茶叶产值9.6亿元。'],
    ['of what is new and of all', '新增茶叶企业64家。干得好。茶叶企业达60家。'],
    ['of what was begun and what is done', '建成茶园64个。干得好。开工茶园60个。'],
    ['in one sentence, as a list has it', '茶叶产值分别达到9亿元和9.6亿元。'],
  ])('%s is none', (_, review) => {
    expect(find({ 2031: review })).toEqual([]);
  });
});

it('finds in the order of the years', () => {
  const years = findIn({
    2031: { review: '茶叶销售额600亿元。粮食产量120.4万吨。' },
    2032: { review: '茶叶销售额660亿元，增长20%。粮食产量由上年的110.8万吨增加到122.3万吨。' },
  }).findings.map(({ year }) => year);
  expect(years).toEqual([2030, 2031]);
});
