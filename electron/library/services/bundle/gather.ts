import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import type { CarriedRow } from '../../db/carried.ts';
import { CARRIED, CARRIED_SETTINGS, type CarriedTable } from '../../db/carried-tables.ts';
import { numberOf, reportOfRow } from './rows.ts';

/** What a bundle is to hold: rows numbered from 1 in each table, whatever numbers they have in the library. */
export type Gathered = {
  readonly isWhole: boolean;
  readonly tables: readonly { readonly name: string; readonly rows: readonly CarriedRow[] }[];
  /** Reports in the order of their rows. */
  readonly originals: readonly { readonly id: ReportId; readonly sha256: string; readonly size: number }[];
  /** Reports that were not named and come along: verdicts rest on words of them. */
  readonly along: readonly ReportId[];
  /** Rows on a pair of reports of which one stays behind. */
  readonly leftBehind: number;
};

/** Gathers the whole library, or `chosen` reports with all that was done on them alone. Two times the same for the same state. */
export function gatherBundle(reader: Reader, chosen: readonly ReportId[] | null): Gathered {
  const load = (table: string): readonly CarriedRow[] => reader.carried.load(table);
  const all = load('reports');
  const wanted = chosen === null ? null : withEvidence(reader, new Set(chosen));
  const reports = wanted === null ? all : all.filter((row) => wanted.has(numberOf(row['id'])));
  const numbers = new Map<string, ReadonlyMap<number, number>>();
  let leftBehind = 0;
  const tables = CARRIED.map((table) => {
    const rows =
      table.name === 'reports' ? reports : keepRows(table, load(table.name), reports, chosen === null, load);
    const { renumbered, left } = renumber(table, rows, numbers);
    if (PAIRED.has(table.name)) leftBehind += left;
    return { name: table.name, rows: renumbered };
  });
  return {
    isWhole: chosen === null,
    tables,
    originals: reports.map((row) => ({
      id: reportOfRow(row['id']),
      sha256: String(row['sha256']),
      size: numberOf(row['size']),
    })),
    along:
      wanted === null || chosen === null
        ? []
        : [...wanted].filter((id) => !chosen.includes(reportOfRow(id))).map(reportOfRow),
    leftBehind,
  };
}

/** Tables of what was done between two reports. */
const PAIRED: ReadonlySet<string> = new Set(['decisions', 'reviews', 'notes']);

/** The reports, and those that evidence and chosen figures of their goals are in, and so on. */
function withEvidence(reader: Reader, chosen: ReadonlySet<number>): ReadonlySet<number> {
  const ofGoal = new Map(reader.carried.load('goals').map((row) => [row['id'], row['report_id']]));
  const links = ['goal_evidence', 'goal_choices'].flatMap((table) =>
    reader.carried.load(table).flatMap((row) => {
      const [from, to] = [ofGoal.get(row['goal_id'] ?? null), row['report_id']];
      return typeof from === 'number' && typeof to === 'number' ? [[from, to] as const] : [];
    }),
  );
  const found = new Set(chosen);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [from, to] of links) if (found.has(from)) found.add(to);
  }
  return found;
}

/** Of tables that belong to no report what the bundle's reports need; of a whole library all but what nothing needs. */
function keepRows(
  { name }: CarriedTable,
  rows: readonly CarriedRow[],
  reports: readonly CarriedRow[],
  isWhole: boolean,
  load: (table: string) => readonly CarriedRow[],
): readonly CarriedRow[] {
  const ids = new Set(reports.map((row) => row['id']));
  switch (name) {
    case 'places': {
      const used = new Set(reports.map((row) => row['place_id']));
      if (isWhole) for (const join of load('indicator_joins')) used.add(join['place_id']);
      return rows.filter((row) => used.has(row['id']));
    }
    case 'coders': {
      const used = new Set(
        load('goals').flatMap((goal) => (ids.has(goal['report_id']) ? [goal['coder_id']] : [])),
      );
      return isWhole ? rows : rows.filter((row) => used.has(row['id']));
    }
    case 'settings':
      return isWhole ? rows.filter((row) => CARRIED_SETTINGS.includes(String(row['name']))) : [];
    case 'current_coder':
    case 'table_columns':
    case 'places_apart':
    case 'saved_searches':
      return isWhole ? rows : [];
    default:
      return rows;
  }
}

/** Rows with numbers from 1, pointing to rows of the bundle; those that point out of it are left, and counted. */
function renumber(
  table: CarriedTable,
  rows: readonly CarriedRow[],
  numbers: Map<string, ReadonlyMap<number, number>>,
): { readonly renumbered: readonly CarriedRow[]; readonly left: number } {
  const own = new Map<number, number>();
  const renumbered: CarriedRow[] = [];
  let left = 0;
  for (const row of rows) {
    const moved: Record<string, string | number | null> = { ...row };
    const to = Object.entries(table.refs).map(([column, target]) => {
      const number = row[column] ?? null;
      const found = number === null ? null : (numbers.get(target)?.get(Number(number)) ?? undefined);
      if (found !== undefined) moved[column] = found;
      return found;
    });
    if (to.includes(undefined)) {
      // Of a pair one side is here: its other side stays behind. Of all else nothing is here.
      if (to.some((found) => typeof found === 'number')) left += 1;
      continue;
    }
    if (table.number !== null) {
      own.set(numberOf(row[table.number]), own.size + 1);
      moved[table.number] = own.size;
    }
    renumbered.push(moved);
  }
  numbers.set(table.name, own);
  return { renumbered, left };
}
