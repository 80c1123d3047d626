import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../shared/facts/figures.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { gluedReport } from '../../helpers/glued-reports.ts';
import { arbitraryText } from '../text/arbitrary-text.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { label, makeReport, readAimed, readReviewed } from './reading.ts';

describe('names', () => {
  it.each([
    ['全市地区生产总值达到812亿元，同比增长6.5%。', ['地区生产总值 812亿元', '地区生产总值 6.5%']],
    ['粮食产量40万吨，再创新高，比上年增长2%。', ['粮食产量 40万吨', '粮食产量 2%']],
    ['新建12家社区食堂。', ['社区食堂 12家']],
    ['建成茶园300亩、鱼塘20口、冷库1.5万平方米。', ['茶园 300亩', '鱼塘 20口', '冷库 1.5万平方米']],
    ['完成8个老旧小区供水改造。', ['老旧小区供水改造 8个']],
    ['投资2.6亿元的滨河隧道建成通车。', ['滨河隧道投资 2.6亿元']],
    ['民生支出达到50亿元，占财政支出的78%。', ['民生支出 50亿元', '民生支出占财政支出比重 78%']],
    ['茶叶产值是2020年的1.8倍。', ['茶叶产值 1.8倍']],
    ['茶叶产值达到9亿元，是2020年的1.8倍。', ['茶叶产值 9亿元', '茶叶产值 1.8倍']],
    ['城镇化率较上年提高2.6个百分点。', ['城镇化率 2.6个百分点']],
    ['为300户困难家庭发放补贴90万元。', ['困难家庭 300户', '补贴 90万元']],
    ['办好15类60件民生实事。', ['民生实事 15类', '民生实事 60件']],
  ])('reads %s', (review, expected) => {
    expect(label(readReviewed(review))).toEqual(expected);
  });

  it.each([
    ['茶叶、蚕桑产值分别增长7.8%、7.5%。', ['茶叶产值 7.8%', '蚕桑产值 7.5%']],
    [
      '城乡居民人均可支配收入分别达5万元、3万元。',
      ['城镇居民人均可支配收入 5万元', '农村居民人均可支配收入 3万元'],
    ],
    ['交通、水利领域投资额分别达24亿元、4亿元。', ['交通领域投资额 24亿元', '水利领域投资额 4亿元']],
    [
      '工业产值90亿元，茶叶产值30亿元，增长9.8%和8.5%。',
      ['工业产值 90亿元', '茶叶产值 30亿元', '工业产值 9.8%', '茶叶产值 8.5%'],
    ],
    ['金融机构存、贷款余额分别达32亿元和28亿元。', ['金融机构存款余额 32亿元', '贷款余额 28亿元']],
    ['会议和文件数量分别减少14%和19%。', ['会议数量 -14%', '文件数量 -19%']],
  ])('gives each of a list its own: %s', (review, expected) => {
    expect(label(readReviewed(review))).toEqual(expected);
  });
});

describe('what is no figure', () => {
  it.each([
    '连续5年居全省前列。',
    '获得全省第3名。',
    '80岁以上老人得到照料。',
    '落实八项规定。',
    '做好以下六个方面工作。',
    '每50公斤的价格保持稳定。',
    '“8337”思路深入人心。',
    'PM2.5治理见效。',
    '解决全市300万人民的期盼。',
    '召开第三次会议。',
    '财政收入达到百亿级规模。',
    '完成1%人口抽样调查。',
  ])('%s', (review) => {
    expect(readReviewed(review)).toEqual([]);
  });
});

describe('values', () => {
  it.each([
    ['能耗下降3.1%。', -3.1, null],
    ['浓度下降到34微克/立方米。', 34, null],
    ['PM2.5平均浓度改善5%。', -5, null],
    ['事故起数比上年减少12起。', -12, null],
    ['排放总量减少8%至10%。', -8, -10],
    ['收购价提高5到7元。', 5, 7],
  ])('%s', (review, value, valueTo) => {
    const [figure] = readReviewed(review);
    expect([figure?.value, figure?.valueTo]).toEqual([value, valueTo]);
  });
});

describe('kind and year', () => {
  const read = (parts: { review?: string; goals?: string }): readonly string[] =>
    readFigures(makeReport(parts), 2031).map(({ kind, year }) => `${kind} ${year ?? ''}`);

  it('dates results by the year before the report, goals by its own', () => {
    expect(read({ review: '茶叶产值增长5%。', goals: '茶叶产值增长6%。' })).toEqual([
      'achievement 2030',
      'goal 2031',
    ]);
  });

  it('takes an explicit year, and not the year compared with', () => {
    expect(read({ review: '2028年茶叶产值9亿元。' })).toEqual(['achievement 2028']);
    expect(read({ review: '茶叶产值比2028年增长9%。' })).toEqual(['achievement 2030']);
    expect(read({ goals: '到2035年，茶叶产值达到90亿元。' })).toEqual(['goal 2035']);
  });

  it('dates the goals of a plan by its end, until the paragraph turns to this year', () => {
    const goals = '“十六五”时期的主要目标是：茶叶产值年均增长6%。\n今年茶叶产值增长5%。';
    expect(read({ goals })).toEqual(['goal 2035', 'goal 2031']);
  });

  it('reads a look back inside the goals as results', () => {
    expect(read({ goals: '过去一年，茶叶产值增长5%。今年，茶叶产值增长6%。' })).toEqual([
      'achievement 2030',
      'goal 2031',
    ]);
  });

  it.each([
    ['过去一年，主要目标顺利实现，茶叶产值增长5%。', 'achievement 2030'],
    ['过去一年，重要指标好于预期，将近八成，茶叶产值增长5%。', 'achievement 2030'],
    ['过去一年各项工作有了进步，茶叶产值要增长5%。', 'goal 2031'],
  ])('ends a look back where something is demanded: %s', (goals, expected) => {
    expect(read({ goals }).at(-1)).toBe(expected);
  });

  it('reads what a plan that has ended reached as results', () => {
    expect(read({ goals: '“十五五”时期，茶叶产值年均增长6%。' })).toEqual(['achievement 2030']);
  });

  it('reads the base of a change as a result of the year before', () => {
    expect(read({ goals: '覆盖率由47%提高到51%。' })).toEqual(['achievement 2030', 'goal 2031']);
    expect(read({ review: '覆盖率由47%提高到51%。' })).toEqual(['achievement 2029', 'achievement 2030']);
  });
});

describe('the year of a base', () => {
  const read = (review: string): readonly string[] =>
    readReviewed(review).map(({ value, year, kind }) => `${value} ${year ?? ''} ${kind}`);

  it('is its own, and not that of what is reached', () => {
    expect(read('到2030年，覆盖率由2025年的36%调整到29%。')).toEqual([
      '36 2025 achievement',
      '29 2030 achievement',
    ]);
  });

  it('holds for the next base of the sentence', () => {
    expect(read('产值由2025年7亿元增加到2030年9亿元，税收由2亿元增加到4亿元。')).toEqual([
      '7 2025 achievement',
      '9 2030 achievement',
      '2 2025 achievement',
      '4 2030 achievement',
    ]);
  });

  it('is the year before where it is 上年', () => {
    expect(read('产值在上年90亿元的基础上，达到98亿元。')).toEqual([
      '90 2029 achievement',
      '98 2030 achievement',
    ]);
  });

  it('is not set by what is only compared with', () => {
    expect(read('新增装机9万千瓦，是1950年到2025年的总和；新增公路8公里。').at(-1)).toBe(
      '8 2030 achievement',
    );
  });
});

it.each([
  ['税收在去年镇核任务（9亿元）的基础上增长8%。', ['税收 9 achievement', '税收 8 goal']],
  ['夜间警情在七年连降的基础上再下降7%。', ['夜间警情 -7 goal']],
  ['茶叶产值增长目标是在提质增效的基础上年均增长7%。', ['茶叶产值增长目标 7 goal']],
  ['在此基础上划分茶园网格64个。', ['划分茶园网格 64 goal']],
])('takes no ground into a name, and its figure for what another is reached from: %s', (text, expected) => {
  expect(readAimed(text).map(({ name, value, kind }) => `${name} ${value} ${kind}`)).toEqual(expected);
});

it('reads what goes on since last year among the goals as a goal', () => {
  const [, figure] = readAimed('去年起实行的补助每部9万元政策继续执行，再建成使用80部。');
  expect([figure?.value, figure?.kind]).toEqual([80, 'goal']);
});

describe('measure and bound', () => {
  it.each([
    ['茶叶产值9亿元。', 'level', 'exact'],
    ['茶叶产值增长9%左右。', 'change', 'about'],
    ['茶叶产值增长9% 左右。', 'change', 'about'],
    ['新增茶园超500亩。', 'added', 'at_least'],
    ['累计改造茶园900亩。', 'cumulative', 'exact'],
    ['失业率控制在4%以内。', 'level', 'at_most'],
    ['茶叶产值预计达到9亿元。', 'level', 'about'],
    ['茶叶出口增速达到12%。', 'change', 'exact'],
  ])('%s', (review, measure, bound) => {
    const [figure] = readReviewed(review);
    expect([figure?.measure, figure?.bound]).toEqual([measure, bound]);
  });
});

it('keeps every quote and value as it stands in the text, for any text', () => {
  const seen = { figures: 0, goals: 0, joint: 0 };
  fc.assert(
    fc.property(fc.oneof(arbitraryText.map(readReport), gluedReport(2031)), (report) => {
      const figures = readFigures(report, 2031);
      for (const figure of figures) {
        expect(sliceSpan(report.text, figure.span)).toBe(figure.quote);
        expect(figure.valueSpan.start).toBeGreaterThanOrEqual(figure.span.start);
        expect(figure.valueSpan.end).toBeLessThanOrEqual(figure.span.end);
        expect(Number.isFinite(figure.value)).toBe(true);
        expect(sliceSpan(report.text, figure.valueSpan)).toMatch(/\d|[一二三四五六七八九十]/u);
      }
      seen.figures += figures.length;
      seen.goals += figures.filter(({ kind }) => kind === 'goal').length;
      seen.joint += figures.length - new Set(figures.map(({ span }) => span.start)).size;
    }),
    { seed: 31, numRuns: 300 },
  );
  console.log(`seen: ${JSON.stringify(seen)}`);
  expect(seen.figures).toBeGreaterThan(1000);
  expect(seen.goals).toBeGreaterThan(200);
  expect(seen.joint).toBeGreaterThan(50);
});

it('knows no year without the report’s own', () => {
  expect(readFigures(makeReport({ review: '茶叶产值9亿元。' }), null).map(({ year }) => year)).toEqual([
    null,
  ]);
  expect(readAimed('茶叶产值增长6%。')).toHaveLength(1);
});

/** Kind, year, name, value and unit of each figure: goal 2035 茶叶产量 9吨. */
function labelDated(figures: ReturnType<typeof readReviewed>): readonly string[] {
  return figures.map(({ kind, year, name, value, unit }) => `${kind} ${year} ${name} ${value}${unit}`);
}

/** What a report of `year` holds under `title`, after a first part that looks back. */
function readUnder(year: number, title: string, words: string): readonly string[] {
  const opening = [`${year}年云川市政府工作报告`, '各位代表：', '现在向大会作报告。'];
  const report = readReport([...opening, '一、工作回顾', '工作稳步推进。', title, words].join('\n'));
  return labelDated(readFigures(report, year));
}

describe('how other years and places write', () => {
  it.each([
    ['粮食产量３，２１２万吨，比上年增加１，０００万吨。', ['粮食产量 3212万吨', '粮食产量 1000万吨']],
    ['茶叶产值居全省第4，400名茶农获得补贴。', ['茶农 400名']],
    ['全年我区共投入民生资金6亿元。', ['民生资金 6亿元']],
    ['实施水渠修复、5万只现代化养鸭场等项目。', ['现代化养鸭场 5万只']],
    [
      '农民人均收入和城镇居民人均收入，分别达到2万元和4万元。',
      ['农民人均收入 2万元', '城镇居民人均收入 4万元'],
    ],
    ['新增生态茶园12个，30万人参保。', ['生态茶园 12个', '参保 30万人']],
    ['规划从开放、共享等6个维度设置了29项主要指标。', []],
  ])('names %s', (review, expected) => {
    expect(label(readReviewed(review))).toEqual(expected);
  });

  it.each([
    ['五年来，茶叶产量由3吨增加到9吨。', [2025, 2030]],
    ['五年来，茶叶产量由上年3吨增加到9吨。', [2029, 2030]],
    ['2030年同2022年相比，茶叶产量由3吨增加到9吨。', [2022, 2030]],
    ['从2022年到2029年，茶叶产量由3吨增加到9吨。', [2022, 2029]],
    ['茶园、鱼塘分别从70家、40家增加到90家、60家。', [2029, 2029, 2030, 2030]],
    ['茶厂由16家整合为9家。', [2029, 2030]],
    ['茶叶产量由三年前的3吨增加到9吨。', [2027, 2030]],
    ['今年上半年，茶叶产量增长6%。', [2031]],
    ['为“十六五”时期发展奠定基础，茶叶产量增长6%。', [2030]],
  ])('dates what is told: %s', (review, years) => {
    const figures = readReviewed(review);
    expect(figures.map(({ year }) => year)).toEqual(years);
    expect(figures.every(({ kind }) => kind === 'achievement')).toBe(true);
  });

  it('takes the figures of the draft of a plan for goals, though a look back holds the paragraph', () => {
    expect(labelDated(readReviewed('《纲要草案》设定了目标，茶叶产量年均增长6%。'))).toEqual([
      'goal 2035 茶叶产量 6%',
    ]);
  });

  it.each([
    ['争取明年茶叶产量达到9吨，茶园面积达到8亩。', [2032, 2032]],
    ['今年上半年要修复水渠5公里。', [2031]],
    ['五年新增茶园80亩。', [2035]],
    ['第十六个五年规划期间，茶叶产量增长6%。', [2035]],
  ])('dates what is to be done: %s', (goals, years) => {
    const figures = readAimed(goals);
    expect(figures.map(({ year }) => year)).toEqual(years);
    expect(figures.every(({ kind }) => kind === 'goal')).toBe(true);
  });

  it('takes what there is now for reached, among the tasks too', () => {
    expect(labelDated(readAimed('目前全市茶厂达到70家。'))).toEqual(['achievement 2030 茶厂 70家']);
  });

  it.each([
    [2031, '二、2032年计划的主要指标', '茶叶产量增长6%。', 'goal 2032 茶叶产量 6%'],
    [1987, '二、1987年主要任务', '到本世纪末茶叶产量达到9吨。', 'goal 2000 茶叶产量 9吨'],
    [1987, '二、1987年主要任务', '根据到本世纪末的设想，茶叶产量达到9吨。', 'goal 1987 茶叶产量 9吨'],
    [2031, '附件1\n2031年民生实事\n一、改善老人生活', '新建社区食堂12家。', 'goal 2031 社区食堂 12家'],
  ])('in %i takes its time from the title: %s', (year, title, words, expected) => {
    expect(readUnder(year, title, words)).toEqual([expected]);
  });
});
