import type { YearCell, YearColumn, YearRow, YearsView } from '../../../shared/contract/years-api.ts';
import { AppError } from '../../../shared/base/errors.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import { chooseShelf, chooseYears } from '../choose-reports.ts';
import { requireReport } from '../input.ts';
import { callLibrary } from '../library-call.ts';
import type { Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';
import { onProgress, type Progress } from '../tell.ts';

/** `years`: what became of each section over the years, of the reports named or of a place's. */
export async function showYears(
  handlers: Handlers,
  operands: readonly string[],
  options: CliOptions,
  progress: Progress,
): Promise<Output> {
  const reports = await chooseReports(handlers, operands, options);
  const view = await callLibrary(handlers, 'years/open', { reports }, onProgress('years/progress', progress));
  return {
    json: toJson(view),
    lines: formatTable([headOf(view, options), ...view.rows.filter(isShown).map((row) => lineOf(row, view))]),
  };
}

async function chooseReports(
  handlers: Handlers,
  operands: readonly string[],
  { read }: CliOptions,
): Promise<readonly number[]> {
  if (operands.length > 1) {
    const ids: number[] = [];
    for (const operand of operands) ids.push(await requireReport(operand, handlers));
    return ids;
  }
  const shelf = await chooseShelf(handlers, operands[0]);
  const reports = chooseYears(shelf, read).map(({ id }) => id);
  if (reports.length < 2)
    throw new AppError('invalid-input', 'too few years', { reason: 'too-few-years', place: shelf.place });
  return reports;
}

/** The text before the first headings is no section. */
function isShown({ isListed, level }: YearRow): boolean {
  return isListed && level > 0;
}

function headOf({ columns }: YearsView, { language }: CliOptions): readonly string[] {
  return [
    language === 'zh' ? '章节' : 'section',
    ...columns.map(({ summary }) => String(summary.head.year ?? `#${summary.id}`)),
  ];
}

/** The row's newest title, and of each year the title where it differs, ● where it is the same, — where there is none. */
function lineOf({ title, level, cells }: YearRow, { columns }: YearsView): readonly string[] {
  const own = `${'  '.repeat(level - 1)}${shorten(title, 24)}`;
  return [own, ...columns.map((column, at) => cellWords(cells[at] ?? [], column, title))];
}

function cellWords(cell: YearCell, { outline }: YearColumn, title: string): string {
  if (cell.length === 0) return '—';
  const titles = cell.map((section) => outline.sections[section]?.title ?? '');
  return titles.length === 1 && titles[0] === title ? '●' : shorten(titles.join(' + '), 16);
}

function toJson({ columns, gaps, rows, borders }: YearsView) {
  return {
    columns: columns.map(({ summary, novelty }) => ({
      report: summary.id,
      place: summary.head.place,
      year: summary.head.year,
      title: summary.head.title,
      novelty,
    })),
    gaps,
    rows: rows.map((row) => ({
      key: row.key,
      title: row.title,
      other_titles: row.otherTitles,
      level: row.level,
      listed: row.isListed,
      cells: row.cells.map((cell, at) => describeCell(cell, columns[at])),
    })),
    links: borders.map((links) =>
      links.map(({ left, right, relation, isDecided }) => ({ left, right, relation, decided: isDecided })),
    ),
  };
}

/** The sections of one year in a row; `section` is what `links` goes by. */
function describeCell(cell: YearCell, column: YearColumn | undefined) {
  return cell.flatMap((index) => {
    const section = column?.outline.sections[index];
    if (section === undefined) return [];
    const { marker, title, role, own, end } = section;
    return [{ section: index, marker, title, role, start: own.start, end }];
  });
}
