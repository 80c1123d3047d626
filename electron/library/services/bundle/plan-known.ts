import { groupBy } from '../../../../shared/base/group-by.ts';
import type { ConflictKind } from '../../../../shared/model/bundle.ts';
import type { CarriedRow } from '../../db/carried.ts';
import type { CarriedTable, MergeRule } from '../../db/carried-tables.ts';
import type { Draft } from './plan-types.ts';
import { conflictId, keyOf, plain, tokenOf, type Side } from './tokens.ts';

type Known = Extract<MergeRule, { readonly kind: 'known' }>;

const KINDS: Readonly<Record<string, ConflictKind>> = {
  corrections: 'correction',
  editions: 'edition',
  notes: 'note',
  tags: 'tag',
  goals: 'goal',
  goal_choices: 'choice',
  goal_verdicts: 'verdict',
  indicator_joins: 'indicator',
  table_columns: 'columns',
  saved_searches: 'search',
};

/** Sets the rows of a table against those of the library that are about the same. */
export function planKnown(draft: Draft, table: CarriedTable, rule: Known): void {
  const groups = groupBy(draft.mine(table.name), (row) => keyOf(draft, 'mine', table, rule.by, row));
  for (const [key, theirs] of groupBy(draft.theirs(table.name), (row) =>
    keyOf(draft, 'theirs', table, rule.by, row),
  ))
    planGroup(draft, table, rule, key, groups.get(key) ?? [], theirs);
}

function planGroup(
  draft: Draft,
  table: CarriedTable,
  rule: Known,
  key: string,
  mine: readonly CarriedRow[],
  theirs: readonly CarriedRow[],
): void {
  const says = (side: Side, row: CarriedRow): string =>
    JSON.stringify(fieldsOf(draft, side, table, rule, row));
  const rest = [...mine];
  const open = theirs.filter((row) => {
    const at = rest.findIndex((own) => says('mine', own) === says('theirs', row));
    if (at < 0) return true;
    know(draft, table, row, rest.splice(at, 1)[0]);
    return false;
  });
  const [own, other] = [rest[0], open[0]];
  if (open.length === 1 && rest.length === 1 && own !== undefined && other !== undefined) {
    const values = fillIn(draft, table, rule, own, other);
    if (values !== null) {
      know(draft, table, other, own);
      if (Object.keys(values).length > 0) draft.filled.push({ table: table.name, row: own, values });
      return;
    }
  }
  const pairs = open.slice(0, rest.length);
  for (const [at, row] of pairs.entries()) know(draft, table, row, rest[at]);
  const kind = KINDS[table.name];
  if (pairs.length > 0 && kind !== undefined)
    draft.conflicts.push({
      ...{ id: conflictId(table.name, key), kind, table: table.name },
      ...{ mine: rest, theirs: open, canBoth: rule.canBoth === true },
    });
  else draft.added.set(table.name, [...(draft.added.get(table.name) ?? []), ...open]);
}

function know(
  draft: Draft,
  { name, number }: CarriedTable,
  theirs: CarriedRow,
  mine: CarriedRow | undefined,
): void {
  if (number === null || mine === undefined) return;
  const known = draft.known.get(name) ?? new Map<number, number>();
  known.set(Number(theirs[number]), Number(mine[number]));
  draft.known.set(name, known);
}

function fieldsOf(
  draft: Draft,
  side: Side,
  table: CarriedTable,
  rule: Known,
  row: CarriedRow,
): readonly (string | number | null)[] {
  return Object.keys(rule.fields).map((column) => {
    // A moment at which something went into the bin says no more than that it did.
    if (column === 'deleted_at') return row[column] === null ? 0 : 1;
    if (column === 'scheme_version') return tokenOf(draft, side, 'verdict_schemes', row[column]);
    return plain(column, row[column]);
  });
}

/** What theirs says where mine says nothing; null where both say something, and not the same. */
function fillIn(
  draft: Draft,
  table: CarriedTable,
  rule: Known,
  mine: CarriedRow,
  theirs: CarriedRow,
): CarriedRow | null {
  const [own, other] = [
    fieldsOf(draft, 'mine', table, rule, mine),
    fieldsOf(draft, 'theirs', table, rule, theirs),
  ];
  const values: Record<string, string | number | null> = {};
  for (const [at, [column, blank]] of Object.entries(rule.fields).entries()) {
    if (own[at] === other[at] || (blank !== undefined && theirs[column] === blank)) continue;
    if (blank === undefined || mine[column] !== blank) return null;
    values[column] = theirs[column] ?? null;
  }
  return values;
}
