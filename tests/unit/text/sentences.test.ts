import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFirstSentence, splitClauses, splitSentences } from '../../../shared/text/sentences.ts';
import { arbitraryText, isWhole, SEEDED } from './arbitrary-text.ts';

function sentences(text: string): readonly string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

function clauses(text: string): readonly string[] {
  return splitClauses(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['路通了。|桥好了！|人呢？'],
    ['先修路；再修桥，后通车。|好。'],
    ['大家说：“路通了。”|我们说好。'],
    ['回答“修什么？怎么修？”的问题。|完了。'],
    ['（见附表。）|接着说。|完了。'],
    ['引号没有合上“路通了。|桥好了。'],
    ['他说“（甲路）通车了。乙桥（在建)呢？丙渠也好。”的话。|完了。'],
    ['书名《桥（上》不全）。|路通了。|完了。'],
    ['（甲（乙）。|丙路没有合上。|完'],
    ['增长5.2%。|没有标点的话'],
    ['好！！|“真好。”'],
  ])('%s', (marked) => {
    expect(sentences(marked.replaceAll('|', ''))).toEqual(marked.split('|'));
  });

  it('splits a quoted paragraph', () => {
    const quoted = `“${'山里的路要一段一段修。'.repeat(12)}”`;
    expect(sentences(quoted).length).toBeGreaterThan(5);
  });

  it('begins with the sentence that is found first', () => {
    expect(findFirstSentence('好。', { start: 2, end: 2 })).toBeUndefined();
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const span = { start: 0, end: text.length };
        expect(findFirstSentence(text, span)).toEqual(splitSentences(text, span)[0]);
      }),
      SEEDED,
    );
  });

  it('covers its span without a gap and never splits a surrogate pair', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(sentences(text).join('')).toBe(text);
        if (isWhole(text)) expect(sentences(text).every(isWhole)).toBe(true);
      }),
      SEEDED,
    );
  });
});

describe('splitClauses', () => {
  it.each([
    ['修路；|修桥，|通车。|完'],
    ['目标是：|增长1,200元，|下降3.5%。'],
    ['产量３，２１２吨，|居第4，|21户受益。'],
    ['“修路，”|他说'],
  ])('%s', (marked) => {
    expect(clauses(marked.replaceAll('|', ''))).toEqual(marked.split('|'));
  });

  it('covers its span without a gap', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(clauses(text).join('')).toBe(text);
      }),
      SEEDED,
    );
  });
});
