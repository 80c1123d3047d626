import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { AppError } from '../../../shared/base/errors.ts';
import type {
  Evidence,
  GoalMark,
  GoalOutcome,
  JudgedCandidate,
  ReadGoal,
} from '../../../shared/model/goal.ts';
import { GRADE_WORDS, PROPOSAL_WORDS, STATE_WORDS } from '../../../shared/words/goals.ts';
import { labelIn } from '../../../shared/words/scheme.ts';
import { wordsIn, type Language } from '../../../shared/words/words.ts';
import type { Handlers } from '../../library/handlers.ts';
import { isListed } from '../../library/tables/sources/goals.ts';
import type { CliOptions } from '../arguments.ts';
import { requireReport } from '../input.ts';
import { callLibrary } from '../library-call.ts';
import { roundScore, toPair, type Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';
import { onProgress, type Progress } from '../tell.ts';
import { attainmentCell, describeAttainment } from './attainment.ts';
import { describeFigure } from './figure.ts';

/**
 * `goals`: each goal of a report with what later ones say of it, what is proposed of that, and the current coder's own
 * verdict; of one later report alone where it is named.
 */
export async function showGoalsOf(
  handlers: Handlers,
  [first = '', second]: readonly string[],
  { language }: CliOptions,
  progress: Progress,
): Promise<Output> {
  const report = await requireReport(first, handlers);
  const later = second === undefined ? null : await requireReport(second, handlers);
  const emit = onProgress('goals/progress', progress);
  const view = await callLibrary(handlers, 'goals/open', { report }, emit);
  if (later !== null && !view.later.some(({ summary }) => summary.id === later))
    throw refuseLater(view, second);
  const marks = new Map(view.marks.map((mark) => [mark.key, mark]));
  const entries = view.goals.map((goal): Entry => {
    const outcomes = goal.outcomes.filter((outcome) => later === null || outcome.report === later);
    return { goal, outcomes, mark: marks.get(goal.key) };
  });
  const asked = entries.filter(({ outcomes }) => later === null || outcomes.length > 0);
  const shown = asked.filter(({ goal, mark }) => isListed(goal, mark));
  const words = language === 'zh' ? 'zh-CN' : 'en';
  return {
    json: {
      ...describeView(view),
      goals: entries.map((entry) => describeGoal(entry, view)),
      lost: view.lost.map(describeLost),
    },
    lines: formatTable(shown.flatMap((entry) => linesOf(entry, view, words))),
    remarks: remarksOf(asked.length - shown.length, view, language),
  };
}

type Entry = {
  readonly goal: ReadGoal;
  readonly outcomes: readonly GoalOutcome[];
  readonly mark: GoalMark | undefined;
};

/** Goals are looked for in later reports, up to the year that they are due in. */
function refuseLater({ later }: GoalsView, operand = ''): AppError {
  const choices = later.map(({ summary: { head } }) => `${head.place}/${head.year ?? ''}`).join('、');
  const details = { reason: 'not-searched', report: operand, choices };
  return new AppError('invalid-input', `goals are not looked for in ${operand}`, details);
}

function describeView({ earlier, later, missingYears, coder }: GoalsView) {
  const { id, head } = earlier.summary;
  return {
    report: id,
    place: head.place,
    year: head.year,
    later: later.map(({ summary }) => ({ report: summary.id, year: summary.head.year })),
    missing_years: missingYears,
    coder: coder.name,
  };
}

function describeGoal({ goal, outcomes, mark }: Entry, view: GoalsView) {
  const { key, quote, name, span, figure, dueYear, strengths, isConcrete, origin } = goal;
  return {
    ...{ key, goal: quote, name, start: span.start, end: span.end },
    figure: figure === null ? null : describeFigure(figure),
    due_year: dueYear,
    strengths,
    concrete: isConcrete,
    origin,
    ...describeMark(mark, view),
    outcomes: outcomes.map((outcome) => describeOutcome(outcome, view)),
  };
}

function describeMark(mark: GoalMark | undefined, view: GoalsView) {
  return {
    state: mark?.state ?? 'proposed',
    own_name: mark?.name ?? null,
    own_due_year: mark?.dueYear ?? null,
    evidence: (mark?.evidence ?? []).map(describeEvidence),
    verdict: describeVerdict(mark, view),
  };
}

function describeVerdict(mark: GoalMark | undefined, view: GoalsView) {
  const verdict = mark?.verdict ?? null;
  if (verdict === null) return null;
  const { code, schemeVersion, absence, comment, decidedAt } = verdict;
  const label = labelOf(mark, view, 'zh-CN');
  return { code, label, scheme_version: schemeVersion, absence, comment, decided_at: decidedAt };
}

function describeEvidence(evidence: Evidence) {
  if (evidence.kind === 'outside')
    return { kind: evidence.kind, source: evidence.source, quote: evidence.quote };
  const { kind, report, anchor, span } = evidence;
  return { kind, report, quote: anchor.quote, at: toPair(span) };
}

function describeLost({ mark, anchor }: GoalsView['lost'][number]) {
  return { goal: anchor.quote, state: mark.state, own_name: mark.name, verdict: mark.verdict?.code ?? null };
}

function describeOutcome({ report, proposal, candidates }: GoalOutcome, { later }: GoalsView) {
  const best = bestOf(candidates);
  return {
    report,
    year: later.find(({ summary }) => summary.id === report)?.summary.head.year ?? null,
    outcome: best?.quote ?? null,
    verdict: proposal.verdict,
    grade: proposal.grade,
    ground: proposal.ground,
    attainment: describeAttainment(best?.attainment ?? null, best?.isChosen === true),
    candidates: candidates.map(({ quote, score, isReported, terms, reasons, span, result }) => ({
      ...{ quote, score: roundScore(score), reported: isReported, terms, reasons },
      ...{ start: span.start, end: span.end },
      result: result === null ? null : describeFigure(result),
    })),
  };
}

/** The one that the reader chose a figure of, else the first. */
function bestOf(candidates: readonly JudgedCandidate[]): JudgedCandidate | undefined {
  return candidates.find(({ isChosen }) => isChosen) ?? candidates[0];
}

/** The label that the coder's verdict had in the scheme it was given by. */
function labelOf(mark: GoalMark | undefined, { schemes }: GoalsView, language: Language): string {
  const verdict = mark?.verdict;
  if (verdict === null || verdict === undefined) return '';
  const scheme = schemes.find(({ version }) => version === verdict.schemeVersion);
  const entry = scheme?.entries.find(({ code }) => code === verdict.code);
  return entry === undefined ? verdict.code : labelIn(entry, language);
}

/** A line for each report that was searched; one without where none was. */
function linesOf(
  { goal, outcomes, mark }: Entry,
  view: GoalsView,
  language: Language,
): readonly (readonly string[])[] {
  const own = labelOf(mark, view, language) || wordsIn(STATE_WORDS, language)[mark?.state ?? 'proposed'];
  const head = [own, shorten(mark?.name ?? goal.name, 20), shorten(goal.quote, 36)];
  if (outcomes.length === 0) return [[...head, '', '', '', '', '—']];
  return outcomes.map(({ report, proposal: { verdict, grade }, candidates }) => {
    const best = bestOf(candidates);
    const year = view.later.find(({ summary }) => summary.id === report)?.summary.head.year ?? '';
    return [
      ...head,
      String(year),
      wordsIn(PROPOSAL_WORDS, language)[grade === 'open' ? 'open' : verdict],
      grade === 'open' ? '' : wordsIn(GRADE_WORDS, language)[grade],
      attainmentCell(goal.figure, best, language),
      shorten(best?.quote ?? '—', 36),
    ];
  });
}

function remarksOf(
  leftOut: number,
  { missingYears, lost }: GoalsView,
  language: CliOptions['language'],
): readonly string[] {
  const isChinese = language === 'zh';
  const vague = isChinese
    ? `另有 ${leftOut} 条只作号召、没有具体内容，没有列出（--json 中都有）`
    : `${leftOut} that only call up are not listed (--json has all)`;
  const missing = isChinese
    ? `库中缺少的年份：${missingYears.join('、')}`
    : `years that the library lacks: ${missingYears.join(', ')}`;
  const gone = isChinese
    ? `${lost.length} 条标过的目标在原文中找不到了`
    : `${lost.length} goals that were coded are no longer found in the text`;
  return [
    ...(leftOut > 0 ? [vague] : []),
    ...(missingYears.length > 0 ? [missing] : []),
    ...(lost.length > 0 ? [gone] : []),
  ];
}
