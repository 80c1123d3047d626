import { describe, expect, it } from 'vitest';
import { DEFAULT_ENTRIES, entryIn, labelIn } from '../../../shared/words/scheme.ts';

describe('the words of the scheme of a new library', () => {
  it('are those of the language that is asked for, there and back', () => {
    const english = DEFAULT_ENTRIES.map((entry) => entryIn(entry, 'en'));
    expect(english.map(({ label }) => label).join()).toMatch(/^Met,Missed,Not mentioned,/u);
    expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u);
    expect(new Set(english.map(({ label }) => label)).size).toBe(DEFAULT_ENTRIES.length);
    expect(english.map((entry) => entryIn(entry, 'zh-CN'))).toEqual(DEFAULT_ENTRIES);
  });

  it('stay the reader’s where he changed them, each by itself, or gave the verdict himself', () => {
    const own = { code: 'met', label: '兑现', meaning: DEFAULT_ENTRIES[0]?.meaning ?? '' } as const;
    const changed = entryIn({ ...own, needs: 'evidence', tone: 'good' }, 'en');
    expect(changed.label).toBe('兑现');
    expect(changed.meaning).toMatch(/^The later report/u);
    expect(labelIn({ code: 'verdict-7', label: '完成' }, 'en')).toBe('完成');
  });
});
