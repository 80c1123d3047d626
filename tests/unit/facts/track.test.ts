import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTasks } from '../../../shared/facts/track/tasks.ts';
import { trackGoals } from '../../../shared/facts/track.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { gluedReport } from '../../helpers/glued-reports.ts';
import { follow } from './following.ts';
import { makeReport } from './reading.ts';

/** What became of the goals set in `goals` where the next report says `review` and plans `plans`. */
function track(goals: string, review: string, plans?: string): readonly string[] {
  return follow(goals, review, plans).map(
    ({ name, outcome, verdict }) => `${name} → ${outcome ?? '—'} ${verdict}`,
  );
}

describe('trackGoals', () => {
  it('sets a figure against the result of the same name, by arithmetic', () => {
    const goals = '茶叶产值达到9亿元，城镇新增就业3万人，登记失业率控制在4%以内。';
    const review = '茶叶产值完成9.5亿元。城镇新增就业2.6万人。登记失业率为3.6%。';
    expect(track(goals, review)).toEqual(
      expect.arrayContaining([
        '茶叶产值 → 茶叶产值完成9.5亿元 met',
        '城镇新增就业 → 城镇新增就业2.6万人 missed',
        '登记失业率 → 登记失业率为3.6% met',
      ]),
    );
  });

  it('reads no goals and no results out of a table that lost its lines, and all that stand beside it', () => {
    const table = `各镇茶叶产值分别达到${'3亿元、'.repeat(200)}4亿元`;
    const goals = `${table}。城镇新增就业3万人。`;
    const found = track(goals, `${table}。城镇新增就业2.6万人。`);
    expect(found).toEqual(['城镇新增就业 → 城镇新增就业2.6万人 missed']);
    const short = track(goals.replaceAll('3亿元、', ''), '');
    expect(short).toHaveLength(2);
  });

  it('takes a growth rate for a growth rate, with the clause that names it', () => {
    const [first] = track('茶叶产值增长8%。', '全市茶叶产值完成9亿元，比上年增长8.4%。');
    expect(first).toBe('茶叶产值 → 全市茶叶产值完成9亿元，比上年增长8.4% met');
  });

  it('finds what became of a named project', () => {
    const goals = '确保滨河隧道建成通车。启动青岚水库除险加固工程。';
    const review = '滨河隧道正式通车。青岚水库除险加固工程全面开工。';
    expect(track(goals, review)).toEqual([
      '滨河隧道 → 滨河隧道正式通车 met',
      '青岚水库除险加固 → 青岚水库除险加固工程全面开工 met',
    ]);
  });

  it('leaves a goal open that was to be finished and is planned again', () => {
    const [first] = track('确保滨河隧道建成通车。', '教育事业稳步发展。', '确保滨河隧道年内建成通车。');
    expect(first).toBe('滨河隧道 → 确保滨河隧道年内建成通车 unclear');
  });

  it('calls a goal missed whose building has only begun', () => {
    const [first] = track('确保滨河隧道建成通车。', '滨河隧道主体完工。');
    expect(first).toBe('滨河隧道 → 滨河隧道主体完工 missed');
  });

  it('says so where the later report is silent', () => {
    const [first] = track('启动青岚水库除险加固工程。', '教育事业稳步发展。');
    expect(first).toBe('青岚水库除险加固 → — not_reported');
  });

  it('names of what is said many times in the same words the first times', () => {
    const said = '滨河隧道正式通车。教育事业稳步发展。';
    const review = said.repeat(20);
    const at = makeReport({ review }).text.indexOf(said);
    const starts =
      follow('确保滨河隧道建成通车。', review)[0]?.candidates.map(({ span }) => span.start) ?? [];
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).toEqual(starts.map((_, index) => at + index * said.length));
  });

  it('does not take the rise of something else for a fall', () => {
    const [first] = follow('单位生产总值能耗下降3%。', '生产总值增长5%。');
    expect([first?.outcome, first?.grade, first?.candidates[0]?.attainment]).toEqual([
      null,
      'open',
      { kind: 'not comparable', reason: 'indicator', isUnsure: false },
    ]);
  });

  it('does not take a result of another quoted name', () => {
    const goal = '市财政安排就业投入3亿元。';
    const [other] = follow(goal, '市财政“三农”就业投入5亿元。');
    expect([other?.outcome, other?.grade]).toEqual([null, 'open']);
    const [same] = follow(goal, '市财政就业投入5亿元。');
    expect(same?.outcome).toBe('市财政就业投入5亿元');
    expect(same?.score).toBeGreaterThan(1.2 * (other?.score ?? 0));
  });

  it('knows what reports shorten', () => {
    const [first] = track('完善城乡低保制度。', '最低生活保障制度实现城乡全覆盖。', '发展养老事业。');
    expect(first).toMatch(/ → 最低生活保障制度实现城乡全覆盖 /u);
  });

  it('takes the figure of the year, not the one it is set against', () => {
    const [first] = track('茶叶产值达到9亿元。', '茶叶产值由上年的8亿元增加到9.2亿元。');
    expect(first).toMatch(/ met$/u);
  });

  it('leaves a passage to the goal that it answers much better', () => {
    const earlier = makeReport({ goals: '推进东湖道路改造。完成西岭道路改造工程。' });
    const later = makeReport({ review: '西岭道路改造工程全面竣工。', goals: '继续推进东湖路的改造。' });
    const [lake] = trackGoals({ report: earlier, year: 2030 }, { report: later, year: 2031 });
    expect(lake?.candidates.map(({ quote }) => quote)).toEqual([
      '继续推进东湖路的改造',
      '西岭道路改造工程全面竣工',
    ]);
  });

  it('lists the goals of the year before those of a longer plan', () => {
    const goals = '到2035年，茶叶产值达到20亿元。今年，茶叶产值达到9亿元。';
    expect(track(goals, '茶叶产值完成9.5亿元。')).toEqual([
      '茶叶产值 → 茶叶产值完成9.5亿元 met',
      '茶叶产值 → 茶叶产值完成9.5亿元 unclear',
    ]);
  });

  it('takes the title of a kind of section for no goal', () => {
    const goals = '（一）重点任务\n建成滨河隧道。\n（二）2031年主要工作和保障措施\n改造青岚水厂。';
    expect(track(goals, '教育事业稳步发展。').map((line) => line.replace(/ →.*/u, ''))).toEqual([
      '滨河隧道',
      '青岚水厂',
    ]);
  });

  it.each([
    ['启动滨河隧道建设。', '启动滨河隧道建设。', 'missed'],
    ['启动滨河隧道建设。', '推进滨河隧道建设。', 'unclear'],
    ['确保滨河文化中心主体完工。', '确保滨河文化中心主体完工。', 'unclear'],
    ['确保滨河文化中心主体完工。', '确保滨河文化中心投入使用。', 'unclear'],
  ])('tells by its stage what a plan says of %s: %s', (goal, plan, verdict) => {
    const [first] = track(goal, '教育事业稳步发展。', plan);
    expect(first).toMatch(new RegExp(` ${verdict}$`, 'u'));
  });

  it.each([
    ['开工建设滨河隧道。', '滨河隧道完成初步设计。', 'missed'],
    ['滨河医院年内投入使用。', '滨河医院完成装修，因设备返工，未能按期启用。', 'missed'],
    ['新增创新平台6个。', '创新平台增至39个。', 'unclear'],
    ['滨河水厂年内建成。', '滨河水厂正式启用。', 'met'],
  ])('reads how far %s came: %s', (goal, review, verdict) => {
    expect(track(goal, review)[0]).toMatch(new RegExp(` ${verdict}$`, 'u'));
  });

  it('leaves open what does not compare', () => {
    const [first] = track('茶叶产值达到9亿元。', '茶叶产值增长8%。');
    expect(first).toMatch(/ unclear$/u);
  });
});

describe('readTasks', () => {
  it.each([
    ['确保滨河隧道、青岚大桥等重点工程开工建设', ['滨河隧道', '青岚大桥']],
    ['滨河大酒店等项目在旅游旺季前投入运营', ['滨河大酒店']],
    ['滨河煤矿完成核准并开工建设', ['滨河煤矿完成核准', '滨河煤矿完成核准']],
    ['加大河道整治力度', ['河道整治']],
    ['用三年时间基本解决饮水安全问题', ['饮水安全问题']],
    ['继续推进农村综合改革', ['农村综合改革']],
    ['东外环道路开工建设', ['东外环道路']],
    ['制定“十七五”规划', ['“十七五”规划']],
    ['各位代表', []],
  ])('%s', (clause, names) => {
    expect(readTasks(clause).map(({ name }) => name)).toEqual(names);
  });
});

it('quotes both texts as they stand, best candidate first, for any two reports', () => {
  const seen = { goals: 0, candidates: 0, rivals: 0, linked: 0 };
  fc.assert(
    fc.property(gluedReport(2030), gluedReport(2031), (earlier, later) => {
      for (const tracked of trackGoals({ report: earlier, year: 2030 }, { report: later, year: 2031 })) {
        const { candidates, outcome } = tracked;
        expect(sliceSpan(earlier.text, tracked.span)).toBe(tracked.goal);
        candidates.forEach(({ quote, span, score, isReported, attainment }, at) => {
          expect(sliceSpan(later.text, span)).toBe(quote);
          expect(score).toBeGreaterThanOrEqual(0);
          // Only what looks back may stand first for another reason than its score.
          expect(score).toBeLessThanOrEqual(at < 2 ? 1 : (candidates[at - 1]?.score ?? 0));
          if (!isReported) expect(attainment?.kind).not.toBe('comparable');
        });
        expect(outcome).toBe(candidates[0]?.isReported === true ? candidates[0].quote : null);
        if (outcome === null) expect(['not_reported', 'unclear']).toContain(tracked.verdict);
        seen.goals += 1;
        seen.candidates += candidates.length;
        seen.rivals += candidates.length > 1 ? 1 : 0;
        seen.linked += outcome === null ? 0 : 1;
      }
    }),
    { seed: 31, numRuns: 100 },
  );
  console.log(`seen: ${JSON.stringify(seen)}`);
  expect(seen.goals).toBeGreaterThan(800);
  expect(seen.candidates).toBeGreaterThan(800);
  expect(seen.rivals).toBeGreaterThan(300);
  expect(seen.linked).toBeGreaterThan(200);
});
