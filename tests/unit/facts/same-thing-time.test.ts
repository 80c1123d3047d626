import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../shared/facts/figures.ts';
import { readThing, type Thing } from '../../../shared/facts/thing.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { label, readAimed, readReviewed } from './reading.ts';
import { compareMarked } from './things.ts';

/** A goal of a year, a result, and what they are to each other. */
type Case = readonly [goal: string, result: string, answer: string];

const ADDED_UP: readonly Case[] = [
  ['打通断头路[10条]。', '五年来，城市面貌一新，打通断头路[67条]。', 'unsure period'],
  ['打通断头路[10条]。', '五年来，城市面貌一新。2030年，打通断头路[12条]。', 'yes'],
  ['打通断头路[10条]。', '四年多来，我们加快建设。打通断头路[67条]。', 'unsure period'],
  ['打通断头路[10条]。', '五年来，水耗比2025年下降9%，打通断头路[67条]。', 'unsure period'],
  ['茶农参保[10万人]。', '五年来，民生改善。茶农参保[12万人]。', 'yes'],
  ['再就业[2万人]。', '累计新增就业26万人，再就业[13万人]。', 'unsure period'],
  ['再就业[2万人]。', '累计新增就业26万人，实现再就业[13万人]。', 'unsure period'],
  ['再就业[2万人]。', '全年累计新增就业3万人，再就业[2.1万人]。', 'yes'],
  ['拆除危房[20间]。', '累计新增就业26万人，拆除危房[30间]。', 'yes'],
  ['登记失业率控制在[4%]以内。', '累计新增就业26万人，登记失业率为[3%]。', 'yes'],
  ['办好实事[9件]。', '打通断头路2条，累计5条，办好实事[10件]。', 'yes'],
];

const RATES: readonly Case[] = [
  ['失业率全年控制在[5%]以内。', '年末失业率为[4%]。', 'unsure period'],
  ['失业率控制在[5%]以内。', '年末失业率为[4%]。', 'yes'],
  ['失业率全年控制在[5%]以内。', '失业率平均为[4%]。', 'yes'],
  ['茶叶产值增速高于全省[1个百分点]。', '茶叶产值年均增长7%，高于全省[1.2个百分点]。', 'no period'],
  ['茶叶产值增速高于全省[1个百分点]。', '茶叶产值增长7%，高于全省[1.2个百分点]。', 'yes'],
  ['今年一季度，形势向好，茶叶产值增长[13%]。', '茶叶产值增长[9%]。', 'no period'],
];

const DONE: readonly Case[] = [
  ['保障房竣工[500套]。', '竣工及基本建成保障房[600套]。', 'unsure stage'],
  ['引进培育茶企[5家]。', '引进培育茶企[6家]。', 'yes'],
  ['引进培育茶企[5家]。', '引进茶企[6家]。', 'unsure stage'],
  ['修复茶园[15个]。', '新建及修复茶园[16个]。', 'unsure stage'],
  ['建成学校[14所]。', '[11所]学校获评优质学校。', 'unsure scope'],
  ['[2个]园区晋升二星级。', '二星级园区达到[2个]。', 'unsure scope'],
];

it.each([...ADDED_UP, ...RATES, ...DONE])('%s %s: %s', (goal, result, answer) => {
  expect(compareMarked(goal, result)).toBe(answer);
});

describe('under a title of a plan and of a year', () => {
  /** What the marked figure is of, in one of the paragraphs under the title. */
  function readUnder(title: string, ...paragraphs: readonly string[]): Thing {
    const marked = paragraphs.findIndex((each) => each.includes('['));
    const plain = paragraphs.map((each) => each.replaceAll(/[[\]]/gu, ''));
    const report = readReport(
      ['2031年政府工作报告', '各位代表：', `一、${title}`, ...plain, '二、2031年工作安排', '继续努力。'].join(
        '\n',
      ),
    );
    const start = report.text.indexOf(plain[marked] ?? '') + (paragraphs[marked] ?? '').indexOf('[');
    const figure = readFigures(report, 2031).find(({ valueSpan }) => valueSpan.start === start);
    const sentence = report.sentences.find(({ end }) => end > start);
    if (figure === undefined || sentence === undefined) throw new Error('no figure at the mark');
    return readThing(report, sentence, figure, 2031);
  }

  const BOTH = '“三五”时期和2030年工作回顾';

  it('the year that a sentence opens holds for the paragraphs behind it', () => {
    const year = '成果丰硕。刚刚过去的2030年，全县上下一心。';
    expect(readUnder(BOTH, '“三五”时期，成绩很大。', '打通断头路[67条]。').mayAddUp).toBe(true);
    expect(readUnder(BOTH, '“三五”时期，成绩很大。', year, '打通断头路[9条]。').mayAddUp).toBe(false);
  });

  it('a year that tells how the plan ended opens none', () => {
    const plan = '“三五”时期，成绩很大。2030年茶叶产值突破9亿元。';
    expect(readUnder(BOTH, plan, '打通断头路[67条]。').mayAddUp).toBe(true);
  });

  it('the year that was also the last of a plan opens the plan', () => {
    const also = '各位代表，过去的一年也是“三五”规划的收官之年。';
    expect(readUnder(BOTH, '2030年，成绩很大。', also, '打通断头路[67条]。').mayAddUp).toBe(true);
  });

  it('growth beside a yearly average may be of the same years, but for a title of one year', () => {
    const words = '茶叶产值年均增长8%。水耗下降[44%]。';
    expect(readUnder('过去工作回顾', words).mayAddUp).toBe(true);
    expect(readUnder('2030年工作回顾', words).mayAddUp).toBe(false);
    expect(readUnder('过去工作回顾', '茶叶产值年均增长8%。水耗同比下降[4%]。').mayAddUp).toBe(false);
  });
});

it('what went on by itself ends no look back, what is to go on does', () => {
  const kinds = (words: string) => readAimed(words).map(({ kind }) => kind);
  expect(kinds('过去的一年，产业结构继续优化。茶叶产值达到9亿元。')).toEqual(['achievement']);
  expect(kinds('过去的一年，成绩很大。继续发展茶业。茶叶产值达到9亿元。')).toEqual(['goal']);
});

it('how far a thing reaches is no figure of it', () => {
  expect(label(readReviewed('500米公园覆盖率达到92%。'))).toEqual(['500米公园覆盖率 92%']);
  expect(label(readReviewed('新建管网20公里，覆盖率达到92%。'))).toContain('新建管网 20公里');
});
