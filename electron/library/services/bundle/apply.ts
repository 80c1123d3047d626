import type { ConflictChoice } from '../../../../shared/model/bundle.ts';
import type { CarriedRow, NewRow } from '../../db/carried.ts';
import { CARRIED, type CarriedTable } from '../../db/carried-tables.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import { remakeDocument } from '../documents/open-document.ts';
import type { Plan, PlannedConflict } from './plan-types.ts';
import { numberOf, reportOfRow } from './rows.ts';

/** A plan while it is carried out. */
type Work = {
  readonly write: WriteContext;
  readonly theirs: Reader;
  readonly plan: Plan;
  readonly choiceOf: (conflict: PlannedConflict) => ConflictChoice;
  /** Numbers of the library for numbers of the bundle, by table. */
  readonly numbers: Map<string, Map<number, number>>;
  /** Reports that the library had, of which something is to be read anew. */
  readonly stale: Set<number>;
};

/** Writes what a plan comes to; the caller's transaction makes it whole or nothing. */
export function applyPlan(
  write: WriteContext,
  theirs: Reader,
  plan: Plan,
  choices: Readonly<Record<string, ConflictChoice>>,
): void {
  const work: Work = {
    ...{ write, theirs, plan, stale: new Set() },
    choiceOf: ({ id }) => choices[id] ?? 'mine',
    numbers: new Map([...plan.known].map(([table, known]) => [table, new Map(known)])),
  };
  for (const row of plan.restored) write.writer.carried.update('reports', row, { deleted_at: null });
  for (const table of CARRIED) {
    for (const row of plan.added.get(table.name) ?? []) insert(work, table, row);
    for (const each of plan.filled.filter((filled) => filled.table === table.name))
      write.writer.carried.update(table.name, each.row, translate(work, table, each.values));
    for (const conflict of plan.conflicts.filter((each) => each.table === table.name))
      settle(work, table, conflict);
  }
  dropLooseVerdicts(write);
  keepScheme(work);
  for (const report of work.stale) remakeDocument(write, reportOfRow(report));
}

/** Edits of these change what is read out of the file. */
const READ_ANEW: ReadonlySet<string> = new Set(['corrections', 'texts']);

function insert(work: Work, table: CarriedTable, row: CarriedRow): void {
  const { writer, reader } = work.write;
  const values: Record<string, NewRow[string]> = Object.fromEntries(
    Object.entries(translate(work, table, row)).filter(([column]) => column !== table.number),
  );
  if (READ_ANEW.has(table.name) && isKnown(work, row['report_id']))
    work.stale.add(numberOf(translate(work, table, row)['report_id']));
  if (table.name === 'reports') values['bytes'] = bytesOf(work, row);
  if (table.name === 'verdict_schemes') values['version'] = nextVersion(reader);
  if (table.name === 'current_coder') writer.carried.remove(table.name, { id: 1 });
  if (table.name === 'settings') writer.carried.remove(table.name, row);
  if (table.name === 'editions' && losesStanding(work, row)) values['is_chosen'] = 0;
  const number = writer.carried.insert(table.name, values);
  const version = table.name === 'verdict_schemes' ? 'version' : table.number;
  if (version === null) return;
  const numbers = work.numbers.get(table.name) ?? new Map<number, number>();
  numbers.set(numberOf(row[version]), number);
  work.numbers.set(table.name, numbers);
}

function isKnown({ plan }: Work, report: CarriedRow[string] | undefined): boolean {
  return typeof report === 'number' && plan.known.get('reports')?.has(report) === true;
}

/** They were set against their hash when the bundle was read. */
function bytesOf({ theirs }: Work, row: CarriedRow): Uint8Array {
  const bytes = theirs.reports.findIntactBytes(reportOfRow(row['id']));
  if (bytes === undefined) throw new Error('a report of a bundle without its bytes');
  return bytes;
}

function nextVersion(reader: Reader): number {
  return (reader.schemes.loadAll().at(-1)?.version ?? 0) + 1;
}

/** Tables whose two reports stand in the order in which their library has them. */
const ORDERED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  decisions: [
    ['first_report', 'second_report'],
    ['first_anchor', 'second_anchor'],
  ],
  reviews: [['left_report', 'right_report']],
  review_places: [
    ['left_report', 'right_report'],
    ['left_anchor', 'right_anchor'],
  ],
};

/** A row of the bundle with the library's numbers. */
function translate({ numbers }: Work, table: CarriedTable, row: CarriedRow): CarriedRow {
  const values: Record<string, string | number | null> = { ...row };
  const refs = {
    ...table.refs,
    ...(table.name === 'goal_verdicts' ? { scheme_version: 'verdict_schemes' } : {}),
  };
  for (const [column, target] of Object.entries(refs)) {
    const number = row[column];
    if (typeof number === 'number') values[column] = numbers.get(target)?.get(number) ?? number;
  }
  const pairs = ORDERED[table.name] ?? [];
  const [reports] = pairs;
  if (reports !== undefined && Number(values[reports[0]]) > Number(values[reports[1]]))
    for (const [one, other] of pairs)
      [values[one], values[other]] = [values[other] ?? null, values[one] ?? null];
  return values;
}

function settle(work: Work, table: CarriedTable, conflict: PlannedConflict): void {
  const choice = work.choiceOf(conflict);
  const { writer } = work.write;
  if (choice === 'both' && conflict.canBoth) for (const row of conflict.theirs) insert(work, table, row);
  if (choice !== 'theirs') return;
  switch (conflict.kind) {
    case 'cleaning':
      takeCleaning(work, conflict);
      return;
    case 'scheme':
      return;
    case 'standing':
      for (const row of conflict.mine) writer.carried.update('editions', row, { is_chosen: 0 });
      return;
    case 'decision':
      for (const row of conflict.mine) writer.carried.remove('decisions', row);
      for (const row of conflict.theirs) insert(work, table, row);
      return;
    default:
      takeTheirs(work, table, conflict);
  }
}

/** Row by row; what the library has more goes, what the bundle has more comes. */
function takeTheirs(work: Work, table: CarriedTable, { mine, theirs }: PlannedConflict): void {
  const { writer } = work.write;
  const fields = table.merge.kind === 'known' ? Object.keys(table.merge.fields) : [];
  const stamps = ['updated_at', 'decided_at', 'author'];
  for (const [at, row] of theirs.entries()) {
    const own = mine[at];
    if (own === undefined) {
      insert(work, table, row);
      continue;
    }
    const said = Object.entries(translate(work, table, row)).filter(
      ([column]) => fields.includes(column) || stamps.includes(column),
    );
    writer.carried.update(table.name, own, Object.fromEntries(said));
    if (READ_ANEW.has(table.name)) work.stale.add(numberOf(own['report_id']));
  }
  for (const own of mine.slice(theirs.length)) writer.carried.remove(table.name, own);
}

function takeCleaning({ write, stale }: Work, { mine, theirs }: PlannedConflict): void {
  const [own, other] = [mine[0], theirs[0]];
  if (own === undefined || other === undefined) return;
  const report = numberOf(own['report_id']);
  write.writer.carried.update('texts', { report_id: report }, { choice: other['choice'] ?? null });
  write.writer.carried.update(
    'reports',
    { id: report },
    { chosen_encoding: other['chosen_encoding'] ?? null },
  );
  stale.add(report);
}

/** Its year has a report that stands for it here, and the reader keeps that. */
function losesStanding({ plan, choiceOf }: Work, row: CarriedRow): boolean {
  return plan.conflicts.some(
    (conflict) =>
      conflict.kind === 'standing' &&
      choiceOf(conflict) !== 'theirs' &&
      conflict.theirs.some((each) => each['report_id'] === row['report_id']),
  );
}

/** A verdict is on a confirmed goal alone: what was kept of a conflict may be that it is none. */
function dropLooseVerdicts({ writer, reader }: WriteContext): void {
  const confirmed = new Set(
    reader.carried.load('goals').flatMap((goal) => (goal['state'] === 'confirmed' ? [goal['id']] : [])),
  );
  for (const verdict of reader.carried.load('goal_verdicts'))
    if (!confirmed.has(verdict['goal_id'])) writer.carried.remove('goal_verdicts', verdict);
}

/** The last scheme is in force: what is to be so comes behind those that came in. */
function keepScheme({ write, plan, choiceOf, theirs }: Work): void {
  const conflict = plan.conflicts.find(({ kind }) => kind === 'scheme');
  if (conflict === undefined) return;
  const { reader, writer, now } = write;
  const wanted =
    choiceOf(conflict) === 'theirs'
      ? theirs.schemes.loadAll().at(-1)
      : reader.schemes.loadAll().find(({ version }) => version === conflict.mine[0]?.['version']);
  const last = reader.schemes.loadAll().at(-1);
  if (wanted !== undefined && JSON.stringify(last?.entries) !== JSON.stringify(wanted.entries))
    writer.schemes.insert(wanted.entries, now);
}
