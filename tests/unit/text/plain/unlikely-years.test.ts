import { describe, expect, it } from 'vitest';
import { findUnlikelyYears } from '../../../../shared/text/plain/unlikely-years.ts';

const BODY =
  '过去的2023年，全市上下迎难而上。\n各位代表：2024年是关键的一年，比2022年好。2023年完成投资三亿元。';

/** `2923→2023`, of a text that was recognised whole. */
function find(text: string): readonly string[] {
  const years = findUnlikelyYears(text, [{ start: 0, end: text.length }]);
  for (const { start, end, year } of years)
    expect(text.slice(start, end)).toBe(String(year).padStart(4, '0'));
  return years.map(({ year, likely }) => `${year}→${likely}`);
}

describe('a year that does not go with its text', () => {
  it.each([
    // no report has it
    ['一、2923年工作回顾', ['2923→2023']],
    ['云川市2824年政府工作报告', ['2824→2024']],
    ['政府工作报告（0024）', ['24→2024']],
    ['二、9024年工作安排', ['9024→2024']],
    // a report could have it, this one does not
    ['一、2003年工作回顾', ['2003→2023']],
    ['二、2029年工作安排', ['2029→2023']],
    ['二、1924年工作安排', ['1924→null']],
    // it goes with the rest, or is long to come in a plan
    ['一、2023年工作回顾', []],
    ['二、2025年工作安排', []],
    ['三、2035年远景目标', []],
    ['（一）“九五”规划和2010年', []],
  ])('in %s is doubted', (heading, found) => {
    expect(find(`${heading}\n${BODY}`)).toEqual(found);
  });

  it('is looked for in sentences only where no year can be so', () => {
    expect(find(`${BODY}\n自1978年以来，有5000年历史的古城焕然一新，到2050年更好。`)).toEqual([]);
    expect(find(`${BODY}\n到2926年，比2023年翻一番。`)).toEqual(['2926→2026']);
  });

  it('is not told from two other years, nor where nothing was recognised', () => {
    expect(find('一、2003年工作回顾\n2023年，全市上下迎难而上。')).toEqual([]);
    expect(findUnlikelyYears(`一、2923年工作回顾\n${BODY}`, [{ start: 20, end: 40 }])).toEqual([]);
  });

  it('may be none that can be guessed', () => {
    expect(find('一、7777年工作回顾')).toEqual(['7777→null']);
  });
});
