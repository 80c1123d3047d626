import type { FiguredReport, GoalsView } from '../../../shared/contract/goal-api.ts';
import { computeAttainment } from '../../../shared/facts/attainment.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type {
  CoderId,
  Evidence,
  EvidenceId,
  GoalId,
  GoalMark,
  JudgedCandidate,
  ReadGoal,
  SchemeEntry,
  Verdict,
  VerdictScheme,
} from '../../../shared/model/goal.ts';
import type { Section } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { makeSummary } from './comparison-fixture.ts';

const NOWHERE: Span = { start: 0, end: 0 };

export function makeFigure(change: Partial<Figure> = {}): Figure {
  return {
    quote: '',
    name: '总产值',
    kind: 'goal',
    year: 2031,
    measure: 'level',
    value: 100,
    valueTo: null,
    unit: '亿元',
    bound: 'exact',
    isDoubtful: false,
    span: NOWHERE,
    valueSpan: NOWHERE,
    ...change,
  };
}

export function makeCandidate(change: Partial<JudgedCandidate> = {}): JudgedCandidate {
  return {
    quote: '总产值完成97亿元',
    span: { start: 0, end: 8 },
    score: 0.9,
    isReported: true,
    terms: ['总产值'],
    result: null,
    reasons: ['same-name'],
    goalMarks: [],
    marks: [],
    attainment: null,
    figures: [],
    isChosen: false,
    ...change,
  };
}

/** A candidate whose figure is set against the goal's, as the library does. */
export function answer(goal: Figure, result: Partial<Figure>): JudgedCandidate {
  const figure = makeFigure({ ...result, kind: 'achievement' });
  const attainment = computeAttainment(goal, figure);
  return makeCandidate({ result: figure, attainment, figures: [{ figure, attainment }] });
}

export const LATER = makeSummary(2, 2032);

export function makeGoal(key: string, change: Partial<ReadGoal> = {}): ReadGoal {
  return {
    key,
    origin: 'read',
    quote: `目标${key}`,
    span: NOWHERE,
    name: key,
    section: 1,
    figure: null,
    dueYear: 2031,
    strengths: [],
    isConcrete: true,
    outcomes: [outcome([makeCandidate()])],
    ...change,
  };
}

export function outcome(
  candidates: readonly JudgedCandidate[],
  verdict: Verdict | 'open' = 'met',
  grade: 'sure' | 'likely' = 'likely',
): ReadGoal['outcomes'][number] {
  return {
    report: LATER.id,
    candidates,
    searched: { parts: ['review', 'tasks'], words: ['总产值'] },
    proposal:
      verdict === 'open'
        ? { verdict: 'unclear', grade: 'open', ground: 'weak' }
        : { verdict, grade, ground: 'stated' },
  };
}

export function makeMark(key: string, change: Partial<GoalMark> = {}): GoalMark {
  return {
    key,
    // Ids are brands of plain numbers.
    id: 1 as GoalId,
    state: 'confirmed',
    name: null,
    dueYear: null,
    evidence: [],
    choices: [],
    verdict: null,
    ...change,
  };
}

export function makeEvidence(span: Span | null): Evidence {
  const anchor = { quote: '总产值完成97亿元', prefix: '', suffix: '', start: 0 };
  return { id: 1 as EvidenceId, kind: 'passage', report: LATER.id, anchor, span };
}

export const ENTRIES: readonly SchemeEntry[] = [
  { code: 'met', label: '完成', meaning: '', needs: 'evidence', tone: 'good' },
  { code: 'missed', label: '未完成', meaning: '', needs: 'evidence', tone: 'bad' },
  { code: 'not_reported', label: '未提及', meaning: '', needs: 'absence', tone: 'absent' },
  { code: 'open', label: '再议', meaning: '', needs: 'nothing', tone: 'plain' },
];

export function makeScheme(version: number, entries = ENTRIES): VerdictScheme {
  return { version, entries, createdAt: '2032-01-01T00:00:00.000Z' };
}

/** Sections one after another: marker, title, index of the parent. */
export function makeSections(lines: readonly (readonly [string, string, number])[]): readonly Section[] {
  return lines.map(([marker, title, parent], index) => ({
    ...{ index, parent, marker, title, runin: false, role: 'tasks', heading: NOWHERE },
    level: index === 0 ? 0 : parent === 0 ? 1 : 2,
    own: { start: index * 10, end: (index + 1) * 10 },
    end: (index + 1) * 10,
  }));
}

const SECTIONS = makeSections([
  ['', '', -1],
  ['一、', '回顾', 0],
  ['二、', '安排', 0],
  ['（一）', '城市', 2],
]);

export function makeReport(id: number, year: number, text = ''): FiguredReport {
  return {
    summary: makeSummary(id, year),
    text,
    outline: { sections: SECTIONS },
    sentences: [],
    pages: [],
    figures: [],
  };
}

export function makeGoalsView(goals: readonly ReadGoal[], change: Partial<GoalsView> = {}): GoalsView {
  const coder = { id: 1 as CoderId, name: '甲' };
  return {
    earlier: makeReport(1, 2031),
    later: [makeReport(2, 2032)],
    missingYears: [],
    goals,
    marks: [],
    lost: [],
    schemes: [makeScheme(1)],
    coder,
    coders: [coder],
    measured: { sure: 0.9, likely: 0.7, absent: 0.6, pairs: 4 },
    ...change,
  };
}
