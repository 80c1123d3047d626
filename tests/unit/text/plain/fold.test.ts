import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../shared/text/plain/fold.ts';
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
