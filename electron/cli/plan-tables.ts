import { AppError } from '../../shared/base/errors.ts';
import type { SurveyedSheet, SurveyedTable } from '../../shared/contract/column-api.ts';
import type { ColumnRole, SheetColumns, TablePlan } from '../../shared/model/table-columns.ts';
import type { Handlers } from '../library/handlers.ts';
import type { CliOptions, NamedColumn } from './arguments.ts';
import { callLibrary } from './library-call.ts';

/**
 * How the tables among `files` are read by what was typed; none where nothing was.
 * @throws AppError `invalid-input` {reason: no-such-column | no-such-sheet, name, choices}
 */
export async function planTables(
  handlers: Handlers,
  files: readonly string[],
  { columns, sheet, head }: CliOptions,
): Promise<readonly TablePlan[]> {
  if (columns.length === 0) return [];
  const tables = await callLibrary(handlers, 'columns/survey', { files });
  return tables.map((table) => ({
    key: table.key,
    sheets: pickSheets(table, sheet).map((each) => nameColumns(table.name, each, columns, head)),
  }));
}

/** The sheet of that name; without a name the only one, or else those that hold reports. */
function pickSheets({ name, sheets }: SurveyedTable, wanted: string | undefined): readonly SurveyedSheet[] {
  if (wanted === undefined) {
    const filled = sheets.filter(({ ground }) => ground !== 'none');
    return filled.length > 0 ? filled : sheets.slice(0, 1);
  }
  const found = sheets.filter(({ columns }) => columns.sheet === wanted);
  if (found.length > 0) return found;
  const choices = sheets.map(({ columns }) => columns.sheet).join('、');
  throw new AppError('invalid-input', `${name} has no sheet ${wanted}`, {
    ...{ reason: 'no-such-sheet', name, sheet: wanted, choices },
  });
}

function nameColumns(
  name: string,
  { columns, sample }: SurveyedSheet,
  named: readonly NamedColumn[],
  hasHead: boolean,
): SheetColumns {
  const width = Math.max(columns.roles.length, ...sample.map((row) => row.length));
  const roles: (ColumnRole | null)[] = Array.from({ length: width }, () => null);
  for (const { role, column } of named) {
    const at = findColumn(hasHead ? columns.head : [], column, width);
    if (at === undefined)
      throw new AppError('invalid-input', `${name} has no column ${column}`, {
        ...{ reason: 'no-such-column', name, column, choices: columns.head.join('、') },
      });
    roles[at] = role;
  }
  return { ...columns, hasHead, roles };
}

/** A column by its title, else by its number or its letter, from 0. */
function findColumn(titles: readonly string[], column: string, width: number): number | undefined {
  const titled = titles.indexOf(column);
  if (titled >= 0) return titled;
  const at = /^\d{1,5}$/u.test(column) ? Number(column) - 1 : readLetters(column);
  return at >= 0 && at < width ? at : undefined;
}

/** B is 1, AA 26; -1 for what is no letters. */
function readLetters(column: string): number {
  if (!/^[A-Za-z]{1,3}$/u.test(column)) return -1;
  return (
    Array.from(column.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
