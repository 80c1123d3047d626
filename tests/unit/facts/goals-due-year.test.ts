import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../shared/facts/clauses.ts';
import { findDueYear } from '../../../shared/facts/goals/due-year.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { makeReport } from './reading.ts';

/** The due year of the goal between square brackets, in a report of 2026. */
function dueOf(goals: string, year: number | null = 2026): number | null {
  const report = makeReport({ goals: goals.replaceAll(/[[\]]/gu, '') });
  const words = /\[(.+)\]/u.exec(goals)?.[1] ?? goals;
  const start = report.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return findDueYear(report, readClauses(report), year, { start, end: start + words.length });
}

describe('the due year of a goal', () => {
  it.each([
    ['改造老旧小区20个', 2026],
    ['今年改造老旧小区20个', 2026],
    ['确保年内建成滨河隧道', 2026],
    ['上半年完成青岚水库蓄水', 2026],
    ['6月底前开通三号线', 2026],
    ['到2030年森林覆盖率达到40%', 2030],
    ['2027年底前建成滨河隧道', 2027],
    ['明年建成滨河隧道', 2027],
    ['“十五五”末城镇化率达到70%', 2030],
    ['“十五五”期间新增就业50万人', 2030],
    ['五年内建成青岚新城', 2030],
    ['用三年时间完成老旧管网改造', 2028],
    ['力争用两年左右时间消除黑臭水体', 2027],
    ['今后五年新增就业50万人', 2030],
    ['启动城市更新三年行动', 2028],
    ['实施新一轮找矿突破三年行动计划', 2028],
    ['到本世纪中叶建成美丽云川', 2050],
    ['2026—2028年改造农房3000户', 2028],
  ])('%s: %i', (words, year) => {
    expect(dueOf(`${words}。`.replace(words, `[${words}]`))).toBe(year);
  });

  it.each([
    ['深入实施城市更新三年行动', 'the year in which it began is not said'],
    ['落实好近三年出台的政策', 'looks back'],
    ['单位能耗比2020年下降18%', 'a base'],
    ['编制“十五五”规划', 'the paper is due now'],
    ['落实2030年前碳达峰行动方案', 'the name of a programme'],
    ['实施2021—2035年土地利用总体规划', 'the name of a plan'],
    ['实现“十五五”良好开局', 'the beginning of the plan'],
    ['宣传《中国2035》展望', 'in a title'],
    ['完成2025年结转的任务', 'past'],
  ])('%s: the year of the report (%s)', (words) => {
    expect(dueOf(`[${words}]。`)).toBe(2026);
  });

  it('is set by the clause at the head of the sentence, not by one in its middle', () => {
    expect(dueOf('到2030年，城镇化率达到70%，[森林覆盖率达到40%]。')).toBe(2030);
    expect(dueOf('启动人才引进三年行动，[建成青岚人才公寓]。')).toBe(2026);
    expect(dueOf('到2030年，城镇化率达到70%。[建成青岚人才公寓]。')).toBe(2026);
    expect(dueOf('从现在起到2035年，用十年时间，[基本建成青岚新城]。')).toBe(2035);
  });

  it('of its own clause wins over the sentence and over the title', () => {
    expect(dueOf('到2030年，城镇化率达到70%，[今年达到66%]。')).toBe(2026);
  });

  it('is the end of the plan under a title that is set for one', () => {
    const text =
      '政府工作报告\n\n一、“十五五”时期主要目标任务\n\n建成青岚新城。今年开工建设滨河隧道。\n\n二、2026年工作安排\n\n改造老旧小区。';
    const report = readReport(text);
    const dueAt = (words: string): number | null => {
      const start = report.text.indexOf(words);
      return findDueYear(report, readClauses(report), 2026, { start, end: start + words.length });
    };
    expect(dueAt('建成青岚新城')).toBe(2030);
    expect(dueAt('今年开工建设滨河隧道')).toBe(2026);
    expect(dueAt('改造老旧小区')).toBe(2026);
  });

  it('is unknown where the year of the report is, but for what is named', () => {
    expect(dueOf('[改造老旧小区20个]。', null)).toBeNull();
    expect(dueOf('[到2030年森林覆盖率达到40%]。', null)).toBe(2030);
  });
});
