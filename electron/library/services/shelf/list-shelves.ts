import { compareText } from '../../../../shared/base/compare-text.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import type {
  ListedReport,
  Losses,
  PlaceShelf,
  ShelfDivision,
} from '../../../../shared/contract/shelf-api.ts';
import { ancestorsOf, findDivision } from '../../../../shared/text/divisions/divisions.ts';
import type { Reader } from '../../db/database.ts';
import type { ListedRow } from '../../db/reports.ts';
import { headOf, labelOf, viewDivision, warningsOf } from './summary.ts';

/** All shelves, by the codes of their divisions; those without one by name behind them, the one without a place last. */
export function listShelves(reader: Reader): readonly PlaceShelf[] {
  const list = createLister(reader);
  const shelves = [...groupBy(reader.reports.loadListed(), ({ shelf }) => shelf)];
  return shelves
    .map(([place, rows]): PlaceShelf => ({
      place,
      division: placeAmong(rows[0]?.division ?? null),
      reports: rows.map(list).sort(byYear),
    }))
    .sort(byDivision);
}

function createLister(reader: Reader): (row: ListedRow) => ListedReport {
  const [tags, work] = [reader.reportTags.loadAll(), reader.shelving.loadWork()];
  return (row) => listReport(row, tags.get(row.id) ?? NO_TAGS, work.get(row.id));
}

const NO_TAGS: readonly string[] = [];

function listReport(row: ListedRow, tags: readonly string[], work: Losses | undefined): ListedReport {
  const { id, shelf, fileName, characters, importedAt, source } = row;
  const head = headOf(row);
  return {
    ...{ id, head, shelf, fileName, characters, importedAt, source, tags },
    division: viewDivision(row.division),
    encoding: row.chosenEncoding ?? row.detectedEncoding,
    bytes: row.size,
    noteCount: work?.notes ?? 0,
    edition: labelOf(row),
    isChosen: row.edition.isChosen,
    warnings: warningsOf(row),
    workCount: work === undefined ? 0 : work.goals + work.decisions + work.reviews + work.corrections,
  };
}

function placeAmong(code: string | null): ShelfDivision | null {
  const division = code === null ? undefined : findDivision(code);
  if (division === undefined) return null;
  const above = ancestorsOf(division)
    .toReversed()
    .map(({ code: own, name }) => ({ code: own, name }));
  return { code: division.code, name: division.name, level: division.level, above };
}

function byDivision(a: PlaceShelf, b: PlaceShelf): number {
  return (
    rankOf(a) - rankOf(b) ||
    compareText(a.division?.code ?? '', b.division?.code ?? '') ||
    compareText(a.place, b.place)
  );
}

function rankOf({ place, division }: PlaceShelf): number {
  if (division !== null) return 0;
  return place === '' ? 2 : 1;
}

/** Earlier years first, reports without a year last, then in the order of their import. */
function byYear(a: ListedReport, b: ListedReport): number {
  const [left, right] = [a.head.year ?? Infinity, b.head.year ?? Infinity];
  return left === right ? a.id - b.id : left - right;
}
