import { z } from 'zod';
import { groupBy } from '../../../../shared/base/group-by.ts';
import {
  VERDICT_NEEDS,
  VERDICT_TONES,
  type CoderId,
  type GoalId,
  type GoalVerdict,
  type SchemeEntry,
} from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import type { NewChoice } from '../../db/choices.ts';
import type { NewEvidence } from '../../db/evidence.ts';
import { createTouchedGoals, openCoderGoals, toAddedGoal } from '../../services/goals/coder-goals.ts';
import { isSameChoice } from '../../services/goals/choose-figure.ts';
import { isSameEvidence } from '../../services/goals/evidence.ts';
import type { EarlierReport } from '../../services/goals/open-goals.ts';
import { findAnchor } from '../../../../shared/text/plain/anchors.ts';
import { splitList } from '../list.ts';
import type { ReadRow } from '../read-rows.ts';
import type { TableRow } from '../table.ts';
import { findCode } from '../words.ts';
import { anchorOf, numberOf, readMoment, textOf } from './cells.ts';
import { findReportOf } from './find-report.ts';
import type { Restore, RowOutcome } from './restore.ts';

/** A report with its goals, read before anything is written. */
export type FindEarlier = (report: ReportId) => EarlierReport | undefined;

type Work = WriteContext & { readonly find: FindEarlier };

/**
 * Brings back what a coder made of goals: whether they are goals, names, due years, evidence, chosen figures, verdicts with the scheme
 * they were given by. A coder who is not in the library is added; a goal that the coder has coded there already stays.
 */
export function createGoalRestore(find: FindEarlier): Restore {
  return {
    groups: groupByGoal,
    begin: (write) => (group) => restoreGoal({ ...write, find }, group),
  };
}

/** The lines of one goal: an id with the number of the line behind a stroke. */
function groupByGoal(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  const groups = groupBy(rows, ({ cells }) => {
    const id = textOf(cells, 'id').replace(/\/\d+$/u, '');
    return JSON.stringify([id, textOf(cells, 'coder')]);
  });
  return [...groups.values()];
}

function restoreGoal(work: Work, group: readonly ReadRow[]): RowOutcome {
  const { reader, find } = work;
  const cells = group[0]?.cells ?? {};
  const report = findReportOf(reader, cells);
  const earlier = report === undefined ? undefined : find(report);
  if (earlier === undefined) return 'no-report';
  const state = findCode('state', textOf(cells, 'state'));
  if (state === undefined) return 'unreadable';
  const evidence = group.flatMap((row) => readEvidence(reader, row.cells));
  if (evidence.includes('no-report')) return 'no-report';
  const choices = group.flatMap((row) => readChoice(reader, row.cells));
  if (choices.includes('no-report')) return 'no-report';
  const verdict = readVerdict(cells);
  const isUntouched = state === 'proposed' && evidence.length + choices.length === 0 && verdict === null;
  const edit = { name: textOf(cells, 'ownName') || null, dueYear: numberOf(cells, 'ownDueYear') };
  if (isUntouched && edit.name === null && edit.dueYear === null) return 'known';
  const goal = touchGoal(work, earlier, cells);
  if (typeof goal === 'string') return goal;
  work.writer.goals.saveState(goal, state);
  work.writer.goals.saveEdit(goal, edit.name, edit.dueYear);
  saveEvidence(work, goal, evidence);
  saveChoices(work, goal, choices);
  if (verdict !== null) saveVerdict(work, goal, cells, verdict);
  return 'added';
}

/** The stored goal of a row's coder, made now; `known` where the coder touched it before. */
function touchGoal(work: Work, earlier: EarlierReport, row: TableRow): GoalId | RowOutcome {
  const { writer, reader, now } = work;
  const coder = findOrAddCoder(work, textOf(row, 'coder'));
  if (coder === undefined) return 'unreadable';
  const coderGoals = openCoderGoals(reader, earlier, coder);
  const anchor = anchorOf(row);
  const span = anchor === null ? null : findAnchor(earlier.open.document.clean.text, anchor);
  if (span === null) return 'no-place';
  const name = textOf(row, 'goalName');
  const isThere = (place: { start: number; end: number }): boolean =>
    place.start === span.start && place.end === span.end;
  const key = textOf(row, 'goalKey');
  const read =
    earlier.goals.find((goal) => goal.key === key) ??
    earlier.goals.find((goal) => isThere(goal.span) && goal.name === name);
  if (read !== undefined) {
    if (coderGoals.placed.some((placed) => placed.key === read.key)) return 'known';
    return createTouchedGoals(work, coderGoals, earlier).touch(read.key);
  }
  if (coderGoals.placed.some(({ place }) => place.kind === 'unread' && isThere(place.span))) return 'known';
  return writer.goals.insert(toAddedGoal(earlier, coder, span, name, null), now);
}

function findOrAddCoder({ writer, reader }: Work, name: string): CoderId | undefined {
  if (name.trim() === '') return undefined;
  return reader.coders.loadAll().find((coder) => coder.name === name)?.id ?? writer.coders.insert(name);
}

function readEvidence(reader: Reader, row: TableRow): readonly (NewEvidence | 'no-report')[] {
  const kind = findCode('evidenceKind', textOf(row, 'evidenceKind'));
  const quote = textOf(row, 'evidenceQuote');
  if (kind === undefined || quote === '') return [];
  if (kind === 'outside') return [{ kind, source: textOf(row, 'evidenceSource'), quote }];
  const report = findReportOf(reader, row, 'evidence');
  const anchor = anchorOf(row, 'evidence');
  return report === undefined || anchor === null ? ['no-report'] : [{ kind, report, anchor }];
}

function saveEvidence(
  { writer, reader, now }: Work,
  goal: GoalId,
  evidence: readonly (NewEvidence | 'no-report')[],
): void {
  for (const each of evidence) {
    if (each === 'no-report') continue;
    const before = reader.evidence.loadOfGoal(goal);
    if (!before.some((other) => isSameEvidence(other, each))) writer.evidence.insert(goal, each, now);
  }
}

function readChoice(reader: Reader, row: TableRow): readonly (NewChoice | 'no-report')[] {
  const anchor = anchorOf(row, 'chosen');
  if (anchor === null) return [];
  const report = findReportOf(reader, row, 'chosen');
  if (report === undefined) return ['no-report'];
  const choice: NewChoice = { report, anchor };
  return [choice];
}

/** A goal has one figure for each report: of several the last. */
function saveChoices(
  { writer, reader, now }: Work,
  goal: GoalId,
  choices: readonly (NewChoice | 'no-report')[],
): void {
  for (const choice of choices) {
    if (choice === 'no-report') continue;
    const before = reader.choices.loadOfGoal(goal).find(({ report }) => report === choice.report);
    if (before !== undefined && isSameChoice(before, choice)) continue;
    if (before !== undefined) writer.choices.remove(before.id);
    writer.choices.insert(goal, choice, now);
  }
}

type ReadVerdict = Omit<GoalVerdict, 'schemeVersion'>;

function readVerdict(row: TableRow): ReadVerdict | null {
  const [code, decidedAt] = [textOf(row, 'verdictCode'), readMoment(textOf(row, 'decidedAt'))];
  if (code === '' || decidedAt === null) return null;
  const parts = splitList(textOf(row, 'absenceParts')).flatMap(
    (part) => findCode('absenceParts', part) ?? [],
  );
  const words = splitList(textOf(row, 'absenceWords'));
  const absence = parts.length + words.length === 0 ? null : { parts, words };
  return { code, absence, comment: textOf(row, 'comment'), decidedAt };
}

function saveVerdict(work: Work, goal: GoalId, row: TableRow, verdict: ReadVerdict): void {
  const schemeVersion = findOrAddScheme(work, textOf(row, 'scheme')) ?? numberOf(row, 'schemeVersion') ?? 1;
  work.writer.verdicts.save(goal, { ...verdict, schemeVersion });
}

const entries = z.array(
  z.object({
    code: z.string(),
    label: z.string(),
    meaning: z.string(),
    needs: z.enum(VERDICT_NEEDS),
    tone: z.enum(VERDICT_TONES),
  }),
);

/** The version of the library's scheme with the same entries, put in force as a new one where there is none. */
function findOrAddScheme({ writer, reader, now }: Work, json: string): number | undefined {
  const wanted = readEntries(json);
  if (wanted === undefined) return undefined;
  const describe = (scheme: readonly SchemeEntry[]): string =>
    JSON.stringify(
      scheme.map(({ code, label, meaning, needs, tone }) => [code, label, meaning, needs, tone]),
    );
  const find = (): number | undefined =>
    reader.schemes.loadAll().find((scheme) => describe(scheme.entries) === describe(wanted))?.version;
  const known = find();
  if (known === undefined) writer.schemes.insert(wanted, now);
  return known ?? find();
}

function readEntries(json: string): readonly SchemeEntry[] | undefined {
  try {
    return entries.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}
