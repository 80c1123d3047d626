import { describe, expect, it } from 'vitest';
import { computeAttainment } from '../../../shared/facts/attainment.ts';
import type { Goal } from '../../../shared/facts/track/goals.ts';
import { LINES } from '../../../shared/facts/track/lines.ts';
import type { Match } from '../../../shared/facts/track/match-goal.ts';
import type { Passage } from '../../../shared/facts/track/passages.ts';
import { gradeProposal, isReported } from '../../../shared/facts/track/propose.ts';
import type { Claim } from '../../../shared/facts/track/yield.ts';
import type { TrackedGoal } from '../../../shared/model/goal.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { trackGoals } from '../../../shared/facts/track.ts';
import { distinctnessOf } from '../../../shared/facts/track/distinct.ts';
import { pairsOf } from '../../../shared/facts/track/terms.ts';
import { follow, followFirst } from './following.ts';
import { makeReport } from './reading.ts';
import { readMarked } from './things.ts';

const SILENT = '教育事业稳步发展。';

it.each([
  ['提升城区治理能力。', '六是城区治理能力有待提升。'],
  ['增强科技创新能力。', '科技创新能力弱。'],
  ['加强农村基础设施建设。', '农村基础设施建设滞后。'],
  ['抓好农村扶贫工作。', '农村扶贫工作难度大，任务依然艰巨。'],
])('what says that too little came of it is none of its being done: %s', (goal, review) => {
  expect(followFirst(goal, review)).not.toMatch(/ met /u);
});

it.each([
  ['一是青岚茶园产业配套还不够完善', false],
  ['青岚茶园产业欠账较多', false],
  ['青岚茶园产业发展还有不少短板', false],
  ['青岚茶园产业发展面临较大压力', false],
  ['青岚茶园产业还需加快发展', false],
  ['我们也清醒地看到，发展中还有不少问题：青岚茶园产业发展体量偏小', false],
  ['向支持青岚茶园产业发展的各界人士，表示衷心的感谢', false],
  ['青岚茶园产业发展跃上新台阶', true],
  ['我们也清醒地看到，发展中还有不少问题。对此，青岚茶园产业发展一定抓好', false],
  ['我们也清醒地看到，发展中还有不少问题。\n青岚茶园产业发展扎实推进', true],
  ['我们也清醒地看到茶市回暖，青岚茶园产业发展体量扩大', true],
])('what is told of as a trouble or a thank is none of its being done: %s', (review, isDone) => {
  expect(/ met /u.test(followFirst('加快青岚茶园产业发展。', `${review}。`))).toBe(isDone);
});

it('schools that are weak are what work is done at', () => {
  expect(followFirst('推进农村薄弱学校改造。', '农村薄弱学校改造稳步推进。')).toMatch(/ met /u);
});

it('part of the work that is done settles no goal to finish', () => {
  expect(followFirst('建成青岚写字楼。', '青岚写字楼土建工程全面完工。')).toMatch(/unclear open unsettled$/u);
  expect(followFirst('建成青岚写字楼。', '青岚写字楼全面完工。')).toMatch(/met .* stated$/u);
});

it.each([
  ['新增停车位900个。', '新增公共停车位950个。', /met likely part$/u],
  ['新增停车位900个。', '新增公共停车位850个。', /unclear open other-thing$/u],
  ['新增公共停车位900个。', '新增停车位950个。', /unclear open other-thing$/u],
  ['筹建茶农住房5000套。', '筹集茶工和茶农住房5170套。', /unclear open \w+$/u],
  ['新增省级以上茶艺工厂15家。', '新增省级茶艺工厂16家。', /met likely part$/u],
  ['新增省级茶艺工厂15家。', '新增省级以上茶艺工厂16家。', /unclear open other-thing$/u],
  ['茶园覆盖率达到40%。', '有机茶园覆盖率达到45%。', /unclear open other-thing$/u],
])('a part that is as much as the whole was to be is enough: %s %s', (goal, review, answer) => {
  expect(followFirst(goal, review)).toMatch(answer);
});

it.each([
  ['坚决遏制部分地段茶价过快上涨势头。', '部分地段茶价涨幅过高。', /missed \w+ problem$/u],
  ['坚决遏制部分地段茶价过快上涨势头。', '遏制部分地段茶价过快上涨势头。', /unclear open unsettled$/u],
  ['杜绝重特大茶厂安全事故。', '茶厂安全事故起数下降。', /unclear open unsettled$/u],
  ['坚决遏制重特大茶厂安全事故。', '茶厂安全事故起数下降。', /unclear open unsettled$/u],
  ['茶农收入与经济同步增长。', '茶农收入增长8%。', /unclear open unsettled$/u],
  ['推动茶园与茶市同步建设茶亭。', '茶园茶市茶亭建设完成。', /met \w+ advanced$/u],
  ['杜绝重特大茶厂安全事故。', '未发生重特大茶厂安全事故。', /met \w+ advanced$/u],
  ['建成青岚大桥等过江桥梁。', '建成过江桥梁4座、在建8座。', /unclear open unsettled$/u],
  ['建成青岚大桥等过江桥梁。', '青岚大桥等过江桥梁在建。', /missed \w+ unfinished$/u],
])('what is to be held down or kept off, and what is done only of others: %s %s', (goal, review, answer) => {
  expect(followFirst(goal, review)).toMatch(answer);
});

it.each([
  ['推进青岚生态茶园建设。', '青岚生态茶园：由青岚茶厂牵头建设的茶园', false],
  ['推进青岚生态茶园建设。', '5.推进青岚生态茶园建设（主办：茶业局，协办：已成立的茶园办）', false],
  ['推进青岚生态茶园建设。', '5.青岚生态茶园建设已完成', true],
  ['启动青岚生态茶园建设。', '5.启动青岚生态茶园建设（主办：茶业局）', false],
])('what stands behind a report tells what was where it says so alone: %s %s', (goal, behind, isTold) => {
  const answer = followFirst(goal, SILENT, `今年要做好各项工作。\n附件\n${behind}。`);
  expect(/ (?:met|missed) /u.test(answer)).toBe(isTold);
});

it('what a report is begun with is no proof', () => {
  const asked = '请大家审议，也请在座的委员们提出意见。';
  const later = readReport(
    `2031年政府工作报告\n各位代表：\n现在，我向大会作报告，${asked}\n一、2030年工作回顾\n${SILENT}`,
  );
  const [first] = trackGoals(
    { report: makeReport({ goals: '认真听取在座委员们的意见。' }), year: 2030 },
    { report: later, year: 2031 },
  );
  expect(first?.candidates[0]?.quote).toContain('委员们');
  expect(first?.verdict).not.toBe('met');
});

it('the first of two names that share a rate is not met by any words on it, and one of two projects is', () => {
  const of = (goals: string, said: string): unknown =>
    follow(goals, said).find(({ figure }) => figure === null)?.ground;
  expect(of('实现青岚茶税收入和茶叶出口收入增长9%以上。', '实现青岚茶税收入，茶农满意。')).toBe('no-figure');
  expect(of('推进青岚茶厂、松河茶厂等项目9个。', '青岚茶厂建设顺利推进。')).toBe('advanced');
});

it.each([
  ['启动青岚水库清淤行动。', '继续实施青岚水库清淤行动。', /met \w+ gone-on$/u],
  ['继续开展青岚水库清淤行动。', '继续开展青岚水库清淤行动。', /unclear open set-again$/u],
  ['启动青岚水库清淤行动。', '启动青岚水库清淤行动。', /missed \w+ set-again$/u],
])(
  'what is to be gone on with was begun, unless it was to be gone on with before: %s %s',
  (goal, plan, answer) => {
    expect(followFirst(goal, SILENT, plan)).toMatch(answer);
  },
);

describe('an outcome', () => {
  it('is what looks back before what sets the goal again', () => {
    const goal = '推进老城区供水管网改造。';
    const [first] = follow(goal, '供水管网改造全面推开，惠及千家万户。', goal);
    const [back, again] = first?.candidates ?? [];
    expect(back?.quote).toBe('供水管网改造全面推开，惠及千家万户');
    expect(again?.score).toBeGreaterThan(back?.score ?? 1);
  });

  it.each([
    ['改造危旧农房3200户。', '完成3200户农房改造。', '完成3200户农房改造 | met sure same-number'],
    ['改造危旧农房3200户。', '完成3200座农房改造。', '完成3200座农房改造 | met sure same-number'],
    ['改造危旧农房3200户。', '改造危桥3200座。', '— | not_reported likely nothing-found'],
    ['改造危旧农房20户。', '新建农房观景台20座。', '— | unclear open weak'],
  ])('is the same number of the same noun, whatever its counter: %s %s', (goal, review, expected) => {
    expect(followFirst(goal, review)).toBe(expected);
  });

  it('stands first in the text among those that say as much', () => {
    const [first] = follow('茶叶产值达到9亿元。', '茶叶产值完成9.5亿元。渠道畅通。茶叶产值完成9.5亿元。');
    const [one, other] = first?.candidates ?? [];
    expect(one?.score).toBe(other?.score);
    expect(one?.span.start).toBeLessThan(other?.span.start ?? 0);
  });

  it('is no quota that is set again', () => {
    const goal = '茶叶产值达到9亿元。';
    expect(followFirst(goal, SILENT, goal)).toMatch(/ \| unclear open /u);
    expect(follow(goal, SILENT, goal)[0]?.candidates[0]?.attainment?.kind).toBe('not comparable');
  });
});

describe('what is no evidence', () => {
  const graded = (goals: string, review: string): string => followFirst(goals, review);

  it('is what a part that looks back demands', () => {
    const said = '推进山区茶园灌溉管网改造';
    expect(graded(`${said}。`, `我们${said}，成效良好。`)).toMatch(/ met /u);
    expect(graded(`${said}。`, `我们要${said}。`)).not.toMatch(/ met /u);
    expect(graded(`${said}。`, `工作思路是：${said}。`)).not.toMatch(/ met /u);
  });

  it('is a total of several years, but not what is told of the year under a title of both', () => {
    const review = '“十四五”时期，民生改善。\n2030年，经济平稳。\n“十四五”收官有力。新建茶园道路95公里。';
    const text = `松河市政府工作报告\n一、“十四五”时期和2030年工作回顾\n${review}\n二、2031年工作安排\n加快发展。\n`;
    const earlier = { report: makeReport({ goals: '新建茶园道路90公里。' }), year: 2030 };
    const [first] = trackGoals(earlier, { report: readReport(text), year: 2031 });
    expect(first?.candidates[0]?.attainment).toMatchObject({ kind: 'comparable', isMet: true });
  });

  it('is an entry of a glossary', () => {
    const entry = '3.“茶旅融合”行动：是指推进山区茶旅融合示范带建设的行动。';
    expect(graded('推进山区茶旅融合示范带建设。', entry)).toContain('not_reported');
  });

  it.each([
    ['青岚茶馆投入使用。', '青岚茶馆开业在即。', 'missed'],
    ['青岚茶馆投入使用。', '青岚茶馆主楼完工。', 'unclear'],
    ['青岚茶馆投入使用。', '青岚茶馆完工并投入使用。', 'met'],
    ['茶农收入与经济增长同步。', '茶农收入稳定增加。', 'unclear'],
    ['茶农收入与经济增长同步。', '茶农收入与经济增长保持同步。', 'met'],
    ['认真落实即将出台的茶叶促进条例。', '认真落实茶叶促进条例。', 'met'],
    ['打造一流茶叶品质。', '茶叶品质与一流茶叶还有很大差距。', 'unclear'],
  ])('settles %s by %s: %s', (goals, review, verdict) => {
    expect(follow(goals, review)[0]?.verdict).toBe(verdict);
  });
});

it.each(['要随着改革的深入。', '在县委的正确领导下。', '让我们为茶乡而奋斗。'])(
  'reads no goal out of %s',
  (goals) => {
    expect(follow(goals, SILENT)).toEqual([]);
  },
);

const attainmentOf = (goal: string, review: string): TrackedGoal['candidates'][number]['attainment'] =>
  follow(goal, review)[0]?.candidates[0]?.attainment ?? null;

describe('an attainment', () => {
  it('is shown where both are of the same thing and the passage is reported', () => {
    expect(attainmentOf('茶叶产值达到9亿元。', '茶叶产值完成9.9亿元。')).toMatchObject({
      kind: 'comparable',
      ratio: 1.1,
      isMet: true,
      isExtreme: false,
    });
  });

  it.each([
    ['茶叶产值达到9亿元。', '“松河红”茶叶产值达到9.5亿元。', 'name', true],
    ['开工保障性住房2000套。', '建成保障性住房1800套。', 'stage', true],
    ['城镇居民收入增长8%。', '农村居民收入增长9%。', 'indicator', false],
    ['地区生产总值增长8%。', '人均地区生产总值增长9%。', 'indicator', false],
  ])('is none, but a reason, where they are not: %s %s', (goal, review, reason, isUnsure) => {
    expect(attainmentOf(goal, review)).toEqual({ kind: 'not comparable', reason, isUnsure });
  });

  it.each([
    ['减少贫困人口1万人。', '贫困人口减少1.2万人。', 1.2, true],
    ['减少贫困人口1万人。', '减少贫困人口0.8万人。', 0.8, false],
    ['贫困人口减少1万人。', '减少贫困人口1.2万人。', 1.2, true],
  ])('reckons with falls that are said before the name: %s %s', (goal, review, ratio, isMet) => {
    expect(attainmentOf(goal, review)).toMatchObject({
      kind: 'comparable',
      ratio,
      isMet,
      formula: { isLowerBetter: true },
    });
  });

  it.each([
    ['茶叶产值达到[9亿元]。', '茶叶产值达到[27亿元]。', false],
    ['茶叶产值达到[9亿元]。', '茶叶产值达到[27.1亿元]。', true],
    ['茶叶产值达到[9亿元]。', '茶叶产值达到[3亿元]。', false],
    ['茶叶产值达到[9亿元]。', '茶叶产值达到[2.9亿元]。', true],
    ['茶叶产值增长[5%]。', '茶叶产值增长[1%]。', false],
    ['茶叶产值增长[5%]。', '茶叶产值增长[29%]。', false],
    ['茶叶产值增长[5%]。', '茶叶产值增长[31%]。', true],
  ])('is extreme where it is many times the goal, or a small part: %s %s', (goal, result, isExtreme) => {
    const [aim, got] = [readMarked(goal, 'goals', 2030), readMarked(result, 'review', 2031)];
    expect(computeAttainment(aim.reckoned, got.reckoned)).toMatchObject({ kind: 'comparable', isExtreme });
  });
});

describe('a verdict', () => {
  it.each([
    ['茶叶产值达到9亿元。', '茶叶产值完成9.5亿元。', 'met sure figure'],
    ['茶叶产值达到9亿元。', '茶叶产值完成8亿元。', 'missed sure figure'],
    ['茶叶产值达到9亿元。', '茶叶产值完成30亿元。', 'met likely extreme'],
    ['茶叶产值增长8%左右。', '茶叶产值增长7.6%。', 'met sure figure'],
    ['茶叶产值增长8%左右。', '茶叶产值增长7.5%。', 'met likely about'],
    ['茶叶产值增长8%左右。', '茶叶产值增长7.2%。', 'met likely about'],
    ['茶叶产值增长8%左右。', '茶叶产值增长7.1%。', 'missed sure figure'],
    ['茶叶产值增长8%左右。', '茶叶产值增长9%。', 'met sure figure'],
    ['茶叶失业率控制在5%左右。', '茶叶失业率为5.3%。', 'met likely about'],
    ['茶叶失业率控制在5%左右。', '茶叶失业率为4.6%。', 'met sure figure'],
    ['茶叶产值达到9亿元。', '茶叶产值完成1亿元。', 'missed likely extreme'],
    ['确保滨河隧道建成通车。', '滨河隧道建成通车。', 'met likely stated'],
    ['全面完成滨河隧道主体工程。', '滨河隧道主体工程完工。', 'met likely stated'],
    ['确保滨河隧道建成通车。', '滨河隧道主体完工。', 'missed likely unfinished'],
    ['办好42项民生实事。', '42项民生实事完成38项。', 'missed likely unfinished'],
    ['办好42项民生实事。', '42项民生实事完成42项。', 'met sure same-number'],
    ['办好42项民生实事。', '42项民生实事完成投资8亿元。', 'met sure same-number'],
    ['启动青岚水库除险加固工程。', '青岚水库除险加固工程全面开工。', 'met sure begun'],
    ['开工建设滨河隧道。', '滨河隧道完成初步设计。', 'missed likely unfinished'],
    ['完成松河新区规划。', '完成松河主体功能区规划。', 'met likely stated'],
    ['确保滨河隧道建成通车。', '滨河隧道完成投资3亿元。', 'unclear open unsettled'],
    ['确保滨河隧道核准后开工建设。', '滨河隧道完成核准。', 'missed likely unfinished'],
    ['投资6亿元的滨河隧道建成通车。', '投资6亿元的滨河隧道建成通车。', 'met sure stated'],
    ['确保滨河隧道建成通车。', '滨河隧道存在质量问题，未能通车。', 'missed likely failed'],
    ['做好困难群众帮扶工作。', '困难群众帮扶工作深入开展。', 'met sure advanced'],
  ])('rests on its ground: %s %s', (goal, review, expected) => {
    expect(followFirst(goal, review).replace(/^.* \| /u, '')).toBe(expected);
  });

  it.each([
    ['开工建设青岚医院住院大楼。', '开工建设青岚医院滨河分院和松河医院住院大楼。', /unclear open/u],
    ['开工建设青岚医院住院大楼。', '开工建设青岚医院新住院大楼。', /missed likely set-again/u],
    ['谋划储备一批大项目。', '谋划储备一批大项目。', /unclear open/u],
    ['切实提高项目开工率。', '切实提高项目开工率。', /unclear open/u],
    ['确保按期开工建设。', '确保按期开工建设。', /unclear open/u],
  ])(
    'what is planned anew was missed only where a plan names that one thing: %s %s',
    (goal, plan, expected) => {
      expect(followFirst(goal, SILENT, plan)).toMatch(expected);
    },
  );

  it.each([
    ['启动滨河隧道建设。', '启动滨河隧道建设。', 'missed likely set-again'],
    ['启动滨河隧道建设。', '加快滨河隧道建设进度。', 'met likely gone-on'],
    ['确保滨河隧道建成通车。', '确保滨河隧道建成通车。', 'unclear open set-again'],
    ['确保滨河隧道建成通车。', '做好滨河隧道前期工作。', 'missed likely unfinished'],
    ['推进滨河隧道建设。', '推进滨河隧道建设。', 'unclear open set-again'],
    ['确保滨河隧道建成通车。', '续建滨河隧道。', 'unclear open set-again'],
  ])('never takes a plan for the proof that something was not finished: %s %s', (goal, plan, expected) => {
    expect(followFirst(goal, SILENT, plan).replace(/^.* \| /u, '')).toBe(expected);
  });

  it('is missed where the goal stands among the problems', () => {
    const later = readReport(
      [
        '2031年云川市政府工作报告',
        '各位代表：',
        '一、2030年工作回顾',
        '一年来，各项工作稳步推进。',
        '二、存在的困难和问题',
        '老城管网改造推进缓慢，群众反映强烈。',
        '三、2031年主要任务',
        '今年要做好各项工作。',
      ].join('\n'),
    );
    const earlier = makeReport({ goals: '推进老城管网改造。' });
    const [first] = trackGoals({ report: earlier, year: 2030 }, { report: later, year: 2031 });
    expect([first?.verdict, first?.ground]).toEqual(['missed', 'problem']);
  });
});

/** The best claim of a goal at a score. */
function claimAt(goal: Goal, claim: Pick<Match, 'sameness' | 'isSameNumber'>, full: number): Claim {
  const span = { start: 0, end: 8 };
  const passage: Passage = {
    ...{ quote: '滨河隧道建成通车', rest: '滨河隧道建成通车', span, whole: span, role: 'review' as const },
    ...{ pairs: new Set<string>(), context: new Set<string>(), figures: [], things: [] },
    ...{
      isHeading: false,
      isOfSpan: false,
      isOfTroubles: false,
      circumstance: null,
      isOfOpenedYear: false,
      isPast: true,
    },
  };
  return { passage, score: full, full, result: null, thing: null, coverage: 1, distinctness: 5, ...claim };
}

const TASK: Goal = {
  ...{ quote: '建成滨河隧道', clause: '建成滨河隧道', span: { start: 0, end: 6 }, name: '滨河隧道' },
  ...{ core: '滨河隧道', context: '建成滨河隧道', demand: 'finish', figure: null, thing: null },
};
const AIM = readMarked('茶叶产值达到[9亿元]。', 'goals');
const FIGURE: Goal = { ...TASK, figure: AIM.figure, thing: AIM };
const NONE = { sameness: null, isSameNumber: false };
const NEAR = 0.001;

describe('the lines', () => {
  it.each([
    ['nothing of a task', TASK, NONE, LINES.absentTask, 'nothing-found', 'weak'],
    ['nothing of a figure', FIGURE, NONE, LINES.absentFigure, 'nothing-found', 'weak'],
    ['something to look at', TASK, NONE, LINES.words, 'weak', 'stated'],
  ] as const)('part %s from what is more', (_, goal, claim, line, below, above) => {
    expect(gradeProposal(goal, claimAt(goal, claim, line - NEAR)).ground).toBe(below);
    expect(gradeProposal(goal, claimAt(goal, claim, line + NEAR)).ground).toBe(above);
  });

  it('part likely words from sure ones', () => {
    expect(gradeProposal(TASK, claimAt(TASK, NONE, LINES.sureWords - NEAR)).grade).toBe('likely');
    expect(gradeProposal(TASK, claimAt(TASK, NONE, LINES.sureWords)).grade).toBe('sure');
  });

  it('are harder to reach for a task by words that every report says', () => {
    const at = (distinctness: number): Claim => ({
      ...claimAt(TASK, NONE, LINES.reportedTask),
      ...{ distinctness },
    });
    expect([0, 20].map((each) => isReported(TASK, at(each)))).toEqual([false, true]);
  });

  it('of a figure lie lower where a passage has one of the same thing', () => {
    const at = (claim: Pick<Match, 'sameness' | 'isSameNumber'>, score: number): boolean =>
      isReported(FIGURE, claimAt(FIGURE, claim, score));
    const between = (LINES.reportedFigure + 0.3) / 2;
    expect(at(NONE, between)).toBe(false);
    expect(at({ sameness: { answer: 'unsure', reason: 'name' }, isSameNumber: false }, between)).toBe(false);
    expect(at({ sameness: { answer: 'yes' }, isSameNumber: false }, between)).toBe(true);
    expect(at({ sameness: null, isSameNumber: true }, between)).toBe(true);
    expect(at(NONE, LINES.reportedFigure)).toBe(true);
  });
});

describe('distinctness', () => {
  const of = (words: string): number => distinctnessOf(pairsOf(words));

  it('is high for a name, and next to nothing for a phrase of the genre', () => {
    expect(of('青岚水库')).toBeGreaterThan(4 * of('社会主义'));
  });

  it('never falls where more is shared', () => {
    expect(of('青岚水库大坝')).toBeGreaterThan(of('青岚水库'));
    expect(of('')).toBe(0);
  });
});
