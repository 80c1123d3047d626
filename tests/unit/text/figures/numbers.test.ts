import { describe, expect, it } from 'vitest';
import { foldNumerals, parseNumber } from '../../../../shared/text/figures/numbers.ts';

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['1234.5', 1234.5],
    ['1,234.5', 1234.5],
    ['８．７', 8.7],
    ['8·7', 8.7],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['三千零四十七', 3047],
    ['一万二千', 12000],
    ['四亿零七百万', 407000000],
    ['十亿七千万', 1070000000],
    ['二〇一〇', 2010],
    ['一九八○', 1980],
    ['十二点三', 12.3],
    ['一点二六', 1.26],
    ['3.5万亿', 3.5e12],
    ['1亿2000万', 120000000],
    ['一万七千四百亿', 1.74e12],
    ['五万七千六百亿', 5.76e12],
    ['万亿', 1e12],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', '个', '第一', '三点', '点五', '1.2.3', '百分之五'])('refuses %s', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

it('folds width without moving anything', () => {
  expect(foldNumerals('增长８．７％，１：２、３')).toBe('增长8.7%，1:2、3');
});
