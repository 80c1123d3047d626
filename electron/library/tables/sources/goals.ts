import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type {
  ChosenFigure,
  Evidence,
  GoalMark,
  GoalOutcome,
  GoalVerdict,
  JudgedCandidate,
  ReadGoal,
} from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { openDocument, type OpenReport } from '../../services/documents/open-document.ts';
import { findReport } from '../../services/shelf/summary.ts';
import type { Caller } from '../../services/base/caller.ts';
import { isTouched } from '../../services/goals/coder-goals.ts';
import { viewGoals } from '../../services/goals/view-goals.ts';
import type { Library } from '../../library.ts';
import { describeNote } from '../attainment-note.ts';
import { createId } from '../identify.ts';
import { inOrderOf, joinList } from '../list.ts';
import { describeAnchor, describeReport, describeSpan, prefixKeys } from '../places.ts';
import type { CellValue, TableRow } from '../table.ts';
import { labelIn } from '../../../../shared/words/scheme.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { wordOf } from '../words.ts';

/** Between a goal's id and the number of a line: a goal has as many as it has evidence or chosen figures, and one at least. */
const LINE_BREAK = '/';

type Table = {
  readonly library: Library;
  readonly open: OpenReport;
  readonly view: GoalsView;
  readonly language: Language;
};

/** Which goals are written, and as whose. */
export type GoalRows = {
  /** Which coder, whether the library knows him or not; null for the current one. */
  readonly name?: string | null;
  /** True for what only calls up (按照市委…), too; else it is written where the coder touched it. */
  readonly hasVague?: boolean;
  /** Keys of goals: these alone, in this order. */
  readonly only?: readonly string[];
};

/** The goals of a report with what a coder made of them, in reading order; those that are lost stand last. */
export async function tabulateGoals(
  library: Library,
  report: ReportId,
  language: Language,
  caller: Caller,
  { name = null, hasVague = false, only }: GoalRows = {},
): Promise<readonly TableRow[]> {
  const view = await viewOf(library, report, caller, name);
  const table: Table = { library, open: openDocument(library, report), view, language };
  const marks = new Map(view.marks.map((mark) => [mark.key, mark]));
  const describe = (goal: ReadGoal): readonly TableRow[] => describeGoal(table, goal, marks.get(goal.key));
  if (only !== undefined) return inOrderOf(only, view.goals, ({ key }) => key).flatMap(describe);
  return [
    ...view.goals.filter((goal) => hasVague || isListed(goal, marks.get(goal.key))).flatMap(describe),
    ...view.lost.flatMap(({ mark, anchor }) => {
      const row = { ...describeAnchor(anchor), goalName: mark.name, ...describeMark(table, mark) };
      return toLines(table, [anchor.start, anchor.quote], row, mark);
    }),
  ];
}

/** How many goals are left out of a table because they only call up, and nobody touched them. */
export function countLeftOut({ goals, marks }: GoalsView): number {
  const touched = new Map(marks.map((mark) => [mark.key, mark]));
  return goals.filter((goal) => !isListed(goal, touched.get(goal.key))).length;
}

/** Whether a goal is one to be coded: it asks for something, or a coder touched it. */
export function isListed(goal: ReadGoal, mark: GoalMark | undefined): boolean {
  return goal.isConcrete || goal.origin === 'added' || (mark !== undefined && isTouched(mark));
}

/** The goals as a coder left them; one who is not in the library left none of them touched. */
async function viewOf(
  library: Library,
  report: ReportId,
  caller: Caller,
  name: string | null,
): Promise<GoalsView> {
  if (name === null) return viewGoals(library, report, caller);
  const coder = library.db.read((reader) => reader.coders.loadAll()).find((each) => each.name === name);
  const view = await viewGoals(library, report, caller, coder);
  return coder === undefined ? { ...view, coder: { ...view.coder, name }, marks: [], lost: [] } : view;
}

function describeGoal(table: Table, goal: ReadGoal, mark: GoalMark | undefined): readonly TableRow[] {
  const { open, language } = table;
  const row: TableRow = {
    goalName: goal.name,
    concrete: wordOf('concrete', goal.isConcrete ? 'yes' : 'no', language),
    origin: wordOf('origin', goal.origin, language),
    dueYear: goal.dueYear,
    strengths: joinList(goal.strengths.map((strength) => wordOf('strengths', strength, language))),
    ...describeProposal(goal, language),
    ...describeSpan(open, goal.span),
    // The key of a goal that the reader added is a number of this very library.
    goalKey: goal.origin === 'added' ? null : goal.key,
    ...describeMark(table, mark),
  };
  const parts = [goal.span.start, goal.span.end, goal.figure?.valueSpan.start ?? goal.name];
  return toLines(table, parts, row, mark);
}

/** What the program proposes and on what; by the figure that the reader chose, where he chose one. */
function describeProposal(goal: ReadGoal, language: Language): TableRow {
  const outcome =
    goal.outcomes.find(({ candidates }) => candidates.some(({ isChosen }) => isChosen)) ??
    goal.outcomes.find(({ candidates }) => candidates.length > 0) ??
    goal.outcomes[0];
  if (outcome === undefined) return {};
  const { verdict, grade, ground } = outcome.proposal;
  const candidate = bestOf(outcome);
  const attainment = candidate?.attainment ?? null;
  return {
    proposal: wordOf('proposal', grade === 'open' ? 'open' : verdict, language),
    grade: wordOf('grade', grade, language),
    ground: wordOf('ground', ground, language),
    candidateQuote: candidate?.quote ?? null,
    candidateScore: candidate?.score ?? null,
    attainment: attainment?.kind === 'comparable' ? attainment.ratio : null,
    attainmentNote:
      goal.figure === null || candidate === undefined ? null : describeNote(attainment, language),
  };
}

function bestOf({ candidates }: GoalOutcome): JudgedCandidate | undefined {
  return candidates.find(({ isChosen }) => isChosen) ?? candidates[0];
}

function describeMark({ view, language }: Table, mark: GoalMark | undefined): TableRow {
  return {
    state: wordOf('state', mark?.state ?? 'proposed', language),
    coder: view.coder.name,
    ownName: mark?.name ?? null,
    ownDueYear: mark?.dueYear ?? null,
    ...(mark?.verdict ? describeVerdict(view, mark.verdict, language) : {}),
  };
}

function describeVerdict({ schemes }: GoalsView, verdict: GoalVerdict, language: Language): TableRow {
  const { code, schemeVersion, absence, comment, decidedAt } = verdict;
  const scheme = schemes.find(({ version }) => version === schemeVersion);
  const entry = scheme?.entries.find((each) => each.code === code);
  return {
    verdict: entry === undefined ? code : labelIn(entry, language),
    verdictCode: code,
    schemeVersion,
    scheme: scheme === undefined ? null : JSON.stringify(scheme.entries),
    comment,
    decidedAt,
    absenceParts:
      absence === null ? null : joinList(absence.parts.map((part) => wordOf('absenceParts', part, language))),
    absenceWords: absence === null ? null : joinList(absence.words),
  };
}

function toLines(
  table: Table,
  parts: readonly CellValue[],
  row: TableRow,
  mark: GoalMark | undefined,
): readonly TableRow[] {
  const whole = { ...describeReport(table.open), ...row };
  const id = createId('goals', [table.open.stored.sha256, ...parts]);
  const { evidence = [], choices = [] } = mark ?? {};
  if (evidence.length + choices.length === 0) return [{ id, ...whole }];
  return Array.from({ length: Math.max(evidence.length, choices.length) }, (_, index) => {
    const [one, choice] = [evidence[index], choices[index]];
    return {
      id: `${id}${LINE_BREAK}${index + 1}`,
      ...whole,
      ...(one === undefined ? {} : describeEvidence(table, one)),
      ...(choice === undefined ? {} : prefixKeys('chosen', describeWords(table, choice))),
    };
  });
}

function describeEvidence(table: Table, evidence: Evidence): TableRow {
  const { language } = table;
  const evidenceKind = wordOf('evidenceKind', evidence.kind, language);
  if (evidence.kind === 'outside')
    return { evidenceKind, evidenceSource: evidence.source, evidenceQuote: evidence.quote };
  return { evidenceKind, ...prefixKeys('evidence', describeWords(table, evidence)) };
}

/** Where words of a later report stand, and in which. */
function describeWords({ library }: Table, { report, anchor, span }: ChosenFigure): TableRow {
  // A report in the bin cannot be opened; what was linked of it is still the coder's.
  if (span === null) {
    const stored = library.db.read((reader) => findReport(reader, report));
    const { paragraph: _, ...words } = describeAnchor(anchor);
    return { ...describeReport({ stored }), ...words };
  }
  const open = openDocument(library, report);
  const { paragraph: _, ...place } = describeSpan(open, span);
  return { ...describeReport(open), ...place };
}
