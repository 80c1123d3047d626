import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../shared/facts/figures.ts';
import { readThing } from '../../../shared/facts/thing.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { readMarked } from './things.ts';

it.each([
  ['一季度茶叶产值增长[5%]', 'part', null],
  ['上半年茶叶产值增长[5%]', 'part', null],
  ['下半年茶叶产值增长[5%]', 'part', null],
  ['1月至8月茶叶产值增长[5%]', 'part', null],
  ['1-9月茶叶产值增长[5%]', 'part', null],
  ['前三季度茶叶产值增长[5%]', 'part', null],
  ['前10个月茶叶产值增长[5%]', 'part', null],
  ['前七个月茶叶产值增长[5%]', 'part', null],
  ['11月末茶叶产值增长[5%]', 'part', null],
  ['茶叶产值年均增长[5%]', 'average', null],
  ['茶叶产值平均每年增长[5%]', 'average', null],
  ['茶叶产值逐年增长[5%]', 'average', null],
  ['茶叶产值同比增长[5%]', 'year', 2029],
  ['茶叶产值比上年增长[5%]', 'year', 2029],
  ['茶叶产值较年初增长[5%]', 'year', 2029],
  ['茶叶产值比2029年增长[5%]', 'year', 2029],
  ['茶叶产值比2025年增长[5%]', 'span', 2025],
  ['茶叶产值是2020年的[2倍]', 'span', 2020],
  ['茶叶产值比五年前增长[5%]', 'span', null],
  ['茶叶产值比“十五五”末增长[5%]', 'span', null],
  ['五年来茶叶产值增长[5%]', 'span', null],
  ['过去五年，茶叶产值增长[5%]', 'span', null],
  ['“十五五”时期茶叶产值增长[5%]', 'span', null],
  ['本届政府以来，茶叶产值增长[5%]', 'span', null],
  ['去年茶叶产值增长[5%]', 'year', null],
  ['五年累计完成茶叶产值[90亿元]', 'span', null],
  ['累计建成茶园[90万亩]', 'year', null],
  ['茶叶产值达到[9亿元]', 'year', null],
])('%s is over a %s, from %s', (marked, period, base) => {
  expect(readMarked(marked, 'review')).toMatchObject({ period, base });
});

it('what was said of time last holds for what follows in the paragraph', () => {
  const said = (first: string, then: string) => `${first}，成效明显。${then}，茶叶产值增长[5%]`;
  expect(readMarked(said('五年来', '全市上下一心'), 'review').period).toBe('span');
  expect(readMarked(said('五年来', '去年'), 'review').period).toBe('year');
  expect(readMarked(said('去年', '过去三年'), 'review').period).toBe('span');
});

describe('under a title of one year', () => {
  /** The period of the marked figure, of a paragraph under 一、2030年工作回顾. */
  function periodOf(words: string): string {
    const plain = words.replaceAll(/[[\]]/gu, '');
    const report = readReport(
      [
        '2031年政府工作报告',
        '各位代表：',
        '一、2030年工作回顾',
        plain,
        '二、2031年工作安排',
        '继续努力。',
      ].join('\n'),
    );
    const start = report.text.indexOf(plain) + words.indexOf('[');
    const figure = readFigures(report, 2031).find(({ valueSpan }) => valueSpan.start === start);
    const sentence = report.sentences.find(({ end }) => end > start);
    if (figure === undefined || sentence === undefined) throw new Error(`no figure at the mark: ${words}`);
    return readThing(report, sentence, figure, 2031).period;
  }

  it.each([
    '水质取得近三年最好成绩。新建茶园[12个]。',
    '能耗提前完成“三五”规划下降目标。新建茶园[12个]。',
    '茶叶产值扭转了2025年以来的下滑，一批历时五年的难题解决。茶叶产值增长[5%]。',
    '近五年连续位居全省第一。茶叶产值增长[5%]。',
  ])('years that are told of on the way are not what the rest is of: %s', (words) => {
    expect(periodOf(words)).toBe('year');
  });

  it.each(['五年来，全县上下一心。茶叶产值增长[5%]。', '经过近三年努力，面貌一新。新建茶园[12个]。'])(
    'those that open a sentence are: %s',
    (words) => {
      expect(periodOf(words)).toBe('span');
    },
  );
});

it('a goal of the year is none of the plan that is spoken of before it', () => {
  const report = readReport(
    [
      '2031年政府工作报告',
      '各位代表：',
      '一、2030年工作回顾',
      '成绩很大。',
      '二、2031年工作总体要求和主要目标',
      '高质量完成“三五”规划目标任务，为今后五年打牢基础。主要预期目标是：茶叶产值增长6%。',
    ].join('\n'),
  );
  const figure = readFigures(report, 2031).find(({ value }) => value === 6);
  const sentence = report.sentences.find(({ end }) => end > (figure?.valueSpan.start ?? Infinity));
  if (figure === undefined || sentence === undefined) throw new Error('no figure');
  expect(readThing(report, sentence, figure, 2031).period).toBe('year');
});
