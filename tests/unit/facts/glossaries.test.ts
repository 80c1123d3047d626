import { describe, expect, it } from 'vitest';
import { findEntries } from '../../../shared/facts/parts.ts';
import { readReport } from '../../../shared/text/read-report.ts';

const OPENING = ['2031年政府工作报告', '各位代表：', '一、2030年工作回顾', '成绩很大。'];

/** The first characters of the paragraphs that explain words. */
function entriesOf(lines: readonly string[]): readonly string[] {
  const report = readReport([...OPENING, ...lines].join('\n'));
  return [...findEntries(report)]
    .sort((a, b) => a - b)
    .map((at) => {
      const { start } = report.paragraphs[at] ?? { start: 0 };
      return report.text.slice(start, start + 5).trim();
    });
}

const EXPLAINED = [
  '1.三社联动：以政府购买服务为牵引，以社区为平台。',
  '2.放管服：简政放权、放管结合、优化服务。',
  '3.红黑名单：指守信与失信的名单。',
  '4.茶旅小镇：项目总投资3亿元，占地200亩。',
  '5.两山理念：即绿水青山就是金山银山。',
];

describe('entries of a glossary', () => {
  it('are all in a row of numbered terms of which some say what they are', () => {
    expect(entriesOf(EXPLAINED)).toEqual(['1.三社联', '2.放管服', '3.红黑名', '4.茶旅小', '5.两山理']);
  });

  it('are those alone that say so where the row is short', () => {
    expect(entriesOf(EXPLAINED.slice(0, 4))).toEqual(['3.红黑名']);
  });

  it('are none of a list of tasks with labels', () => {
    const tasks = ['茶业', '水利', '交通', '教育', '就业', '养老'].map(
      (label, at) => `${at + 1}.${label}：完成投资3亿元。`,
    );
    expect(entriesOf(tasks)).toEqual([]);
  });
});
