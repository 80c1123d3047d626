import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, foldText } from '../../../../shared/text/plain/fold.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../../../shared/text/plain/traditional.ts';
import { arbitraryText, SEEDED } from '../arbitrary-text.ts';

describe('foldText', () => {
  it.each([
    ['２０３１年，增长８．５％', '2031年,增长8.5%'],
    ['“双桥”‘一路’', '"双桥"\'一路\''],
    ['5—6、7～8', '5-6、7~8'],
    ['（一）修　路', '(一)修 路'],
    ['山。水', '山。水'],
  ])('%j becomes %j', (before, after) => {
    expect(foldText(before)).toBe(after);
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
      SEEDED,
    );
  });
});

describe('foldCase', () => {
  it.each([
    [['5g', '5G', '５Ｇ', '５ｇ'], '5g'],
    [['“双桥”', '"双桥"', '＂双桥＂'], '"双桥"'],
    [['北—南', '北－南', '北-南', '北–南'], '北-南'],
    [['ＰＭ２．５', 'pm2.5'], 'pm2.5'],
    [['發展與環境', '发展与环境'], '发展与环境'],
    [['顯著', '显著'], '显著'],
  ])('writes %j in one way', (shapes, folded) => {
    expect(shapes.map(foldCase)).toEqual(shapes.map(() => folded));
  });

  it('writes every traditional character as a simplified one, which is none, and no other', () => {
    expect(TRADITIONAL.length).toBeGreaterThan(2900);
    expect(SIMPLIFIED).toHaveLength(TRADITIONAL.length);
    expect(foldCase(TRADITIONAL)).toBe(SIMPLIFIED);
    expect(new Set(TRADITIONAL).size).toBe(TRADITIONAL.length);
    for (const own of ['着', '著', '干', '乾', '于', '后', '里']) expect(foldCase(own)).toBe(own);
  });

  it('is never shown: reading keeps the characters', () => {
    expect(foldText('發展')).toBe('發展');
  });

  it('keeps every offset, even of letters whose small one is longer', () => {
    expect(foldCase('İSTANBUL市')).toBe('istanbul市');
    fc.assert(
      fc.property(arbitraryText, fc.string({ unit: 'grapheme' }), (text, other) => {
        expect(foldCase(text)).toHaveLength(text.length);
        expect(foldCase(other)).toHaveLength(other.length);
      }),
      SEEDED,
    );
  });
});
