import { NO_FACTS, type SourceFacts } from '../../../../../shared/model/extraction.ts';
import { AppError } from '../../../../../shared/base/errors.ts';
import { LIMITS, refuseLimit } from '../limits.ts';

/** A table as its cells, the row of titles first where it has one. */
export type Cells = readonly (readonly string[])[];

/** A report in a cell of a table. */
export type CellReport = {
  /** What the row says of it, for a name. */
  readonly name: string;
  readonly text: string;
  /** Counted from 1, the row of titles among them. */
  readonly row: number;
  readonly facts: SourceFacts;
  readonly isCut: boolean;
};

/** A cell of fewer characters is no report; in a column of reports half the cells have more. */
const SHORTEST = 500;
/** Excel's cells end here (Excel specifications and limits). */
const EXCEL_END = 32_767;
/** Rows that are looked at to tell what a column holds. */
const LOOKED_AT = 200;

const NAMES = {
  title: /标题|题名|篇名|名称|title|name/iu,
  url: /网址|链接|地址|url|href|link/iu,
  issuer: /来源|发布机构|机构|issuer|source|publisher|author/iu,
  date: /日期|时间|date|time/iu,
  year: /^(?:年份|年度|年|year)$/iu,
  place: /省|市|县|地区|区域|地名|place|province|city|region|area/iu,
} as const;
type Role = keyof typeof NAMES;

/**
 * The reports of a table with one a row, or one a cell: the columns whose cells are long texts. What else a row says is
 * found by the titles of the columns. @throws AppError `unreadable-file` {reason: no-column}
 */
export function findReports(cells: Cells): readonly CellReport[] {
  const columns = findTextColumns(cells);
  if (columns.length === 0)
    throw new AppError('unreadable-file', 'no column holds long texts', { reason: 'no-column' });
  if (cells.length > LIMITS.rows) throw refuseLimit('rows');
  const titles = hasTitles(cells, columns) ? (cells[0] ?? []) : [];
  const roles = readRoles(titles, columns);
  return cells.slice(titles.length > 0 ? 1 : 0).flatMap((row, at) =>
    columns.flatMap((column) => {
      const text = row[column] ?? '';
      if (text.trim() === '') return [];
      const header = columns.length > 1 ? (titles[column] ?? '') : '';
      return [toReport(row, text, at + (titles.length > 0 ? 2 : 1), roles, header)];
    }),
  );
}

function findTextColumns(cells: Cells): readonly number[] {
  const looked = cells.slice(0, LOOKED_AT);
  const width = Math.max(0, ...looked.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const lengths = looked.flatMap((row) => ((row[column] ?? '') === '' ? [] : [(row[column] ?? '').length]));
    const long = lengths.filter((length) => length >= SHORTEST).length;
    return long > 0 && long >= (lengths.length - 1) / 2;
  });
}

/** Above a column of reports a title is short. */
function hasTitles(cells: Cells, columns: readonly number[]): boolean {
  return columns.every((column) => (cells[0]?.[column] ?? '').length < 50);
}

function readRoles(titles: readonly string[], taken: readonly number[]): ReadonlyMap<Role, number> {
  const used = new Set(taken);
  const roles = new Map<Role, number>();
  for (const role of ['title', 'url', 'year', 'date', 'place', 'issuer'] as const) {
    const at = titles.findIndex((title, column) => !used.has(column) && NAMES[role].test(title.trim()));
    if (at < 0) continue;
    roles.set(role, at);
    used.add(at);
  }
  return roles;
}

function toReport(
  row: readonly string[],
  text: string,
  number: number,
  roles: ReadonlyMap<Role, number>,
  header: string,
): CellReport {
  const say = (role: Role): string => {
    const at = roles.get(role);
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  const title = say('title');
  const more = [say('place'), say('year'), header.trim()].filter(
    (word) => word !== '' && !title.includes(word),
  );
  return {
    name: [title, ...more].filter((word) => word !== '').join(' '),
    text,
    row: number,
    facts: { ...NO_FACTS, title, date: say('date'), url: say('url'), issuer: say('issuer') },
    isCut: text.length === EXCEL_END,
  };
}
