import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuery } from '../../../shared/text/plain/find-phrases.ts';
import { foldCase } from '../../../shared/text/plain/fold.ts';
import { findQueried, parseQuery } from '../../../shared/text/plain/query.ts';

const TEXT = foldCase('稳定就业，鼓励创业。\n就业形势平稳。\n大学生就业与用工。\n安全生产。');

function found(typed: string): readonly string[] {
  const query = parseQuery(typed);
  return query === null
    ? []
    : findQueried(TEXT, query).map(({ start, end }) => `${start} ${TEXT.slice(start, end)}`);
}

describe('a query', () => {
  it('without an operator is one phrase, as find in a report takes it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[稳就业 ,，\n1１]{1,6}$/u), (typed) => {
        const query = parseQuery(typed);
        const spans = query === null ? [] : findQueried(TEXT, query);
        expect(spans).toEqual(findQuery(TEXT, typed));
      }),
      { seed: 20_261_129, numRuns: 200 },
    );
  });

  it('joined by AND must have all in one paragraph', () => {
    expect(found('就业 AND 创业')).toEqual(['2 就业', '7 创业']);
    expect(found('就业 AND 安全')).toEqual([]);
  });

  it('joined by OR finds either', () => {
    expect(found('创业 OR 安全')).toEqual(['7 创业', '29 安全']);
  });

  it('leaves out the paragraphs of what stands after NOT', () => {
    expect(found('就业 NOT 大学生')).toEqual(['2 就业', '11 就业']);
    expect(found('就业 AND NOT 大学生 NOT 创业')).toEqual(['11 就业']);
    expect(found('NOT 就业')).toEqual([]);
  });

  it('binds NOT first, then AND, then OR', () => {
    expect(found('安全 OR 就业 AND 用工')).toEqual(['22 就业', '25 用工', '29 安全']);
  });

  it('knows operators in capitals and by themselves alone, and leaves out one without words', () => {
    expect(parseQuery('ANDROID')).toEqual({ kind: 'phrase', words: 'android' });
    expect(parseQuery('就业 and 创业')).toEqual({ kind: 'phrase', words: '就业 and 创业' });
    expect(parseQuery('AND 就业 OR')).toEqual({ kind: 'phrase', words: '就业' });
    expect(parseQuery(' AND ')).toBeNull();
  });
});
