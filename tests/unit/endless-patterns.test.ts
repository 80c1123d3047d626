import { describe, expect, it } from 'vitest';
import { findMarkup } from '../../electron/library/import/signatures.ts';
import { readBaseGoals } from '../../shared/facts/goals/base-goals.ts';
import { makeReport } from './facts/reading.ts';

/** Of a pattern that tries every way to part a run, forty of these take for ever: the test then runs into its limit. */
const TIMES = 40;

describe('patterns that a run of like words could keep busy for ever', () => {
  it('tell a page behind comments, and comments with no page behind them', () => {
    const comments = '<!---->'.repeat(TIMES);
    expect(findMarkup(`${comments}<html>`)).toBe('html');
    expect(findMarkup(`${comments}<nothing>`)).toBeUndefined();
    expect(findMarkup(`${'<!-- -->\n'.repeat(TIMES)}一、工作回顾`)).toBeUndefined();
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
