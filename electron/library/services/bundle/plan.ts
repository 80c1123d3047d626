import { CARRIED, type CarriedTable } from '../../db/carried-tables.ts';
import type { CarriedRow } from '../../db/carried.ts';
import type { Reader } from '../../db/database.ts';
import { planDecisions } from './plan-decisions.ts';
import { planKnown } from './plan-known.ts';
import type { Draft, Plan, Tables } from './plan-types.ts';
import { numberOf, textOf } from './rows.ts';
import { conflictId } from './tokens.ts';

/**
 * What taking a bundle in comes to: what both have is skipped, what only the bundle has is added, and where they differ
 * the reader is asked. Reads both and writes neither.
 */
export function planBundle(mine: Reader, theirs: Reader, coders: Draft['coders']): Plan {
  const draft: Draft = {
    ...{ mine: tablesOf(mine), theirs: tablesOf(theirs), known: new Map(), added: new Map() },
    ...{ filled: [], conflicts: [], restored: [], coders },
  };
  const isIntoEmpty = draft.mine('reports').length === 0;
  for (const table of CARRIED) planTable(draft, table, isIntoEmpty);
  planStanding(draft);
  return { ...draft, isIntoEmpty };
}

function tablesOf(reader: Reader): Tables {
  const kept = new Map<string, readonly CarriedRow[]>();
  return (table) => {
    const rows = kept.get(table) ?? reader.carried.load(table);
    kept.set(table, rows);
    return rows;
  };
}

function planTable(draft: Draft, table: CarriedTable, isIntoEmpty: boolean): void {
  const { name, merge } = table;
  if (merge.kind === 'known') planKnown(draft, table, merge);
  else if (merge.kind === 'of-report') addWithReports(draft, name);
  else if (name === 'reports') planReports(draft);
  else if (name === 'texts') planTexts(draft);
  else if (name === 'decisions') planDecisions(draft);
  else if (name === 'coders') planCoders(draft);
  else if (name === 'verdict_schemes') planSchemes(draft);
  // What this reader set for himself, and who he is, only a library without reports takes over.
  else if (isIntoEmpty) draft.added.set(name, [...draft.theirs(name)]);
}

/** The same bytes, or the same words in other bytes, are the same report. */
function planReports(draft: Draft): void {
  const texts = (rows: readonly CarriedRow[]) =>
    new Map(rows.map((row) => [numberOf(row['report_id']), textOf(row['sha256'])]));
  const [ownTexts, theirTexts] = [texts(draft.mine('texts')), texts(draft.theirs('texts'))];
  const mine = draft.mine('reports');
  const byBytes = new Map(mine.map((row) => [row['sha256'], row]));
  const byText = new Map(mine.map((row) => [ownTexts.get(numberOf(row['id'])), row]));
  const known = new Map<number, number>();
  const taken = new Set<CarriedRow>();
  const added: CarriedRow[] = [];
  for (const row of draft.theirs('reports')) {
    const text = theirTexts.get(numberOf(row['id']));
    const own = byBytes.get(row['sha256'] ?? null) ?? (text === undefined ? undefined : byText.get(text));
    // Two reports of the bundle are never one here.
    if (own === undefined || taken.has(own)) {
      added.push(row);
      continue;
    }
    taken.add(own);
    known.set(numberOf(row['id']), numberOf(own['id']));
    if (own['deleted_at'] !== null && row['deleted_at'] === null) draft.restored.push(own);
  }
  draft.known.set('reports', known);
  draft.added.set('reports', added);
}

function addWithReports(draft: Draft, table: string): void {
  const known = draft.known.get('reports');
  draft.added.set(
    table,
    draft.theirs(table).filter((row) => known?.has(numberOf(row['report_id'])) !== true),
  );
}

/** How a report that both have is read out of the same bytes. */
function planTexts(draft: Draft): void {
  addWithReports(draft, 'texts');
  const known = draft.known.get('reports') ?? new Map<number, number>();
  for (const row of draft.theirs('texts')) {
    const number = known.get(numberOf(row['report_id']));
    const own = draft.mine('texts').find((each) => each['report_id'] === number);
    const [left, right] = [reportOf(draft, 'mine', number), reportOf(draft, 'theirs', row['report_id'])];
    if (number === undefined || own === undefined || left?.['sha256'] !== right?.['sha256']) continue;
    const encodings = [left?.['chosen_encoding'] ?? null, right?.['chosen_encoding'] ?? null] as const;
    if (sameJson(own['choice'], row['choice']) && encodings[0] === encodings[1]) continue;
    draft.conflicts.push({
      ...{ id: conflictId('texts', `m${number}`), kind: 'cleaning', table: 'texts', canBoth: false },
      mine: [{ ...pick(own), chosen_encoding: encodings[0] }],
      theirs: [{ ...pick(row), chosen_encoding: encodings[1] }],
    });
  }
}

function pick(row: CarriedRow): CarriedRow {
  return { report_id: row['report_id'] ?? null, choice: row['choice'] ?? null };
}

export function reportOf(
  draft: Pick<Draft, 'mine' | 'theirs'>,
  side: 'mine' | 'theirs',
  id: CarriedRow[string] | undefined,
): CarriedRow | undefined {
  return draft[side]('reports').find((row) => row['id'] === id);
}

function sameJson(a: CarriedRow[string] | undefined, b: CarriedRow[string] | undefined): boolean {
  return JSON.stringify(JSON.parse(textOf(a))) === JSON.stringify(JSON.parse(textOf(b)));
}

/** A name is one person's, unless the reader says that it is two people's. */
function planCoders(draft: Draft): void {
  const mine = draft.mine('coders');
  const known = new Map<number, number>();
  const added: CarriedRow[] = [];
  const names = new Set(mine.map((row) => textOf(row['name'])));
  for (const row of draft.theirs('coders')) {
    const own = mine.find((each) => each['name'] === row['name']);
    if (own !== undefined && draft.coders === 'same') known.set(numberOf(row['id']), numberOf(own['id']));
    else {
      const name = freeName(textOf(row['name']), names);
      names.add(name);
      added.push({ ...row, name });
    }
  }
  draft.known.set('coders', known);
  draft.added.set('coders', added);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}

/** The same entries are the same scheme. Those that are new come in; which is in force, the reader says. */
function planSchemes(draft: Draft): void {
  const [mine, theirs] = [draft.mine('verdict_schemes'), draft.theirs('verdict_schemes')];
  const known = new Map<number, number>();
  const added: CarriedRow[] = [];
  for (const row of theirs) {
    const own = mine.findLast((each) => sameJson(each['entries'], row['entries']));
    if (own === undefined) added.push(row);
    else known.set(numberOf(row['version']), numberOf(own['version']));
  }
  draft.known.set('verdict_schemes', known);
  draft.added.set('verdict_schemes', added);
  const [own, other] = [mine.at(-1), theirs.at(-1)];
  if (own === undefined || other === undefined || sameJson(own['entries'], other['entries'])) return;
  draft.conflicts.push({
    ...{
      id: conflictId('verdict_schemes', textOf(own['entries'])),
      kind: 'scheme',
      table: 'verdict_schemes',
    },
    ...{ mine: [own], theirs: [other], canBoth: false },
  });
}

/** Of a place and a year one report stands for all: where each side chose another one. */
function planStanding(draft: Draft): void {
  const chosen = (side: 'mine' | 'theirs') =>
    draft[side]('editions').flatMap((row) => {
      const report = row['is_chosen'] === 1 ? reportOf(draft, side, row['report_id']) : undefined;
      const place = draft[side]('places').find((each) => each['id'] === report?.['place_id']);
      return report === undefined
        ? []
        : [{ row, report, year: `${textOf(place?.['name'])} ${textOf(report['year'])}` }];
    });
  const mine = new Map(chosen('mine').map((each) => [each.year, each]));
  for (const { row, report, year } of chosen('theirs')) {
    const own = mine.get(year);
    if (own === undefined || draft.known.get('reports')?.get(numberOf(report['id'])) === own.report['id'])
      continue;
    draft.conflicts.push({
      ...{ id: conflictId('standing', year), kind: 'standing', table: 'editions' },
      ...{ mine: [own.row], theirs: [row], canBoth: false },
    });
  }
}
