import type { ReportId } from '../../../../shared/model/report.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import type { OpenReport } from '../../services/documents/open-document.ts';
import type { Caller } from '../../services/base/caller.ts';
import { openYears } from '../../services/years/open-years.ts';
import type { Library } from '../../library.ts';
import { rangeOfPages } from '../../../../shared/text/plain/pages.ts';
import { createId } from '../identify.ts';
import { describeReport, pathAt } from '../places.ts';
import type { CellValue, TableRow } from '../table.ts';

/** The rows of a table of years, one line for each section of each year, row by row and year by year. */
export async function tabulateYears(
  library: Library,
  reports: readonly ReportId[],
  caller: Caller,
): Promise<readonly TableRow[]> {
  const { columns, aligned } = await openYears(library, reports, caller);
  return aligned.rows.flatMap(({ key, title, level, cells }) =>
    cells.flatMap((sections, column) => {
      const open = columns[column];
      if (open === undefined) return [];
      return sections.map((section) => describeSection(open, section, { row: key, rowTitle: title, level }));
    }),
  );
}

function describeSection(
  open: OpenReport,
  index: number,
  row: Readonly<Record<string, CellValue>>,
): TableRow {
  const { text, outline } = open.document.report;
  const section = outline.sections[index];
  if (section === undefined) return row;
  const { own, marker, title } = section;
  return {
    id: createId('years', [row['row'], open.stored.sha256, own.start, own.end]),
    ...row,
    title: marker + title,
    ...describeReport(open),
    path: pathAt(outline.sections, own.start),
    page: rangeOfPages(open.pages, own),
    start: own.start,
    end: own.end,
    quote: sliceSpan(text, own).trim(),
  };
}
