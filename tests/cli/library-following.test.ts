import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GRADES, GROUNDS, VERDICTS } from '../../shared/model/goal.ts';
import { FINDING_KINDS } from '../../shared/model/indicator.ts';
import { makeSampleLibrary } from '../library/tools.ts';
import { ask, makeOwnFolder, number, SAMPLES, text } from './ask.ts';
import { run } from './program.ts';

const library = join(makeOwnFolder(), 'library.sqlite');
const on = ['--library', library];
const year = number.nullable();
const figure = z.looseObject({ quote: text, value: number, unit: text, start: number, end: number });

beforeAll(async () => {
  expect((await run('import', SAMPLES, ...on)).status).toBe(0);
});

describe('goals', () => {
  const outcome = z.strictObject({
    report: number,
    year,
    outcome: text.nullable(),
    verdict: z.enum(VERDICTS),
    grade: z.enum(GRADES),
    ground: z.enum(GROUNDS),
    attainment: z.strictObject({
      ratio: number.nullable(),
      reason: text.nullable(),
      check: z.boolean(),
      chosen: z.boolean(),
    }),
    candidates: z.array(
      z.strictObject({
        quote: text,
        score: number,
        reported: z.boolean(),
        terms: z.array(text),
        reasons: z.array(text),
        start: number,
        end: number,
        result: figure.nullable(),
      }),
    ),
  });
  const goal = z.strictObject({
    key: text,
    goal: text,
    name: text,
    start: number,
    end: number,
    figure: figure.nullable(),
    due_year: year,
    strengths: z.array(text),
    concrete: z.boolean(),
    origin: z.enum(['read', 'added']),
    state: z.enum(['proposed', 'confirmed', 'rejected']),
    own_name: text.nullable(),
    own_due_year: year,
    evidence: z.array(z.looseObject({ kind: text, quote: text })),
    verdict: z.looseObject({ code: text, label: text, scheme_version: number, comment: text }).nullable(),
    outcomes: z.array(outcome),
  });
  const goals = z.strictObject({
    report: number,
    place: text,
    year,
    later: z.array(z.strictObject({ report: number, year })),
    missing_years: z.array(number),
    coder: text,
    goals: z.array(goal),
    lost: z.array(z.unknown()),
  });

  it('are told with what later reports say of them, and of the one that is named', async () => {
    const all = await ask(goals, 'goals', '澜江市/2021', ...on);
    expect(all).toMatchObject({ place: '澜江市', year: 2021 });
    expect(all.later.map((each) => each.year)).toEqual([2022, 2023, 2024, 2025]);
    const growth = all.goals.find((each) => each.goal.includes('地区生产总值增长8%以上'));
    expect(growth).toMatchObject({
      due_year: 2021,
      figure: { value: 8, unit: '%' },
      state: 'proposed',
      verdict: null,
    });
    expect(growth?.outcomes).toMatchObject([{ year: 2022, verdict: 'met', attainment: { ratio: 1.05 } }]);
    const late = await ask(goals, 'goals', '澜江市/2021', '澜江市/2025', ...on);
    expect(new Set(late.goals.flatMap((each) => each.outcomes.map((found) => found.year)))).toEqual(
      new Set([2025]),
    );
    const lines = (await run('goals', '澜江市/2021', '澜江市/2022', ...on)).out;
    expect(lines).toMatch(/待确认 +地区生产总值 +地区生产总值增长8%以上 +2022 +完成 +较确定 +105\.0% +\S/u);
    expect(lines).not.toContain('到2025年突破1800亿元  2025');
  });

  it('are told with the verdict of the coder and its evidence', async () => {
    const made = await makeSampleLibrary();
    const [shelf] = await made.call('library/list', {});
    const report = shelf!.reports.find(({ head }) => head.year === 2024)!.id;
    const view = await made.call('goals/open', { report });
    const [first] = view.goals;
    const later = view.later[0]!;
    const [candidate] = first!.outcomes[0]!.candidates;
    const evidence = [
      { kind: 'passage', report: later.summary.id, span: candidate!.span },
      { kind: 'outside', source: '年鉴', quote: '数字属实' },
    ];
    const verdict = { goal: first!.key, code: 'met', evidence, absence: null, comment: '核过' };
    await made.call('goals/judge', { report, verdicts: [verdict] });
    made.close();
    const told = await ask(goals, 'goals', String(report), '--library', made.file);
    expect(told.goals[0]).toMatchObject({
      state: 'confirmed',
      verdict: { code: 'met', scheme_version: 1, comment: '核过' },
      evidence: [
        { kind: 'passage', report: later.summary.id, quote: candidate!.quote },
        { kind: 'outside', source: '年鉴', quote: '数字属实' },
      ],
    });
    const { label } = told.goals[0]!.verdict!;
    const { out } = await run('goals', String(report), '--library', made.file);
    expect(out.split('\n')[0]?.startsWith(label)).toBe(true);
  });

  it('of a report in which they are not looked for, and of one that is not there, are refused in words', async () => {
    const wrong = await run('goals', '澜江市/2024', '澜江市/2022', ...on);
    expect(wrong).toEqual({
      status: 3,
      out: '',
      err: '错误：这些目标不在“澜江市/2022”里查找（只查后来的、直到目标到期那一年的报告）；可用：澜江市/2025\n',
    });
    expect(await run('goals', '澜江市/1999', ...on)).toMatchObject({ status: 3, out: '' });
  });
});

describe('indicators', () => {
  const series = z.strictObject({
    key: text,
    measure: text,
    period: text,
    stage: text.nullable(),
    unit: text,
    points: z.array(
      z.strictObject({
        report: number,
        report_year: number,
        value: number,
        value_to: number.nullable(),
        figure,
      }),
    ),
    pairs: z.array(
      z.strictObject({
        goal: number,
        result: number,
        attainment: z.looseObject({ ratio: number.nullable() }),
      }),
    ),
  });
  const indicators = z.strictObject({
    place: text,
    years: z.array(z.strictObject({ year: number, report: number.nullable() })),
    joins: z.array(z.unknown()),
    indicators: z.array(
      z.strictObject({ name: text, names: z.array(text), loose: z.boolean(), series: z.array(series) }),
    ),
    findings: z.array(
      z.looseObject({ kind: z.enum(FINDING_KINDS), indicator: text, year: number, printed: number }),
    ),
  });

  it('are chains of goal and result, all or those of a name', async () => {
    const all = await ask(indicators, 'indicators', '澜江市', ...on);
    expect(all.years.map((each) => each.year)).toEqual([2021, 2022, 2023, 2024, 2025]);
    const some = await ask(indicators, 'indicators', ...on, '--name', '粮食');
    expect(some.indicators.length).toBeGreaterThan(0);
    expect(some.indicators).toEqual(
      all.indicators.filter(({ name, names }) => [name, ...names].some((each) => each.includes('粮食'))),
    );
    const growth = (await ask(indicators, 'indicators', ...on, '--name', '地区生产总值', '--limit', '1'))
      .indicators;
    const rate = growth[0]!.series.find(({ unit, period }) => unit === '%' && period === 'year')!;
    const reached = rate.pairs.map(({ goal, attainment }) => [
      rate.points[goal]!.figure['year'],
      attainment.ratio,
    ]);
    expect(reached).toContainEqual([2021, 1.05]);
    const { out } = await run('indicators', ...on, '--name', '地区生产总值', '--limit', '1');
    expect(out).toMatch(/^地区生产总值\n {2}增速 · %\n/u);
    expect(out).toMatch(/^ +2021 +目标 8% +结果 8\.4% +105\.0%$/mu);
  });

  it('of a place that is not there are refused with those that are', async () => {
    const { status, err } = await run('indicators', '云川市', ...on, '--lang', 'en');
    expect([status, err]).toEqual([3, 'Error: the library has no reports of 云川市; it has: 澜江市\n']);
  });
});
