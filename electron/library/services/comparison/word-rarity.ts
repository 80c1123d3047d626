import { compareText } from '../../../../shared/base/compare-text.ts';
import { readFrequencies, type Frequencies } from '../../../../shared/compare/frequencies.ts';
import { sumRarity, type Rarity } from '../../../../shared/compare/rarity.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { hashBytes } from '../../import/hash.ts';
import type { Library } from '../../library.ts';
import { placeOf } from '../shelf/shelves.ts';
import { headOf } from '../shelf/summary.ts';

/**
 * All reports of the places of the two, these among them: those over which the rarity of words is counted. In an order
 * that no import can change.
 */
export function findReportsOfPlaces(
  reader: Reader,
  left: StoredReport,
  right: StoredReport,
): readonly StoredReport[] {
  return reader.reports.loadOfPlaces([placeOf(left), placeOf(right)]).toSorted(compareTexts);
}

/** By year, then by the words themselves: by nothing that depends on when a report was added. */
function compareTexts(a: StoredReport, b: StoredReport): number {
  const years = (headOf(a).year ?? 0) - (headOf(b).year ?? 0);
  return years === 0 ? compareText(a.textSha256, b.textSha256) : years;
}

/** How rare words are in `reports`; `pause` is awaited between one report and the next. */
export async function openRarity(
  { db, comparisons }: Library,
  reports: readonly StoredReport[],
  pause: () => Promise<void>,
): Promise<Rarity> {
  const key = hashBytes(Buffer.from(listHashes(reports)));
  const known = comparisons.rarities.find(key);
  if (known !== undefined) return known;
  const counted: Frequencies[] = [];
  for (const report of reports) {
    counted.push(db.read((reader) => loadFrequencies(reader, report)));
    await pause();
  }
  return comparisons.rarities.get(key, () => sumRarity(counted));
}

/** As they were counted when the text was stored; counted now where it was stored by another version meanwhile. */
function loadFrequencies(reader: Reader, { id }: StoredReport): Frequencies {
  return reader.frequencies.find(id) ?? readFrequencies(reader.texts.load(id));
}

/** The hashes of the reports' texts, in one order whatever theirs is. */
export function listHashes(reports: readonly StoredReport[]): string {
  return reports
    .map(({ textSha256 }) => textSha256)
    .sort()
    .join();
}
