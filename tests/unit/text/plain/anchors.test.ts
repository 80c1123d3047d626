import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor, findAnchor } from '../../../../shared/text/plain/anchors.ts';

describe('a quote is found again', () => {
  const text = '一要稳增长，扩大有效投资。二要稳就业，扩大有效供给。三要稳物价，扩大有效投资。';

  it('where its surroundings are, not where it stands first', () => {
    const start = text.lastIndexOf('扩大有效投资');
    const anchor = createAnchor(text, { start, end: start + 6 });
    expect(findAnchor(`新加的一句。${text}`, anchor)).toEqual({ start: start + 6, end: start + 12 });
  });

  it('but for white space and width', () => {
    const anchor = createAnchor('扩大\n有效投资,稳定预期,促进消费回升向好', { start: 0, end: 12 });
    const found = findAnchor('我们要扩大有效投资，稳定预期，促进消费回升向好。', anchor);
    expect(found).toEqual({ start: 3, end: 14 });
  });

  it('the nearest of equals', () => {
    const anchor = { quote: '各位代表！让我们携手同心再出发', prefix: '', suffix: '', start: 40 };
    const twice = `${anchor.quote}${'。'.repeat(30)}${anchor.quote}`;
    expect(findAnchor(twice, anchor)?.start).toBe(anchor.quote.length + 30);
    expect(findAnchor(twice, { ...anchor, start: 5 })?.start).toBe(0);
  });

  it('a short one without its surroundings is an orphan, not a guess', () => {
    const anchor = createAnchor(text, { start: 2, end: 4 });
    expect(anchor.quote).toBe('稳增');
    expect(findAnchor('防风险、稳增长、惠民生。', anchor)).toBeNull();
    expect(findAnchor(text, anchor)).toEqual({ start: 2, end: 4 });
  });

  it('that was cut inside a character has all of it, and so has what stands around', () => {
    const words = `${'前'.repeat(40)}𠮷引文𠮷${'后'.repeat(40)}`;
    const anchor = createAnchor(words, { start: 41, end: 45 });
    expect(anchor).toEqual({
      ...{ quote: '𠮷引文𠮷', prefix: '前'.repeat(32), suffix: '后'.repeat(32) },
      start: 40,
    });
  });

  it('anywhere in a text: an anchor made there leads there', () => {
    const character = fc.constantFrom('稳', '进', '一', '，', '。', '\n', '5', '%', '𠀀');
    // Longer than an anchor's surroundings, or none of them is ever cut.
    const texts = fc
      .array(character, { minLength: 1, maxLength: 300, size: 'max' })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 20 }), (words, at, length) => {
        const start = at % words.length;
        const end = Math.min(words.length, start + length);
        const anchor = createAnchor(words, { start, end });
        // Where the same words stand in the same surroundings, the nearest is the place itself.
        const place = { start: anchor.start, end: anchor.start + anchor.quote.length };
        expect(findAnchor(words, anchor)).toEqual(place);
        expect([start - place.start, place.end - end].every((more) => more === 0 || more === 1)).toBe(true);
        for (const part of [anchor.quote, anchor.prefix, anchor.suffix]) expect(part).not.toMatch(/\p{Cs}/u);
        expect(Math.max(anchor.prefix.length, anchor.suffix.length)).toBeLessThanOrEqual(32);
      }),
      { seed: 20260105, numRuns: 500 },
    );
  });
});
