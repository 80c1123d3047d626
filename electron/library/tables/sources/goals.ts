import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Evidence, GoalMark, GoalVerdict, ReadGoal } from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { openDocument, type OpenReport } from '../../handlers/documents.ts';
import type { HandlerContext } from '../../handlers.ts';
import { viewGoals } from '../../handlers/goal-view.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import { describeAnchor, describeReport, describeSpan, prefixKeys } from '../places.ts';
import type { CellValue, TableRow } from '../table.ts';
import { wordOf, type Language } from '../words.ts';

/** Between the parts, words and strengths of one cell. */
export const LIST_BREAK = '；';
/** Between a goal's id and the number of its evidence: a goal has a line for each evidence, one without evidence one. */
const EVIDENCE_BREAK = '/';

type Table = {
  readonly library: Library;
  readonly open: OpenReport;
  readonly view: GoalsView;
  readonly language: Language;
};

/** All goals of a report with what the current coder made of them, in reading order; those that are lost stand last. */
export async function tabulateGoals(
  library: Library,
  report: ReportId,
  language: Language,
  context: HandlerContext,
): Promise<readonly TableRow[]> {
  const view = await viewGoals(library, report, context);
  const table: Table = { library, open: openDocument(library, report), view, language };
  const marks = new Map(view.marks.map((mark) => [mark.key, mark]));
  return [
    ...view.goals.flatMap((goal) => describeGoal(table, goal, marks.get(goal.key))),
    ...view.lost.flatMap(({ mark, anchor }) => {
      const { name } = mark;
      const what = { ...describeAnchor(anchor), goalName: name, goalKey: mark.key };
      return withEvidence(
        table,
        [anchor.start, anchor.quote],
        { ...what, ...describeMark(table, mark) },
        mark,
      );
    }),
  ];
}

function describeGoal(table: Table, goal: ReadGoal, mark: GoalMark | undefined): readonly TableRow[] {
  const { open, language } = table;
  const best = goal.outcomes
    .flatMap(({ candidates, proposal }) => ({ candidate: candidates[0], proposal }))
    .find(({ candidate }) => candidate !== undefined);
  const attainment = best?.candidate?.attainment;
  const row: TableRow = {
    goalName: goal.name,
    concrete: wordOf('concrete', goal.isConcrete ? 'yes' : 'no', language),
    origin: wordOf('origin', goal.origin, language),
    dueYear: goal.dueYear,
    strengths: goal.strengths.map((strength) => wordOf('strengths', strength, language)).join(LIST_BREAK),
    proposal: wordOf('proposal', best?.proposal ?? goal.outcomes[0]?.proposal ?? 'not_reported', language),
    candidateQuote: best?.candidate?.quote ?? null,
    candidateScore: best?.candidate?.score ?? null,
    attainment: attainment?.kind === 'comparable' ? attainment.ratio : null,
    ...describeSpan(open, goal.span),
    goalKey: goal.key,
    ...describeMark(table, mark),
  };
  const parts = [goal.span.start, goal.span.end, goal.figure?.valueSpan.start ?? goal.name];
  return withEvidence(table, parts, row, mark);
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
  return {
    verdict: scheme?.entries.find((entry) => entry.code === code)?.label ?? code,
    verdictCode: code,
    schemeVersion,
    scheme: scheme === undefined ? null : JSON.stringify(scheme.entries),
    comment,
    decidedAt,
    absenceParts:
      absence?.parts.map((part) => wordOf('absenceParts', part, language)).join(LIST_BREAK) ?? null,
    absenceWords: absence?.words.join(LIST_BREAK) ?? null,
  };
}

function withEvidence(
  table: Table,
  parts: readonly CellValue[],
  row: TableRow,
  mark: GoalMark | undefined,
): readonly TableRow[] {
  const whole = { ...describeReport(table.open), ...row };
  const id = createId('goals', [table.open.stored.sha256, ...parts]);
  if (mark === undefined || mark.evidence.length === 0) return [{ id, ...whole }];
  return mark.evidence.map((evidence, index) => ({
    id: `${id}${EVIDENCE_BREAK}${index + 1}`,
    ...whole,
    ...describeEvidence(table, evidence),
  }));
}

function describeEvidence({ library, language }: Table, evidence: Evidence): TableRow {
  const evidenceKind = wordOf('evidenceKind', evidence.kind, language);
  if (evidence.kind === 'outside')
    return { evidenceKind, evidenceSource: evidence.source, evidenceQuote: evidence.quote };
  const open = openDocument(library, evidence.report);
  const { paragraph: _, ...place } =
    evidence.span === null ? describeAnchor(evidence.anchor) : describeSpan(open, evidence.span);
  return { evidenceKind, ...prefixKeys('evidence', { ...describeReport(open), ...place }) };
}
