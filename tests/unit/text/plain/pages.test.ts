import { describe, expect, it } from 'vitest';
import { placePages, rangeOfPages } from '../../../../shared/text/plain/pages.ts';

describe('the pages of a cleaned text', () => {
  // 甲乙¶丙丁戊 of which 丙 was taken out: the second page begins at 丁.
  const origin = Uint32Array.of(0, 1, 2, 4, 5, 6);

  it('begin at the first character that is left of them', () => {
    const pages = [
      { page: 1, start: 0 },
      { page: 2, start: 3 },
      { page: 3, start: 5 },
    ];
    expect(placePages(pages, origin)).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: 3 },
      { page: 3, start: 4 },
    ]);
  });

  it('that are empty begin at the end', () => {
    expect(placePages([{ page: 9, start: 60 }], origin)).toEqual([{ page: 9, start: 5 }]);
    expect(placePages([], origin)).toEqual([]);
  });
});

describe('the page of a passage', () => {
  const pages = [
    { page: 1, start: 0 },
    { page: 2, start: 10 },
    { page: 3, start: 20 },
  ];

  it.each([
    [{ start: 0, end: 10 }, '1'],
    [{ start: 9, end: 11 }, '1–2'],
    [{ start: 10, end: 20 }, '2'],
    [{ start: 5, end: 25 }, '1–3'],
    [{ start: 30, end: 30 }, '3'],
  ])('%j is %s', (span, range) => {
    expect(rangeOfPages(pages, span)).toBe(range);
  });

  it('is none where the file has none', () => {
    expect(rangeOfPages([], { start: 0, end: 1 })).toBeNull();
  });
});
