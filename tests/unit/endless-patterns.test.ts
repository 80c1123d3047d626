import { describe, expect, it } from 'vitest';
import { findMarkup } from '../../electron/library/import/signatures.ts';
import { readBaseGoals } from '../../shared/facts/goals/base-goals.ts';
import { readHtml } from '../../electron/library/import/formats/html/html.ts';
import { makeReport, readReviewed } from './facts/reading.ts';

/** Of a pattern that tries every way to part a run, forty of these take for ever: the test then runs into its limit. */
const TIMES = 40;

describe('patterns that a run of like words could keep busy for ever', () => {
  it('tell a page behind comments, and comments with no page behind them', () => {
    const comments = '<!---->'.repeat(TIMES);
    expect(findMarkup(`${comments}<html>`)).toBe('html');
    expect(findMarkup(`${comments}<nothing>`)).toBeUndefined();
    expect(findMarkup(`${'<!-- -->\n'.repeat(TIMES)}一、工作回顾`)).toBeUndefined();
  });

  it('tell the site’s name in the title of a page', () => {
    const title = `2031年政府工作报告${'-网网'.repeat(TIMES)}`;
    const page = (end: string): Buffer =>
      Buffer.from(
        `<html><title>${title}${end}</title><body><p>${'山路修通了。'.repeat(60)}</p></body></html>`,
      );
    expect(readHtml(page('-政府网')).text.split('\n')[0]).toBe('2031年政府工作报告');
    expect(readHtml(page('-某刊')).text).toContain('-网网-某刊');
  });

  it('read a fall that is said again and again', () => {
    const figures = readReviewed(`能耗降幅${'约为'.repeat(TIMES)}完成3.5%。`);
    expect(figures.map(({ value }) => value)).toEqual([3.5]);
    expect(readReviewed(`能耗降幅${'比'.repeat(TIMES)}上年3.5%。`).map(({ value }) => value)).toEqual([3.5]);
  });

  it('read a goal whose name says the same again and again', () => {
    const name = '中央财政'.repeat(TIMES);
    for (const end of ['补助', '补助资金', '补助资']) {
      const goals = readBaseGoals({
        report: makeReport({ goals: `${name}${end}达到9亿元。` }),
        year: 2030,
      });
      expect(goals.map(({ figure }) => figure?.value)).toEqual([9]);
    }
  });
});
