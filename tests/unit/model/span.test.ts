import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  covers,
  findFirstEnd,
  findLastStart,
  holds,
  isSameSpan,
  meets,
  sliceSpan,
  trimSpan,
  trimSpanEnd,
  uniteSpans,
  type Span,
} from '../../../shared/model/span.ts';

const SEED = { seed: 20261129, numRuns: 500 };

/** A stretch of one character or more, among so few places that two often touch. */
const span = fc
  .tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 5 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

function placesOf({ start, end }: Span): readonly number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

describe('two stretches', () => {
  it('are to each other what their characters are', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = placesOf(a).filter((at) => covers(b, at));
        expect(meets(a, b)).toBe(shared.length > 0);
        expect(holds(b, a)).toBe(shared.length === placesOf(a).length);
        expect(isSameSpan(a, b)).toBe(holds(a, b) && holds(b, a));
      }),
      SEED,
    );
  });

  it('make one where they touch, and cover what they covered', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const united = uniteSpans(spans);
        expect(united.flatMap(placesOf)).toEqual([...new Set(spans.flatMap(placesOf))].sort((a, b) => a - b));
        united.slice(1).forEach(({ start }, at) => {
          expect(start).toBeGreaterThan(united[at]?.end ?? Infinity);
        });
      }),
      SEED,
    );
  });
});

describe('a stretch without its white space', () => {
  const text = '　 松河大桥\n通车 \n';
  const whole = { start: 0, end: text.length };

  it('keeps what stands inside its words', () => {
    expect(sliceSpan(text, trimSpan(text, whole))).toBe('松河大桥\n通车');
    expect(sliceSpan(text, trimSpanEnd(text, whole))).toBe('　 松河大桥\n通车');
  });

  it('is empty where it is nothing else', () => {
    expect(trimSpan(text, { start: 0, end: 2 })).toEqual({ start: 0, end: 0 });
  });
});

it('places are found in order as by a look at every stretch', () => {
  const apart = fc.array(fc.nat({ max: 4 }), { maxLength: 12 }).map((gaps) => {
    let end = 0;
    return gaps.map((gap): Span => {
      const start = end + gap;
      end = start + 2;
      return { start, end };
    });
  });
  fc.assert(
    fc.property(apart, fc.nat({ max: 60 }), (spans, offset) => {
      expect(findLastStart(spans, offset)).toBe(spans.findLastIndex(({ start }) => start <= offset));
      const first = spans.findIndex(({ end }) => end > offset);
      expect(findFirstEnd(spans, offset)).toBe(first < 0 ? spans.length : first);
    }),
    SEED,
  );
});
