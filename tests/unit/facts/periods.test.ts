import { expect, it } from 'vitest';
import { readMarked } from './things.ts';

it.each([
  ['一季度茶叶产值增长[5%]', 'part', null],
  ['上半年茶叶产值增长[5%]', 'part', null],
  ['下半年茶叶产值增长[5%]', 'part', null],
  ['1月至8月茶叶产值增长[5%]', 'part', null],
  ['1-9月茶叶产值增长[5%]', 'part', null],
  ['前三季度茶叶产值增长[5%]', 'part', null],
  ['前10个月茶叶产值增长[5%]', 'part', null],
  ['前七个月茶叶产值增长[5%]', 'part', null],
  ['11月末茶叶产值增长[5%]', 'part', null],
  ['茶叶产值年均增长[5%]', 'average', null],
  ['茶叶产值平均每年增长[5%]', 'average', null],
  ['茶叶产值逐年增长[5%]', 'average', null],
  ['茶叶产值同比增长[5%]', 'year', 2029],
  ['茶叶产值比上年增长[5%]', 'year', 2029],
  ['茶叶产值较年初增长[5%]', 'year', 2029],
  ['茶叶产值比2029年增长[5%]', 'year', 2029],
  ['茶叶产值比2025年增长[5%]', 'span', 2025],
  ['茶叶产值是2020年的[2倍]', 'span', 2020],
  ['茶叶产值比五年前增长[5%]', 'span', null],
  ['茶叶产值比“十五五”末增长[5%]', 'span', null],
  ['五年来茶叶产值增长[5%]', 'span', null],
  ['过去五年，茶叶产值增长[5%]', 'span', null],
  ['“十五五”时期茶叶产值增长[5%]', 'span', null],
  ['本届政府以来，茶叶产值增长[5%]', 'span', null],
  ['去年茶叶产值增长[5%]', 'year', null],
  ['五年累计完成茶叶产值[90亿元]', 'span', null],
  ['累计建成茶园[90万亩]', 'year', null],
  ['茶叶产值达到[9亿元]', 'year', null],
])('%s is over a %s, from %s', (marked, period, base) => {
  expect(readMarked(marked, 'review')).toMatchObject({ period, base });
});

it('what was said of time last holds for what follows in the paragraph', () => {
  const said = (first: string, then: string) => `${first}，成效明显。${then}，茶叶产值增长[5%]`;
  expect(readMarked(said('五年来', '全市上下一心'), 'review').period).toBe('span');
  expect(readMarked(said('五年来', '去年'), 'review').period).toBe('year');
  expect(readMarked(said('去年', '过去三年'), 'review').period).toBe('span');
});
