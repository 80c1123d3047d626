import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/base/errors.ts';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import { findIndicators } from '../../../../shared/facts/indicators/indicators.ts';
import { readReadings, type Reading } from '../../../../shared/facts/indicators/readings.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import type { Caller } from '../base/caller.ts';
import type { Library } from '../../library.ts';
import { isReadToday, openDocument } from '../documents/open-document.ts';
import { figuresOf } from './figures-of-report.ts';
import { standingOf } from '../shelf/editions.ts';
import { byYear, headOf, summarize } from '../shelf/summary.ts';

/** A report with a year: only such can be put on an axis. */
type DatedReport = { readonly stored: StoredReport; readonly year: number };

/**
 * The indicators of a place over its years. Every report is read once and kept by its text and the reader's edits; it
 * yields between reports and reports `indicators/progress`. @throws AppError `not-found` {place}, `cancelled`
 */
export async function viewIndicators(
  library: Library,
  place: string,
  caller: Caller,
): Promise<IndicatorsView> {
  const reports = library.db.read((reader) => requireReports(reader, place));
  const readings: Reading[] = [];
  for (const [done, report] of reports.entries()) {
    caller.signal.throwIfAborted();
    caller.emit({ name: 'indicators/progress', data: { done, total: reports.length } });
    const { isKept, found } = readingsOf(library, report);
    readings.push(...found);
    if (!isKept) await yieldTurn();
  }
  const joins = library.db.read((reader) => reader.indicators.loadJoins(place));
  return { place, years: yearsOf(reports), joins, ...findIndicators(readings, joins) };
}

/** The dated reports of a place, by year, of each year the one that stands for it. @throws AppError `not-found` {place} where it has none */
export function requireReports(reader: Reader, place: string): readonly DatedReport[] {
  const reports = [...standingOf(reader.reports.loadOfPlaces([place]))].sort(byYear).flatMap((stored) => {
    const { year } = headOf(stored);
    return year === null ? [] : [{ stored, year }];
  });
  if (reports.length === 0)
    throw new AppError('not-found', `there is no dated report of ${place}`, { place });
  return reports;
}

function readingsOf(
  library: Library,
  { stored, year }: DatedReport,
): { readonly isKept: boolean; readonly found: readonly Reading[] } {
  const known = isReadToday(stored) ? library.readings.find(keyOf(library, stored, year)) : undefined;
  if (known !== undefined) return { isKept: true, found: known };
  const open = openDocument(library, stored.id);
  const { figures } = figuresOf(library, open);
  const found = readReadings(open.document.report, figures, stored.id, year);
  library.readings.keep(keyOf(library, open.stored, year), found);
  return { isKept: false, found };
}

/** All that the readings of a report are made from. */
function keyOf({ db }: Library, { id, textSha256 }: StoredReport, year: number): string {
  return db.read(({ corrections }) =>
    JSON.stringify([
      id,
      textSha256,
      year,
      corrections.loadOutline(id),
      corrections.loadFigures(id),
      corrections.loadCharacters(id),
    ]),
  );
}

/** Every year of the span, with the report of each that has one. */
function yearsOf(reports: readonly DatedReport[]): IndicatorsView['years'] {
  const [first, last] = [reports[0]?.year ?? 0, reports.at(-1)?.year ?? -1];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const found = reports.find(({ year }) => year === first + index);
    return { year: first + index, report: found === undefined ? null : summarize(found.stored) };
  });
}
