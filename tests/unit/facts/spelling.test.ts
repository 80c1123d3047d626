import { describe, expect, it } from 'vitest';
import { findYear, findYearAhead, findYearNear } from '../../../shared/facts/figure-time.ts';
import { isSaidBeside } from '../../../shared/facts/same-name.ts';
import { spellOut } from '../../../shared/facts/track/spelled-out.ts';
import { areComparableUnits } from '../../../shared/facts/units.ts';

it.each([
  ['低保户', '最低生活保障户'],
  ['医保和社保', '医疗保险和社会保障'],
  ['医改', '医药卫生体制改革'],
  ['新农合、新农保', '新型农村合作医疗、新型农村社会养老保险'],
  ['国企、央企、民企', '国有企业、中央企业、民营企业'],
  ['环保', '环境保护'],
  ['高校', '高等学校'],
  ['规上工业', '规模以上工业'],
  ['技改', '技术改造'],
  ['保障房', '保障性住房'],
  ['棚改', '棚户区改造'],
  ['地区生产总值和国内生产总值', '生产总值和生产总值'],
  ['经济增长预期目标', '生产总值增长'],
  ['第三中学、第十二小学', '三中、十二小'],
  ['大桥', '大桥'],
])('%s is short for %s', (short, long) => {
  expect(spellOut(short)).toBe(long);
});

describe('units of things and of people', () => {
  const [things, others] = [
    ['个', '条', '家', '项', '座', '处', '所', '件'],
    ['人', '户', '套', '台', '辆', '栋', '人次'],
  ];
  it.each(things.flatMap((a) => things.map((b) => [a, b] as const)))('%s and %s compare', (a, b) => {
    expect(areComparableUnits(a, b)).toBe(true);
  });
  it.each(things.flatMap((a) => others.map((b) => [a, b] as const)))('%s and %s do not', (a, b) => {
    expect([areComparableUnits(a, b), areComparableUnits(b, a)]).toEqual([false, false]);
  });
  it.each([...things, ...others])('%s compares with a number without a unit, a ton does not', (unit) => {
    expect([areComparableUnits(unit, ''), areComparableUnits('', unit)]).toEqual([true, true]);
    expect([areComparableUnits(unit, '吨'), areComparableUnits('吨', '')]).toEqual([false, false]);
  });
});

describe('a year', () => {
  it.each([
    ['到2035年', 2035],
    ['2031至2033年', 2033],
    ['二〇三一年', 2031],
    ['2031年比2025年增长', 2031],
    ['2031年以来', null],
    ['2031', null],
    ['五座大桥', null],
    ['大桥', null],
    ['本世纪末', 2000],
    ['提前实现本世纪末的目标', null],
  ])('of “%s” is %s', (text, year) => {
    expect(findYear(text)).toBe(year);
  });

  it('that is next counts from the report’s own, where it is known', () => {
    expect([findYearNear('明年', 2031), findYearNear('明年', null), findYearNear('今年', 2031)]).toEqual([
      ...[2032, null, null],
    ]);
    expect(findYearNear('到2035年，明年', 2031)).toBe(2035);
  });

  it('at the end of the century is ahead only where nothing else is said', () => {
    expect([findYearAhead('到本世纪末', 1996), findYearAhead('根据到本世纪末的目标', 1996)]).toEqual([
      2000,
      null,
    ]);
    expect(findYearAhead('明年', 1996)).toBe(1997);
  });
});

it.each([
  ['农村人口饮水安全', '', '饮水安全', '解决农村人口的饮水安全', true],
  ['农村人口饮水安全', '', '饮水安全', '解决饮水安全', false],
  ['饮水安全', '农村人口的饮水安全', '农村人口饮水安全', '', true],
  ['饮水安全', '', '住房改造', '饮水安全和住房改造', false],
  ['桥', '大桥', '大桥', '', false],
])('%s (%s) and %s (%s): said beside %s', (a, itemA, b, itemB, expected) => {
  expect(isSaidBeside({ name: a, item: itemA }, { name: b, item: itemB })).toBe(expected);
});
