import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../shared/facts/clauses.ts';
import { readFigures } from '../../../shared/facts/figures.ts';
import { readGoals, type Goal } from '../../../shared/facts/track/goals.ts';
import { readTasks } from '../../../shared/facts/track/tasks.ts';
import { makeReport } from './reading.ts';

function goalsIn(goals: string): readonly Goal[] {
  const report = makeReport({ goals });
  return readGoals(report, readClauses(report), readFigures(report, 2031), 2031);
}

describe('goals', () => {
  it.each([
    ['我们有9万多劳动力、3家职业学校。', '我们要用好9万多劳动力、办好3家职业学校。'],
    ['全县现有茶厂30家、茶园8万亩。', '全县现有茶厂30家，要新建茶厂20家。'],
    ['高校毕业生将达到7650人，就业压力加大。', '高校毕业生就业将达到7650人。'],
    ['用电负荷将达到90万千瓦，保供形势严峻。', '力争供电能力达到90万千瓦，保供形势严峻。'],
  ])('are not what is there already: %s', (there, aimed) => {
    const figures = (goals: string): number => goalsIn(goals).filter(({ figure }) => figure !== null).length;
    expect(figures(there)).toBe(0);
    expect(figures(aimed)).toBeGreaterThan(0);
  });

  it('stand in the order of their years, and in reading order within', () => {
    const names = goalsIn('到2035年，茶叶产值达到20亿元。今年建成滨河隧道，茶叶产值达到9亿元。').map(
      ({ name, figure }) => `${name} ${figure?.value ?? '—'}`,
    );
    expect(names).toEqual(['滨河隧道 —', '茶叶产值 9', '茶叶产值 20']);
  });
});

describe('tasks', () => {
  it.each([
    ['坚定不移加快推进滨河隧道建设', ['滨河隧道']],
    ['多措并举稳步推进青岚古镇保护', ['青岚古镇保护']],
    ['一是按照先急后缓的原则全面推进危桥改造', ['危桥改造']],
    ['力争用三年左右时间基本建成松河绿道', ['松河绿道']],
    ['千方百计扩大茶叶出口', ['茶叶出口']],
    ['在汛期前完成青岚水库除险加固', ['青岚水库除险加固']],
  ])('have a name without the adverbs in front: %s', (clause, names) => {
    expect(readTasks(clause).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['（1）北岭路延伸工程（2）老城管网改造', ['（1）北岭路延伸工程', '老城管网改造']],
    ['实施（1）北岭路延伸工程（2）老城管网改造', ['实施（1）北岭路延伸工程', '老城管网改造']],
    ['抓好①北岭路延伸工程②老城管网改造', ['抓好①北岭路延伸工程', '老城管网改造']],
    ['实施北岭路延伸工程、老城管网改造', ['实施北岭路延伸工程', '老城管网改造']],
  ])('that are numbered inside a clause are one each: %s', (clause, quotes) => {
    const tasks = readTasks(clause);
    expect(tasks.map(({ name }) => name)).toEqual(['北岭路延伸', '老城管网改造']);
    expect(tasks.map(({ start, end }) => clause.slice(start, end))).toEqual(quotes);
  });

  it.each([
    ['茶叶产量保持稳定', ['茶叶产量']],
    ['居民收入增长与经济增长基本同步', ['居民收入增长']],
    ['确保单位产值水耗完成市下达目标', ['单位产值水耗']],
    ['全县村小学全部达到省级标准', ['全县村小学']],
    ['旅游收入增速高于全省平均水平', ['旅游收入增速']],
    ['茶叶出口稳中提质', ['茶叶出口']],
    ['2031年达到国家要求', []],
    ['思想上紧跟、行动上同步', []],
  ])('say without a figure how something is to stand: %s', (clause, names) => {
    expect(readTasks(clause).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['城区重点抓好滨河大道、青岚大道整治', ['滨河大道', '青岚大道整治']],
    ['县医院争取建成二级医院', ['县医院争取建成二级医院']],
    ['各级干部要增强本领', []],
  ])('may name who is to do them: %s', (clause, names) => {
    expect(readTasks(clause).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['推进东、西环路和滨河隧道建设', ['东、西环路', '滨河隧道']],
    ['加快县图书馆以及青岚书院建设', ['县图书馆', '青岚书院']],
    ['建成青岚大桥、松河公园等三个项目', ['青岚大桥', '松河公园']],
    ['建成青岚大桥等3个重点项目', ['青岚大桥']],
  ])('are one each in a list: %s', (clause, names) => {
    expect(readTasks(clause).map(({ name }) => name)).toEqual(names);
  });

  it('quote nothing of what joins them', () => {
    const clause = '加快县图书馆以及青岚书院建设';
    expect(readTasks(clause).map(({ start, end }) => clause.slice(start, end))).toEqual([
      '加快县图书馆',
      '青岚书院建设',
    ]);
  });
});

describe('what a task demands', () => {
  it.each([
    ['抓好青岚大桥建设，确保按期开工。', 'begin'],
    ['抓好青岚大桥建设，力争年内建成通车。', 'finish'],
    ['抓好青岚大桥建设，确保青岚隧道按期开工。', 'advance'],
    ['推进松河新区开发开放。', 'advance'],
    ['广场免费开放。', 'finish'],
    ['旅游收入增速高于全省平均水平。', 'finish'],
  ])('is said by its clause, or by the bare one behind it: %s', (words, demand) => {
    expect(goalsIn(words)[0]?.demand).toBe(demand);
  });
});
