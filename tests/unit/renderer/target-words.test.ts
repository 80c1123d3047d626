import { describe, expect, test } from 'vitest';
import type { TargetView } from '../../../shared/contract/target-views.ts';
import { targetWords, turnWords } from '../../../renderer/views/comparison/model/target-words.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('zh-CN');

function figure(value: number, unit: string) {
  return { text: `${value}${unit}`, value, unit, bound: 'exact' as const };
}

function target(name: string, quote: string, value: number, unit = '%', start = 0): TargetView {
  const span = { start, end: start + quote.length };
  return { key: `${name}${start}`, name, quote, span, figure: figure(value, unit), other: null };
}

describe('a target in a line', () => {
  test('is as printed', () => {
    const one = target('绿地率', '绿地率提高到41%', 41);
    expect(targetWords(one, [one])).toBe('绿地率提高到41%');
  });

  test('has its name where the words do not say of what they are', () => {
    const one = target('人均预期寿命', '达到81.2岁', 81.2, '岁');
    expect(targetWords(one, [one])).toBe('人均预期寿命：达到81.2岁');
  });

  test('is told from another of the same clause by its name and its own figure', () => {
    const quote = '单位能耗和污水排放量分别降低6%和7%';
    const both = [
      target('单位能耗', quote, 6),
      target('污水排放量', quote, 7),
      target('绿地率', '绿地率41%', 41, '%', 40),
    ];
    expect(both.map((each) => targetWords(each, both))).toEqual([
      `${quote}（单位能耗：6%）`,
      `${quote}（污水排放量：7%）`,
      '绿地率41%',
    ]);
  });
});

test('how a target went is said only where both can be compared', () => {
  expect(turnWords(figure(3, '%'), figure(4, '%'), t)).toEqual(['上升 1个百分点']);
  expect(turnWords(figure(8, '%'), figure(8, '%'), t)).toEqual(['数值未变']);
  expect(turnWords(figure(8, '%'), figure(300, '家'), t)).toEqual([]);
  expect(turnWords(figure(8, '%'), null, t)).toEqual([]);
});
