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

/** What tells of one year in a look back over several, and what does not. */
const IN_A_LOOK_BACK: readonly Case[] = [
  ['签约项目[40个]。', '五年来，超级工厂等[150个]项目签约落地。', 'unsure period'],
  ['贫困人口脱贫[2万人]。', '五年来，贫困人口脱贫[45万人]。', 'unsure period'],
  ['星级茶企达到[9家]。', '五年来，产业兴旺。星级茶企[11家]，比2025年增加6家。', 'yes'],
  ['完成茶园投资[9亿元]。', '五年来，产业兴旺。完成茶园投资[8亿元]，同比增长3%。', 'yes'],
  ['完成茶园投资[9亿元]。', '五年来，产业兴旺。完成茶园投资[48亿元]。', 'no period'],
  ['人口自然增长率控制在[6‰]以内。', '五年来，民生改善。人口自然增长率[5‰]。', 'yes'],
];

const RATES: readonly Case[] = [
  ['茶叶产值增长[10%]。', '1—11月产值增长9%；茶叶产值增长[24%]。', 'no period'],
  ['茶叶收入按可比口径增长[2%]。', '茶叶收入增长[30%]。', 'unsure measure'],
  ['茶叶收入按可比口径增长[2%]。', '茶叶收入同口径增长[3%]。', 'yes'],
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
  ['移交保障房[500套]。', '竣工保障房[900套]。', 'unsure measure'],
  ['建成移交[5所]学校。', '建成[4所]学校。', 'yes'],
  ['新建、续建公园[41个]。', '新建青岚园、松河园等公园[5个]。', 'unsure stage'],
  ['新建[4个]公园。', '新建青岚园、松河园等[5个]公园。', 'yes'],
  ['学校新建[8所]。', '[34所]学校新建、改扩建项目加快推进。', 'unsure stage'],
  ['完成[20个]小区90公里水管改造。', '[1050个]小区实现物业全覆盖。', 'unsure scope'],
  ['发挥好[30个]示范村的作用。', '创建示范村[261个]。', 'unsure scope'],
  ['[10%]的茶园达到示范园标准。', '[49%]的茶园达到绿色达标园标准。', 'unsure name'],
  ['[10%]的茶园达到示范园标准。', '[12%]的茶园达到示范园标准。', 'yes'],
  ['打通松河路等[10条]断头路。', '打通青岚路等[11条]断头路。', 'yes'],
  ['建成保障房[400套]。', '筹集保障房[520套]。', 'unsure stage'],
  ['完成[12条]断头路的土地整备。', '打通松河路等[12条]断头路。', 'unsure name'],
  ['完成[22个]行政村的污水治理。', '完成[32个]行政村污水治理。', 'yes'],
  ['[2个]园区晋升二星级。', '二星级园区达到[2个]。', 'unsure scope'],
];

it.each([...ADDED_UP, ...IN_A_LOOK_BACK, ...RATES, ...DONE])('%s %s: %s', (goal, result, answer) => {
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

describe('the targets of several years', () => {
  it('are those of the years that the sentence opens with', () => {
    const yearOf = (words: string) => readAimed(words).map(({ year }) => year);
    expect(yearOf('未来五年，全县主要预期目标是：茶叶产值达到9亿元。')).toEqual([2035]);
    expect(yearOf('全县主要预期目标是：茶叶产值达到9亿元。')).toEqual([2031]);
  });

  it('stand under the title of a new government or a plan, whatever its parts are called', () => {
    const yearUnder = (title: string) => {
      const lines = ['2031年政府工作报告', '各位代表：', '一、2030年工作回顾', '成绩很大。', title];
      const report = readReport([...lines, '（一）做强茶业', '打通断头路30条。'].join('\n'));
      return readFigures(report, 2031).map(({ year }) => year);
    };
    expect(yearUnder('二、新一届政府工作思路和目标任务')).toEqual([2035]);
    expect(yearUnder('二、“十六五”发展的基本思路')).toEqual([2035]);
    expect(yearUnder('二、2031年工作安排')).toEqual([2031]);
  });
});

it('what went on by itself ends no look back, what is to go on does', () => {
  const kinds = (words: string) => readAimed(words).map(({ kind }) => kind);
  expect(kinds('过去的一年，产业结构继续优化。茶叶产值达到9亿元。')).toEqual(['achievement']);
  expect(kinds('过去的一年，成绩很大。继续发展茶业。茶叶产值达到9亿元。')).toEqual(['goal']);
});

it('a great goal that is spoken of is no result', () => {
  expect(readReviewed('对实现茶叶产值9亿元的宏伟目标充满信心。').map(({ kind }) => kind)).toEqual([]);
  expect(readReviewed('实现茶叶产值9亿元。').map(({ kind }) => kind)).toEqual(['achievement']);
});

it('how far a thing reaches is no figure of it', () => {
  expect(label(readReviewed('500米公园覆盖率达到92%。'))).toEqual(['500米公园覆盖率 92%']);
  expect(label(readReviewed('新建管网20公里，覆盖率达到92%。'))).toContain('新建管网 20公里');
});
