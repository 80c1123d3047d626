import type { SourceFacts } from '../../../../../shared/model/extraction.ts';
import type { ColumnRole, SheetColumns } from '../../../../../shared/model/table-columns.ts';
import { LIMITS, refuseLimit } from '../limits.ts';
import type { Cells } from './cells.ts';

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

/** Excel's cells end here (Excel specifications and limits). */
const EXCEL_END = 32_767;

/**
 * The reports of a sheet: the cells of the columns that are texts, with what else their rows say. Place and year are
 * facts where the reader `isTold` of the columns, and else only part of the name. @throws AppError `unreadable-file` {reason: over-limit}
 */
export function findReports(cells: Cells, columns: SheetColumns, isTold: boolean): readonly CellReport[] {
  if (cells.length > LIMITS.rows) throw refuseLimit('rows');
  const titles = columns.hasHead ? (cells[0] ?? []) : [];
  const places = placeRoles(columns);
  const texts = places.get('text') ?? [];
  const first = columns.hasHead ? 1 : 0;
  return cells.slice(first).flatMap((row, at) =>
    texts.flatMap((column) => {
      const text = row[column] ?? '';
      if (text.trim() === '') return [];
      const header = texts.length > 1 ? (titles[column] ?? '').trim() : '';
      const said = readRow(row, places);
      return [
        {
          name: nameOf(said, header),
          text,
          row: at + 1 + first,
          facts: isTold ? said : { ...said, place: '', year: '' },
          isCut: text.length === EXCEL_END,
        },
      ];
    }),
  );
}

type RolePlaces = ReadonlyMap<ColumnRole, readonly number[]>;

function placeRoles({ roles }: SheetColumns): RolePlaces {
  const places = new Map<ColumnRole, number[]>();
  roles.forEach((role, at) => {
    if (role !== null) places.set(role, [...(places.get(role) ?? []), at]);
  });
  return places;
}

function readRow(row: readonly string[], places: RolePlaces): SourceFacts {
  const say = (role: ColumnRole): string =>
    (places.get(role) ?? [])
      .map((at) => (row[at] ?? '').trim())
      .filter((words) => words !== '')
      .join(' ');
  return {
    title: say('title'),
    date: toDate(say('date')),
    url: say('url'),
    issuer: say('issuer'),
    place: say('place'),
    year: toDate(say('year')),
  };
}

function nameOf({ title, place, year }: SourceFacts, header: string): string {
  const more = [...place.split(' '), year, header].filter((word) => word !== '' && !title.includes(word));
  return [title, ...more].filter((word) => word !== '').join(' ');
}

/** Excel keeps a day as the number of days since the last of 1899; years of reports are no such numbers. */
const DAYS = /^(?:2[5-9]|[3-6]\d)\d{3}(?:\.\d+)?$/u;
const DAY = 86_400_000;

/** A day as Excel stores it as ISO writes it; anything else as it is printed. */
function toDate(printed: string): string {
  if (!DAYS.test(printed)) return printed;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(printed)) * DAY);
  return day.toISOString().slice(0, 10);
}
