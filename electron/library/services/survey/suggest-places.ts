import { compareText } from '../../../../shared/base/compare-text.ts';
import type { PlaceChoice } from '../../../../shared/contract/survey-api.ts';
import {
  findDivision,
  findNamed,
  fullName,
  uniqueName,
} from '../../../../shared/text/divisions/divisions.ts';
import type { Database } from '../../db/database.ts';
import { placeOf } from '../shelf/shelves.ts';

/** Names in a list of suggestions. */
const MOST = 12;

/** Places that begin with what is typed, then those that hold it: the library's own first, then those of the table of divisions. */
export function suggestPlaces(db: Database, typed: string): readonly PlaceChoice[] {
  const words = typed.trim();
  const own = db.read((reader) => {
    const counts = new Map<string, PlaceChoice>();
    for (const report of reader.reports.loadAll()) {
      const name = placeOf(report);
      const division = report.division === null ? undefined : findDivision(report.division);
      const reports = (counts.get(name)?.reports ?? 0) + 1;
      counts.set(name, { name, fullName: division === undefined ? '' : fullName(division), reports });
    }
    return [...counts.values()];
  });
  const known = own
    .filter(({ name, fullName: full }) => name !== '' && (name.includes(words) || full.includes(words)))
    .sort((a, b) => byStart(words)(a.name, b.name) || b.reports - a.reports || compareText(a.name, b.name));
  const names = new Set(known.map(({ name }) => name));
  const others =
    words === ''
      ? []
      : findNamed(words)
          .map(toChoice)
          .filter(({ name }) => !names.has(name));
  return [...known, ...others].slice(0, MOST);
}

function toChoice(division: Parameters<typeof uniqueName>[0]): PlaceChoice {
  return { name: uniqueName(division), fullName: fullName(division), reports: 0 };
}

/** What begins with the words comes before what holds them. */
function byStart(words: string): (a: string, b: string) => number {
  return (a, b) => Number(b.startsWith(words)) - Number(a.startsWith(words));
}
