import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBaseGoals } from '../../../shared/facts/goals/base-goals.ts';
import { isConcrete } from '../../../shared/facts/goals/concrete.ts';
import { markTerms } from '../../../shared/facts/goals/marks.ts';
import { judgeOutcome, readSearched } from '../../../shared/facts/goals/outcomes.ts';
import { describeSearch } from '../../../shared/facts/goals/searched.ts';
import { readStrengths } from '../../../shared/facts/goals/strengths.ts';
import { trackGoals, type DatedReport } from '../../../shared/facts/track.ts';
import type { GoalOutcome } from '../../../shared/model/goal.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { gluedReport } from '../../helpers/glued-reports.ts';
import { arbitraryText } from '../text/arbitrary-text.ts';
import { makeReport } from './reading.ts';

describe('readStrengths', () => {
  it.each([
    ['确保滨河隧道建成通车', ['ensure']],
    ['力争开工建设滨河隧道', ['strive']],
    ['建成滨河隧道', []],
    ['为三万户以上居民更换燃气管道', ['at_least']],
    ['等候时间控制在十分钟以内', ['at_most']],
    ['以上措施要落到实处', []],
    ['缴存保证金', []],
  ])('%s: %j', (words, strengths) => {
    expect(readStrengths(words, null)).toEqual(strengths);
  });

  it('takes the bound of the figure, not that of the one beside it', () => {
    const report = makeReport({ goals: '力争茶叶产值增长8%以上，登记失业率控制在3%左右。' });
    const goals = readBaseGoals({ report, year: 2030 });
    expect(goals.map(({ name, strengths }) => [name, strengths])).toEqual([
      ['茶叶产值', ['strive', 'at_least']],
      ['登记失业率', ['about']],
    ]);
  });
});

describe('isConcrete', () => {
  const isNamed = (words: string, isOften = false): boolean => isConcrete(words, words, null, () => isOften);

  it.each([
    '确保滨河隧道建成通车',
    '启动青岚水库除险加固工程',
    '推进“三网”融合',
    '修订中小企业划分标准',
    '出台《青岚湖保护条例》',
    '推进存款保险制度建设',
    '支持西藏和新疆发展',
    '开展社区首诊试点',
    '继续推进云川西山机场建设',
  ])('%s', (words) => {
    expect(isNamed(words)).toBe(true);
  });

  it.each([
    '坚持稳中求进工作总基调',
    '进一步深化改革',
    '加强能力建设',
    '推进重点项目建设',
    '增强“四个意识”',
    '提高人民生活水平',
    '搞劳民伤财的形象工程',
    '以经济建设为中心',
    '大力发展服务业',
  ])('not: %s', (words) => {
    expect(isNamed(words)).toBe(false);
  });

  it('does not take the place that a report is about for something particular', () => {
    expect(isNamed('推动创新型河北发展')).toBe(true);
    expect(isNamed('推动创新型河北发展', true)).toBe(false);
  });
});

describe('markTerms', () => {
  it('marks every place of a term, in order and joined where they touch', () => {
    const text = '建设滨河隧道，滨河隧道通车';
    const spans = markTerms(text, { start: 2, end: text.length }, ['隧道', '滨河', '通车']);
    expect(spans.map((span) => sliceSpan(text, span))).toEqual(['滨河隧道', '滨河隧道通车']);
  });

  it('folds width and case, and keeps offsets whatever the letters', () => {
    const text = 'İＧＤＰ与gdp';
    const marks = markTerms(text, { start: 0, end: text.length }, ['gdp']);
    expect(marks.map((span) => sliceSpan(text, span))).toEqual(['ＧＤＰ', 'gdp']);
  });

  it('stays inside its span, in order, without overlaps, on any text', () => {
    fc.assert(
      fc.property(arbitraryText, fc.array(fc.string({ maxLength: 3 })), (text, terms) => {
        const span = { start: Math.floor(text.length / 3), end: text.length };
        let last = span.start - 1;
        for (const mark of markTerms(text, span, terms)) {
          expect(mark.start).toBeGreaterThan(last);
          expect(mark.end).toBeGreaterThan(mark.start);
          last = mark.end;
        }
        expect(last).toBeLessThanOrEqual(span.end);
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  });
});

describe('describeSearch', () => {
  it('names the parts that the report has, in one order, and the words without plain ones', () => {
    const { outline } = makeReport({ review: '茶叶产值增长。', goals: '改造旧桥。' });
    const { parts, words } = describeSearch(outline, '青岚水库除险加固工程');
    expect(parts).toContain('review');
    expect(parts).toContain('targets');
    expect(words[0]).toBe('青岚水库除险加固工程');
    expect(words).not.toContain('工程');
    expect(new Set(words).size).toBe(words.length);
  });
});

const LATER = 7 as ReportId;

/** What the report of 2031 says of the first goal. */
function judge(goals: string, review: string, plans?: string, dueYear: number | null = 2030): GoalOutcome {
  const earlier: DatedReport = { report: makeReport({ goals }), year: 2030 };
  const report = makeReport(plans === undefined ? { review } : { review, goals: plans });
  const later: DatedReport = { report, year: 2031 };
  const goal = readBaseGoals(earlier)[0]!;
  return judgeOutcome(earlier, goal, dueYear, readSearched(LATER, later), trackGoals(earlier, later)[0]!);
}

describe('judgeOutcome', () => {
  it('says why a result stands first, and computes what was attained', () => {
    const { report, candidates, proposal } = judge('茶叶产值达到9亿元。', '茶叶产值完成9.5亿元。');
    expect([report, proposal]).toEqual([LATER, { verdict: 'met', grade: 'sure', ground: 'figure' }]);
    expect(candidates[0]).toMatchObject({
      quote: '茶叶产值完成9.5亿元',
      reasons: ['same-name', 'same-figure', 'looks-back'],
      attainment: { kind: 'comparable', isMet: true },
    });
  });

  it('says where a passage plans again, or has figures in other units', () => {
    const [again] = judge(
      '启动青岚水库除险加固工程。',
      '教育稳步发展。',
      '启动青岚水库除险加固工程。',
    ).candidates;
    expect(again?.reasons).toContain('plans-again');
    expect(again?.attainment).toBeNull();
    const [other] = judge('茶叶产值达到9亿元。', '茶叶产值增长8%。').candidates;
    expect(other?.reasons).toContain('other-unit');
  });

  it('marks what both share, on both sides', () => {
    const goals = '启动青岚水库除险加固工程。';
    const review = '青岚水库除险加固工程全面开工。';
    const [first] = judge(goals, review).candidates;
    const earlier = makeReport({ goals }).text;
    const later = makeReport({ review }).text;
    expect(first?.goalMarks.map((span) => sliceSpan(earlier, span)).join()).toContain('青岚水库除险加固');
    expect(first?.marks.map((span) => sliceSpan(later, span)).join()).toContain('青岚水库除险加固');
  });

  it('leaves a goal open that is due later, and calls none missed before its time', () => {
    const [goals, review] = ['茶叶产值达到9亿元。', '茶叶产值完成7亿元。'];
    expect(judge(goals, review).proposal).toMatchObject({ verdict: 'missed', grade: 'sure' });
    expect(judge(goals, review, undefined, 2033).proposal).toMatchObject({
      verdict: 'unclear',
      grade: 'open',
    });
    expect(judge('茶叶产值达到9亿元。', '教育稳步发展。', undefined, 2033).proposal.verdict).toBe(
      'not_reported',
    );
  });
});

describe('readBaseGoals', () => {
  it('gives the same keys for the same text, other ones for another, and never two alike', () => {
    const text = '茶叶产值达到9亿元、增长8%。建成小桥、大桥、长桥。建成小桥、大桥、长桥。';
    const read = (goals: string): readonly string[] =>
      readBaseGoals({ report: makeReport({ goals }), year: 2030 }).map(({ key }) => key);
    const keys = read(text);
    expect(read(text)).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(read(`${text}加固堤坝。`).filter((key) => keys.includes(key))).toEqual([]);
  });

  it('quotes what stands there, in whatever report, at its own section', () => {
    const seen = { goals: 0, tasks: 0, sections: new Set<number>() };
    fc.assert(
      fc.property(gluedReport(2030), (report) => {
        for (const goal of readBaseGoals({ report, year: 2030 })) {
          expect(sliceSpan(report.text, goal.span)).toBe(goal.quote);
          expect(goal.quote).not.toMatch(/^[，。；、]|[，。；、]$/u);
          const own = report.outline.sections[goal.section]?.own;
          expect(own?.start).toBeLessThanOrEqual(goal.span.start);
          expect(own?.end).toBeGreaterThanOrEqual(goal.span.end);
          expect(goal.dueYear).toBeGreaterThanOrEqual(2030);
          seen.goals += 1;
          seen.tasks += goal.figure === null ? 1 : 0;
          seen.sections.add(goal.section);
        }
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
    console.log(`seen: ${seen.goals} goals, ${seen.tasks} of them tasks, in ${seen.sections.size} sections`);
    expect(seen.goals).toBeGreaterThan(800);
    expect(seen.tasks).toBeGreaterThan(200);
    expect(seen.sections.size).toBeGreaterThan(3);
  });
});
