import { describe, expect, it } from 'vitest';
import * as comparison from '../../../shared/words/comparison.ts';
import * as figures from '../../../shared/words/figures.ts';
import * as goals from '../../../shared/words/goals.ts';
import * as report from '../../../shared/words/report.ts';
import { startUpper, wordsIn, type Words } from '../../../shared/words/words.ts';

const LISTS: readonly (readonly [string, Words<string>])[] = Object.entries({
  ...comparison,
  ...figures,
  ...goals,
  ...report,
});

describe('the words of a closed list', () => {
  it.each(LISTS)('%s are no two alike, so that a cell leads back to its code', (_, words) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const all = Object.values(wordsIn(words, language));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('stand in one language, and alone with a great letter', () => {
    expect(wordsIn(comparison.RELATION_WORDS, 'zh-CN').moved).toBe('移位');
    expect(startUpper(wordsIn(comparison.CHANGE_WORDS, 'en'))['year-turn']).toBe('Year turn');
  });
});
