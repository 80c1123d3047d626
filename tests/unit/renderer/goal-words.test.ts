import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../../shared/model/goal.ts';
import { isDueYear } from '../../../renderer/components/goal-form/due-year.ts';
import { contextAround, findPassages, sentenceAround } from '../../../renderer/views/goals/model/passages.ts';
import { cutQuote, figuresWithin } from '../../../renderer/views/goals/model/pieces.ts';
import { sectionIndexAt, sectionPath } from '../../../renderer/views/goals/model/places.ts';
import { gradeWords, shareRight } from '../../../renderer/views/goals/model/proposal-words.ts';
import {
  addEntry,
  changeEntry,
  findFault,
  isSameScheme,
  moveEntry,
  removeEntry,
  trimEntries,
} from '../../../renderer/views/goals/model/scheme-draft.ts';
import {
  chosenKeys,
  extend,
  NOTHING_SELECTED,
  select,
  selectAll,
  stepFrom,
  toggle,
} from '../../../renderer/views/goals/model/selection.ts';
import { wordsIn } from './words.ts';
import { suggestName } from '../../../renderer/components/goal-form/suggest-name.ts';
import { ENTRIES, makeSections } from './goals-fixture.ts';

const TEXT = '修路三条。总产值增长8%，达到90亿元；新增岗位2000个。\n总产值要稳。';

describe('passages', () => {
  test('a sentence goes from stop to stop', () => {
    const at = TEXT.indexOf('达到');
    const { start, end } = sentenceAround(TEXT, { start: at, end: at + 2 });
    expect(TEXT.slice(start, end)).toBe('总产值增长8%，达到90亿元；');
  });

  test('all words must stand in one sentence; width is no matter', () => {
    const found = (query: string): readonly string[] =>
      findPassages(TEXT, query, 9).map(({ span }) => TEXT.slice(span.start, span.end));
    expect(found('总产值')).toEqual(['总产值增长8%，达到90亿元；', '总产值要稳。']);
    expect(found('总产值 ９０')).toEqual(['总产值增长8%，达到90亿元；']);
    expect(found('总产值 岗位')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(findPassages(TEXT, '总产值', 1)).toHaveLength(1);
  });

  test('a long sentence is shown from comma to comma around the words', () => {
    const long = `${'前面的话，'.repeat(30)}就是这句，${'后面的话，'.repeat(30)}完。`;
    const at = long.indexOf('就是');
    const { span, isCutBefore, isCutAfter } = contextAround(long, { start: at, end: at + 4 });
    const words = long.slice(span.start, span.end);
    expect([isCutBefore, isCutAfter]).toEqual([true, true]);
    expect(words.length).toBeLessThan(130);
    expect(words.startsWith('前面的话，')).toBe(true);
    expect(words.endsWith('后面的话，')).toBe(true);
  });

  test('the context holds the words, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '，', '。', '\n', '；', '9'), maxLength: 300 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        fc.pre(words.length > 0);
        const start = a % words.length;
        const span = { start, end: start + 1 + (b % (words.length - start)) };
        fc.pre(words.slice(span.start, span.end).trim() === words.slice(span.start, span.end));
        const around = contextAround(words, span).span;
        expect(around.start).toBeLessThanOrEqual(span.start);
        expect(around.end).toBeGreaterThanOrEqual(span.end);
      }),
      { seed: 36 },
    );
  });
});

describe('quotes', () => {
  test('pieces rebuild the words, and each lies wholly in or out of a mark', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), span, (figures, shared, own) => {
        const whole = { start: 3, end: 38 };
        const pieces = cutQuote(TEXT, whole, { figures, shared, own });
        expect(pieces.map(({ text }) => text).join('')).toBe(TEXT.slice(3, 38));
        for (const { start, text, isFigure } of pieces)
          for (let at = start; at < start + text.length; at++)
            expect(figures.some((figure) => figure.start <= at && at < figure.end)).toBe(isFigure);
      }),
      { seed: 37 },
    );
  });

  test('a shared unit never cuts a figure; a shared clause takes it in', () => {
    const marks = { figures: [{ start: 2, end: 8 }], own: { start: 0, end: 10 } };
    const cut = (start: number, end: number): readonly string[] =>
      cutQuote('共计2182亿元呢吗', marks.own, { ...marks, shared: [{ start, end }] }).map(
        ({ text, isShared }) => (isShared ? `[${text}]` : text),
      );
    expect(cut(6, 8)).toEqual(['共计', '2182亿元', '呢吗']);
    expect(cut(0, 8)).toEqual(['[共计]', '[2182亿元]', '呢吗']);
    expect(cut(0, 4)).toEqual(['[共计]', '2182亿元', '呢吗']);
  });

  test('figures of a stretch are found among all', () => {
    const all = [2, 8, 14, 20].map((start) => ({ start, end: start + 3 }));
    expect(figuresWithin(all, { start: 9, end: 20 }).map(({ start }) => start)).toEqual([8, 14]);
    expect(figuresWithin(all, { start: 11, end: 14 })).toEqual([]);
  });
});

test('the way to a section is short, and brackets set themselves apart', () => {
  const sections = makeSections([
    ['', '', -1],
    ['二、', '安排', 0],
    ['（三）', '城市', 1],
    ['一是', '抓项目', 1],
    ['', '要求', 0],
    ['一、', '修路', 4],
  ]);
  const paths = sections.map(({ index }) => sectionPath({ sections }, index));
  expect(paths).toEqual(['', '二、安排', '二（三）城市', '二 › 一是抓项目', '要求', '要求 › 一、修路']);
  expect(sectionIndexAt({ sections }, 25)).toBe(2);
});

describe('several lines', () => {
  const lines = ['a', 'b', 'c', 'd'];
  const keys = (selection: Parameters<typeof chosenKeys>[1]): string => chosenKeys(lines, selection).join('');

  test('a range grows and shrinks from where it began', () => {
    const one = extend(lines, select('b'), 'd');
    expect([keys(one), one.current]).toEqual(['bcd', 'd']);
    expect(keys(extend(lines, one, 'c'))).toBe('bc');
    expect(keys(extend(lines, one, 'a'))).toBe('ab');
    expect(keys(extend(lines, one, 'b'))).toBe('b');
  });

  test('single lines are put in and out', () => {
    const two = toggle(select('a'), 'c');
    expect(keys(two)).toBe('ac');
    expect(keys(toggle(two, 'c'))).toBe('c');
    expect(keys(toggle(toggle(two, 'd'), 'a'))).toBe('cd');
  });

  test('all, and none', () => {
    expect(keys(selectAll(lines, select('c')))).toBe('abcd');
    expect(keys(NOTHING_SELECTED)).toBe('');
    expect(keys(extend(lines, select('gone'), 'b'))).toBe('b');
  });

  test('steps stay in the list', () => {
    expect(stepFrom(lines, 'b', 1)).toBe('c');
    expect(stepFrom(lines, 'd', 1)).toBe('d');
    expect(stepFrom(lines, 'c', -Infinity)).toBe('a');
    expect(stepFrom(lines, 'a', Infinity)).toBe('d');
    expect(stepFrom(lines, null, -1)).toBe('a');
    expect(stepFrom([], 'a', 1)).toBeNull();
  });
});

describe('a scheme being edited', () => {
  test('a new entry takes a code that no version ever had', () => {
    const added = addEntry(ENTRIES, new Set(['verdict-5', 'verdict-6']));
    expect(added.at(-1)).toMatchObject({ code: 'verdict-7', label: '' });
    expect(findFault(added)).toBe('no-label');
  });

  test('entries move, change and go; the ends stay', () => {
    const codes = (entries: typeof ENTRIES): string => entries.map(({ code }) => code).join(' ');
    expect(codes(moveEntry(ENTRIES, 0, 1))).toBe('missed met not_reported open');
    expect(moveEntry(ENTRIES, 0, -1)).toBe(ENTRIES);
    expect(codes(removeEntry(ENTRIES, 1))).toBe('met not_reported open');
    expect(changeEntry(ENTRIES, 0, { label: '达成' })[0]).toMatchObject({ code: 'met', label: '达成' });
  });

  test('what can’t be saved says why, and spaces make no version', () => {
    expect(findFault([])).toBe('empty');
    expect(findFault(changeEntry(ENTRIES, 0, { label: ' 未完成 ' }))).toBe('same-label');
    expect(findFault(ENTRIES)).toBeNull();
    expect(isSameScheme(trimEntries(changeEntry(ENTRIES, 0, { label: '完成 ' })), ENTRIES)).toBe(true);
    expect(isSameScheme(moveEntry(ENTRIES, 0, 1), ENTRIES)).toBe(false);
  });
});

test.each([
  ['地区总产值增长8%以上', '地区总产值'],
  ['力争粮食产量达到30万吨，比上年多', '粮食产量'],
  ['修建滨江步道', '修建滨江步道'],
  ['20件实事', '20件实事'],
])('%s is called %s at first', (quote, name) => {
  expect(suggestName(quote)).toBe(name);
});

test('a due year is a year or nothing', () => {
  expect(['', '2030', ' 1999 ', '2200'].every(isDueYear)).toBe(true);
  expect(['二〇三〇', '203', '2201', '20300'].some(isDueYear)).toBe(false);
});

describe('how sure a proposal is', () => {
  const t = wordsIn('zh-CN');
  const open = { verdict: 'unclear', grade: 'open' } as const;
  test.each<[Proposal, string]>([
    [{ verdict: 'met', grade: 'sure', ground: 'figure' }, '较确定 · 数字对照'],
    [{ verdict: 'missed', grade: 'likely', ground: 'failed' }, '可能 · 原文说没有做到'],
    [{ ...open, ground: 'weak' }, '只是可能相关'],
    [{ ...open, ground: 'figure' }, '尚未到期（数字对照）'],
  ])('%j reads %s', (proposal, words) => {
    expect(gradeWords({ kind: 'proposed', proposal, entry: undefined }, t)).toBe(words);
  });

  test.each([
    ['met', 'sure', 90],
    ['missed', 'likely', 70],
    ['not_reported', 'likely', 60],
    ['unclear', 'open', null],
  ] as const)('of %s, %s, it is said how often it is right', (verdict, grade, share) => {
    const measured = { sure: 0.9, likely: 0.7, absent: 0.6, pairs: 4 };
    expect(shareRight({ verdict, grade }, measured)).toBe(share);
  });
});
