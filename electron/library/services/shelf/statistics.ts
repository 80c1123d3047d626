import { groupBy } from '../../../../shared/base/group-by.ts';
import type { LibraryStatistics, Losses } from '../../../../shared/contract/shelf-api.ts';
import { DIVISION_LEVELS } from '../../../../shared/model/division.ts';
import { findDivision } from '../../../../shared/text/divisions/divisions.ts';
import type { Reader } from '../../db/database.ts';
import type { ListedRow } from '../../db/listed-reports.ts';
import { headOf } from './summary.ts';

/** What a library holds, counted; `bytes` is the size of its file. */
export function countLibrary(reader: Reader, bytes: number): LibraryStatistics {
  const rows = reader.reports.loadListed();
  const work = reader.shelving.loadWork();
  return {
    ...countRows(rows),
    bytes,
    years: countYears(rows),
    levels: [...DIVISION_LEVELS, 'other' as const].flatMap((level) => {
      const own = rows.filter((row) => levelOf(row) === level);
      return own.length === 0 ? [] : [{ level, ...countRows(own) }];
    }),
    provinces: [...groupBy(rows, provinceOf)]
      .filter(([code]) => code !== '')
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([code, own]) => ({ name: findDivision(code)?.name ?? code, ...countRows(own) })),
    work: sum([...work.values()], reader.notes.loadAll().length),
    binned: reader.reports.loadDeleted().length,
  };
}

function countRows(rows: readonly ListedRow[]) {
  return {
    reports: rows.length,
    places: new Set(rows.map(({ shelf }) => shelf)).size,
    characters: rows.reduce((all, { characters }) => all + characters, 0),
  };
}

function countYears(rows: readonly ListedRow[]): LibraryStatistics['years'] {
  return [...groupBy(rows, (row) => headOf(row).year)]
    .map(([year, own]) => ({ year, reports: own.length }))
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}

function levelOf({ division }: ListedRow): LibraryStatistics['levels'][number]['level'] {
  return (division === null ? undefined : findDivision(division)?.level) ?? 'other';
}

function provinceOf({ division }: ListedRow): string {
  return division === null ? '' : `${division.slice(0, 2)}0000`;
}

/** Of all reports; what stands between two was counted at either. */
function sum(all: readonly Losses[], notes: number): Losses {
  const total = (of: (losses: Losses) => number): number => all.reduce((n, losses) => n + of(losses), 0);
  return {
    notes,
    verdicts: total(({ verdicts }) => verdicts),
    goals: total(({ goals }) => goals),
    decisions: total(({ decisions }) => decisions) / 2,
    reviews: total(({ reviews }) => reviews) / 2,
    corrections: total(({ corrections }) => corrections),
  };
}
