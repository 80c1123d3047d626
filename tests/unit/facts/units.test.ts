import { describe, expect, it } from 'vitest';
import { areComparableUnits, scaleUnit } from '../../../shared/facts/units.ts';

describe('scaleUnit', () => {
  it.each([
    ['元', '元', 1],
    ['万元', '元', 1e4],
    ['亿元', '元', 1e8],
    ['万亿元', '元', 1e12],
    ['千亿元', '元', 1e11],
    ['亿美元', '美元', 1e8],
    ['亩', '亩', 1],
    ['万亩', '亩', 1e4],
    ['公顷', '亩', 15],
    ['万公顷', '亩', 15e4],
    ['万平方公里', '平方米', 1e10],
    ['公里', '米', 1e3],
    ['万公里', '米', 1e7],
    ['万吨', '斤', 2e7],
    ['亿斤', '斤', 1e8],
    ['千瓦', '瓦', 1e3],
    ['万千瓦', '瓦', 1e7],
    ['亿千瓦时', '千瓦时', 1e8],
    ['亿千瓦小时', '千瓦时', 1e8],
    ['亿度', '千瓦时', 1e8],
    ['万人次', '人次', 1e4],
    ['万名', '人', 1e4],
    ['%', '%', 1],
    ['‰', '%', 0.1],
    ['个百分点', '个百分点', 1],
    ['百分点', '个百分点', 1],
    ['微克/立方米', '微克/立方米', 1],
    ['万标箱', '标箱', 1e4],
  ])('%s', (unit, base, factor) => {
    expect(scaleUnit(unit)).toEqual({ base, factor });
  });
});

it.each([
  ['亿元', '万元', true],
  ['亿元', '亿美元', false],
  ['%', '个百分点', false],
  ['条', '个', true],
  ['公顷', '万亩', true],
  ['户', '人', false],
])('%s and %s', (one, other, expected) => {
  expect(areComparableUnits(one, other)).toBe(expected);
  expect(areComparableUnits(other, one)).toBe(expected);
});
