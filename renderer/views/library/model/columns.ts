import type { SurveyedSheet, SurveyedTable } from '../../../../shared/contract/column-api.ts';
import { SHARED_ROLES, type ColumnRole, type TablePlan } from '../../../../shared/model/table-columns.ts';

/** A table whose columns the reader is asked about, with what was chosen so far. */
export type TableDraft = {
  readonly table: SurveyedTable;
  /** What each sheet's columns are taken as. */
  readonly sheets: readonly SheetDraft[];
};

export type SheetDraft = TablePlan['sheets'][number] & { readonly isTaken: boolean };

/** What is guessed, or remembered; a sheet without reports is not taken unless it is the only one. */
export function draftTable(table: SurveyedTable): TableDraft {
  const sheets = table.sheets.map(({ columns, ground }) => ({
    ...columns,
    isTaken: ground !== 'none' || table.sheets.length === 1,
  }));
  return { table, sheets };
}

/** What the library is told of the table. */
export function planOf({ table, sheets }: TableDraft): TablePlan {
  return {
    key: table.key,
    sheets: sheets.filter(isRead).map(({ sheet, hasHead, head, roles }) => ({ sheet, hasHead, head, roles })),
  };
}

/** The table with none of its sheets. */
export function leaveOut({ key }: SurveyedTable): TablePlan {
  return { key, sheets: [] };
}

/** The tables with what the reader said of them. */
export function withPlans(
  tables: readonly SurveyedTable[],
  plans: readonly TablePlan[],
): readonly SurveyedTable[] {
  return tables.map((table) => {
    const plan = plans.find(({ key }) => key === table.key);
    if (plan === undefined) return table;
    return { ...table, sheets: table.sheets.map((sheet) => withPlan(sheet, plan)) };
  });
}

function withPlan(sheet: SurveyedSheet, { sheets }: TablePlan): SurveyedSheet {
  const columns = sheets.find((each) => each.sheet === sheet.columns.sheet);
  return columns === undefined ? { ...sheet, ground: 'none' } : { ...sheet, columns, ground: 'told' };
}

/** True where reports would come out of a sheet. */
export function isRead({ isTaken, roles }: SheetDraft): boolean {
  return isTaken && roles.includes('text');
}

/** The table with another choice for the sheet at `at`. */
export function changeSheet(draft: TableDraft, at: number, change: Partial<SheetDraft>): TableDraft {
  return {
    ...draft,
    sheets: draft.sheets.map((sheet, each) => (each === at ? { ...sheet, ...change } : sheet)),
  };
}

/** The roles with another for one column: a role that only one column can have is taken from the one that had it. */
export function withRole(
  roles: readonly (ColumnRole | null)[],
  column: number,
  role: ColumnRole | null,
): readonly (ColumnRole | null)[] {
  const width = Math.max(roles.length, column + 1);
  return Array.from({ length: width }, (_, at) => {
    if (at === column) return role;
    const before = roles[at] ?? null;
    return before === role && role !== null && !SHARED_ROLES.includes(role) ? null : before;
  });
}

/** How wide a sheet is shown: as wide as its widest row that is shown. */
export function widthOf(table: SurveyedTable, at: number): number {
  return Math.max(0, ...(table.sheets[at]?.sample ?? []).map((row) => row.length));
}

/** The letter that Excel names a column by: 0 is A, 26 AA. */
function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** What a column is called: by its title, else by its letter. */
export function columnName({ hasHead, head }: Pick<SheetDraft, 'hasHead' | 'head'>, at: number): string {
  const title = hasHead ? (head[at] ?? '') : '';
  return title === '' ? columnLetter(at) : title;
}
