import { HEAD_CELL, type ColumnRole, type SheetColumns } from '../../../../../shared/model/table-columns.ts';
import type { Cells, Sheet } from './cells.ts';

/** A cell of fewer characters is no report; in a column of reports half the cells have more. */
const SHORTEST = 500;
/** Rows that are looked at to tell what a column holds. */
const LOOKED_AT = 200;

type NamedRole = Exclude<ColumnRole, 'text' | 'place'>;
const NAMES: Readonly<Record<NamedRole, RegExp>> = {
  title: /标题|题名|篇名|名称|title|name/iu,
  url: /网址|链接|地址|url|href|link/iu,
  issuer: /来源|发布机构|机构|issuer|source|publisher|author/iu,
  date: /日期|时间|date|time/iu,
  year: /^(?:报告)?(?:年份|年度|年|year)$/iu,
};
/** Columns of which several together are a place: 省份 and 城市. */
const PLACE_PART =
  /^(?:所在|所属)?(?:省|市|县|区|旗|州|地级?市|区县|县区|市县|省级|市级|县级|城市|地区)(?:份|名称?)?$|^(?:province|city|county|district|region)(?:_?name)?$/iu;
const PLACE = /省|市|县|地区|区域|地名|地点|place|region|area/iu;
const CODE = /代码|编码|编号|序号|code|id$/iu;
/** What stands above a column of reports, where each column is a year or a place. */
const SERIES_TITLE = /(?:19|20)\d\d|[省市县区州盟旗]$/u;

/** What the columns of a sheet are taken as where nobody says. */
export type ColumnGuess = SheetColumns & {
  /** True where no other reading suggests itself; false also where no column holds reports. */
  readonly isSure: boolean;
};

/** Reports are the columns whose cells are long texts; what else a row says is found by the titles of the columns. */
export function guessColumns({ name, cells }: Sheet): ColumnGuess {
  const texts = findTextColumns(cells);
  const hasHead = texts.length > 0 && hasTitles(cells, texts);
  const titles = hasHead ? (cells[0] ?? []).map((title) => title.trim()) : [];
  const roles = guessRoles(titles, texts, widthOf(cells));
  const isNamed = roles.some((role) => role === 'title' || role === 'place' || role === 'year');
  const isSeries = texts.length > 1 && texts.every((at) => SERIES_TITLE.test(titles[at] ?? ''));
  return {
    ...{ sheet: name, hasHead, head: headOf(cells), roles },
    isSure: hasHead && (isSeries || (texts.length === 1 && isNamed)),
  };
}

/** The cells of the first row, by which a table of the same columns is known again. */
export function headOf(cells: Cells): readonly string[] {
  return (cells[0] ?? []).map((cell) => cell.trim().slice(0, HEAD_CELL));
}

function widthOf(cells: Cells): number {
  return Math.max(0, ...cells.slice(0, LOOKED_AT).map((row) => row.length));
}

function findTextColumns(cells: Cells): readonly number[] {
  const looked = cells.slice(0, LOOKED_AT);
  return Array.from({ length: widthOf(cells) }, (_, column) => column).filter((column) => {
    const lengths = looked.flatMap((row) => ((row[column] ?? '') === '' ? [] : [(row[column] ?? '').length]));
    const long = lengths.filter((length) => length >= SHORTEST).length;
    return long > 0 && long >= (lengths.length - 1) / 2;
  });
}

/** Above a column of reports a title is short. */
function hasTitles(cells: Cells, columns: readonly number[]): boolean {
  return columns.every((column) => (cells[0]?.[column] ?? '').length < HEAD_CELL);
}

function guessRoles(
  titles: readonly string[],
  texts: readonly number[],
  width: number,
): readonly (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = Array.from({ length: width }, (_, at) =>
    texts.includes(at) ? 'text' : null,
  );
  const isFree = (at: number): boolean => roles[at] === null && !CODE.test(titles[at] ?? '');
  const findFree = (pattern: RegExp): number =>
    titles.findIndex((title, at) => isFree(at) && pattern.test(title));
  const take = (role: ColumnRole, at: number): void => {
    if (at >= 0) roles[at] = role;
  };
  titles.forEach((title, at) => {
    if (isFree(at) && PLACE_PART.test(title)) take('place', at);
  });
  for (const role of ['title', 'url', 'year', 'date'] as const) take(role, findFree(NAMES[role]));
  if (!roles.includes('place')) take('place', findFree(PLACE));
  take('issuer', findFree(NAMES.issuer));
  return roles;
}
