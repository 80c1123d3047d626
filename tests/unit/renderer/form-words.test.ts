import { describe, expect, it } from 'vitest';
import { joinWords, mergeFields } from '../../../shared/base/merge-fields.ts';
import { knownWords, showWords, writeWords } from '../../../renderer/state/form-words.ts';

const TODAY = { name: '桥', year: '2024' };

describe('the words of a form', () => {
  it('are those of today where nothing was written, and where it was written back', () => {
    expect(showWords(undefined, TODAY)).toEqual(TODAY);
    expect(writeWords(undefined, TODAY, TODAY)).toBeNull();
  });

  it('written into one field leave the others to follow what stands there', () => {
    const kept = writeWords(undefined, TODAY, { ...TODAY, name: '大桥' }) ?? undefined;
    const later = { name: '桥梁', year: '2026' };
    expect(showWords(kept, later)).toEqual({ name: '大桥', year: '2026' });
    expect(knownWords(kept, later)).toEqual({ name: '桥', year: '2026' });
  });

  it('remember of each field what stood there when it was written into first', () => {
    const first = writeWords(undefined, TODAY, { ...TODAY, name: '大桥' }) ?? undefined;
    const later = { name: '桥梁', year: '2026' };
    const second = writeWords(first, later, { name: '大桥二', year: '2030' }) ?? undefined;
    expect(knownWords(second, later)).toEqual({ name: '桥', year: '2026' });
  });

  it('that stand there today were seen: written over again they take nobody’s place', () => {
    const kept = writeWords(undefined, TODAY, { ...TODAY, name: '大桥' }) ?? undefined;
    const saved = { ...TODAY, name: '大桥' };
    expect(showWords(kept, saved)).toEqual(saved);
    const again = writeWords(kept, saved, { ...saved, name: '桥' }) ?? undefined;
    expect(showWords(again, saved).name).toBe('桥');
    expect(knownWords(again, saved).name).toBe('大桥');
  });

  it('kept by a version that knew nothing of it stand as they were written', () => {
    expect(showWords({ fields: { name: '大桥' } }, TODAY)).toEqual({ name: '大桥', year: '2024' });
    expect(knownWords({ fields: { name: '大桥' } }, TODAY)).toEqual(TODAY);
  });
});

describe('fields that two wrote', () => {
  it('are joined, and those that both changed are named', () => {
    const before = { a: '一', b: 1, c: null };
    expect(mergeFields({ before, typed: { ...before, a: '二' } }, { ...before, b: 2 })).toEqual({
      ...{ merged: { a: '二', b: 2, c: null }, both: [] },
    });
    expect(mergeFields({ before, typed: { ...before, a: '二' } }, { ...before, a: '三' }).both).toEqual([
      'a',
    ]);
    expect(mergeFields({ before, typed: { ...before, a: '二' } }, { ...before, a: '二' }).both).toEqual([]);
  });

  it.each([
    ['甲', '乙', '甲\n乙'],
    ['', '乙', '乙'],
    ['甲', '', '甲'],
    ['甲', '甲乙', '甲乙'],
    ['甲乙', '乙', '甲乙'],
    ['甲\n', '\n乙', '甲\n乙'],
  ])('%j and %j stand one below the other', (today, typed, both) => {
    expect(joinWords(today, typed)).toBe(both);
  });
});
