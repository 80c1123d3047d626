import { describe, expect, test } from 'vitest';
import type { ChangedFigure } from '../../../shared/model/comparison.ts';
import type { Bound } from '../../../shared/model/figure.ts';
import {
  boundTurn,
  directionOf,
  figureWords,
  splitUnit,
} from '../../../renderer/views/comparison/model/figure-words.ts';
import { makeChange } from './comparison-fixture.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('zh-CN');

function figure(value: number | null, unit: string, bound: Bound = 'exact'): ChangedFigure {
  return { text: `${value ?? ''}${unit}`, value, unit, bound };
}

function words(left: ChangedFigure | null, right: ChangedFigure | null): string {
  return figureWords(makeChange({ kind: 'figure', row: 0, figures: { left, right } }), t).join(' · ');
}

describe('units', () => {
  test.each([
    ['亿元', 1e8, '元'],
    ['万亿元', 1e12, '元'],
    ['万平方米', 1e4, '平方米'],
    ['%', 1, '%'],
  ])('%s', (unit, factor, base) => {
    expect(splitUnit(unit)).toEqual({ factor, base });
  });

  test('of another measure are not compared', () => {
    expect(directionOf(figure(12, '公里'), figure(4360, '万元'))).toBe('incomparable');
  });
});

describe('the direction in words', () => {
  test.each([
    [figure(253.7, '亿元'), figure(274.4, '亿元'), '上升 20.7亿元'],
    [figure(9000, '万元'), figure(1.2, '亿元'), '上升 0.3亿元'],
    [figure(7.1, '%'), figure(4.9, '%'), '下降 2.2个百分点'],
    [figure(8, '%', 'at_least'), figure(8, '%', 'about'), '由「以上」变「左右」：放宽'],
    [figure(8, '%', 'about'), figure(7, '%', 'at_least'), '由「左右」变「以上」：收紧 · 下降 1个百分点'],
    [figure(4, '%', 'at_most'), figure(4, '%', 'at_least'), '由「以内」变「以上」'],
    [figure(12, '公里'), figure(4360, '万元'), '单位或口径不同，不直接相比'],
    [null, figure(3, '条'), '新增的数字'],
    [figure(3, '条'), null, '不再出现'],
  ])('%#', (left, right, expected) => {
    expect(words(left, right)).toBe(expected);
  });

  test('says nothing of a change without figures', () => {
    expect(figureWords(makeChange({ kind: 'added', row: 0, figures: null }), t)).toEqual([]);
  });

  test('turns around when the sides are exchanged', () => {
    expect(boundTurn('at_least', 'about')).toBe('looser');
    expect(boundTurn('about', 'at_least')).toBe('tighter');
    expect(boundTurn('exact', 'at_least')).toBe('other');
  });
});
