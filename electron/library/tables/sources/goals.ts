import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Evidence, GoalMark, GoalVerdict, ReadGoal } from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { openDocument, type OpenReport } from '../../handlers/documents.ts';
import { findReport } from '../../handlers/summary.ts';
import type { HandlerContext } from '../../handlers.ts';
import { viewGoals } from '../../handlers/goal-view.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import { joinList } from '../list.ts';
import { describeAnchor, describeReport, describeSpan, prefixKeys } from '../places.ts';
import type { CellValue, TableRow } from '../table.ts';
import { wordOf, type Language } from '../words.ts';

/** Between a goal's id and the number of its evidence: a goal has a line for each evidence, one without evidence one. */
const EVIDENCE_BREAK = '/';

type Table = {
  readonly library: Library;
  readonly open: OpenReport;
  readonly view: GoalsView;
  readonly language: Language;
};

/**
 * All goals of a report with what a coder made of them, in reading order; those that are lost stand last. `name`: which
 * coder, whether the library knows him or not; null for the current one.
 */
export async function tabulateGoals(
  library: Library,
  report: ReportId,
  language: Language,
  context: HandlerContext,
  name: string | null = null,
): Promise<readonly TableRow[]> {
  const view = await viewOf(library, report, context, name);
  const table: Table = { library, open: openDocument(library, report), view, language };
  const marks = new Map(view.marks.map((mark) => [mark.key, mark]));
  return [
    ...view.goals.flatMap((goal) => describeGoal(table, goal, marks.get(goal.key))),
    ...view.lost.flatMap(({ mark, anchor }) => {
      const { name } = mark;
      const what = { ...describeAnchor(anchor), goalName: name };
      return withEvidence(
        table,
        [anchor.start, anchor.quote],
        { ...what, ...describeMark(table, mark) },
        mark,
      );
    }),
  ];
}

/** The goals as a coder left them; one who is not in the library left none of them touched. */
async function viewOf(
  library: Library,
  report: ReportId,
  context: HandlerContext,
  name: string | null,
): Promise<GoalsView> {
  if (name === null) return viewGoals(library, report, context);
  const coder = library.db.read((reader) => reader.coders.loadAll()).find((each) => each.name === name);
  const view = await viewGoals(library, report, context, coder);
  return coder === undefined ? { ...view, coder: { ...view.coder, name }, marks: [], lost: [] } : view;
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
    strengths: joinList(goal.strengths.map((strength) => wordOf('strengths', strength, language))),
    proposal: wordOf('proposal', best?.proposal ?? goal.outcomes[0]?.proposal ?? 'not_reported', language),
    candidateQuote: best?.candidate?.quote ?? null,
    candidateScore: best?.candidate?.score ?? null,
    attainment: attainment?.kind === 'comparable' ? attainment.ratio : null,
    ...describeSpan(open, goal.span),
    // The key of a goal that the reader added is a number of this very library.
    goalKey: goal.origin === 'added' ? null : goal.key,
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
      absence === null ? null : joinList(absence.parts.map((part) => wordOf('absenceParts', part, language))),
    absenceWords: absence === null ? null : joinList(absence.words),
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
  const { report, anchor, span } = evidence;
  // A report in the bin cannot be opened; what was linked of it is still the coder's.
  if (span === null) {
    const stored = library.db.read((reader) => findReport(reader, report));
    const { paragraph: _, ...words } = describeAnchor(anchor);
    return { evidenceKind, ...prefixKeys('evidence', { ...describeReport({ stored }), ...words }) };
  }
  const open = openDocument(library, report);
  const { paragraph: _, ...place } = describeSpan(open, span);
  return { evidenceKind, ...prefixKeys('evidence', { ...describeReport(open), ...place }) };
}
