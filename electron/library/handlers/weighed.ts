import { readFeatures } from '../../../shared/compare/features.ts';
import {
  countFrequencies,
  sumRarity,
  type Frequencies,
  type Rarity,
} from '../../../shared/compare/rarity.ts';
import { foldText } from '../../../shared/text/fold.ts';
import { splitParagraphs } from '../../../shared/text/paragraphs.ts';
import { splitSentences } from '../../../shared/text/sentences.ts';
import type { Reader } from '../db/database.ts';
import type { StoredReport } from '../db/reports.ts';
import { hashBytes } from '../import/document.ts';
import type { Library } from '../library.ts';
import { placeOf } from './shelves.ts';
import { headOf } from './summary.ts';

/**
 * Reports that the rarity of words is counted over. All of a place would be more, but forty years take half a second
 * to read; a dozen around the two say as well what is said every year.
 */
const RARITY_REPORTS = 12;

/**
 * The reports of the same places nearest in time to the two, these among them, in an order that no import can change:
 * by distance, then by year, then by the words themselves.
 */
export function findWeighed(
  reader: Reader,
  left: StoredReport,
  right: StoredReport,
): readonly StoredReport[] {
  const places = [placeOf(left), placeOf(right)];
  const distance = (report: StoredReport): number =>
    Math.min(yearsBetween(left, report), yearsBetween(right, report));
  return reader.reports
    .loadAll()
    .filter((report) => places.includes(placeOf(report)))
    .sort((a, b) => distance(a) - distance(b) || compareTexts(a, b))
    .slice(0, RARITY_REPORTS);
}

/** By year, then by the words themselves: by nothing that depends on when a report was added. */
export function compareTexts(a: StoredReport, b: StoredReport): number {
  const years = (headOf(a).year ?? 0) - (headOf(b).year ?? 0);
  return years === 0 ? Number(a.textSha256 > b.textSha256) - Number(a.textSha256 < b.textSha256) : years;
}

/** A report is nearest to itself, and one without a year is far from all others. */
function yearsBetween(a: StoredReport, b: StoredReport): number {
  if (a.id === b.id) return -1;
  const [one, other] = [headOf(a).year, headOf(b).year];
  return one === null || other === null ? Number.MAX_SAFE_INTEGER : Math.abs(one - other);
}

/** How rare words are in `reports`; `pause` is awaited between one report that has to be read and the next. */
export async function weighWords(
  library: Library,
  reports: readonly StoredReport[],
  pause: () => Promise<void>,
): Promise<Rarity> {
  const { rarities } = library.comparisons;
  const key = hashBytes(Buffer.from(listHashes(reports)));
  const known = rarities.find(key);
  if (known !== undefined) return known;
  await countAll(library, reports, pause);
  return rarities.get(key, () => sumRarity(reports.map((report) => getFrequencies(library, report))));
}

/** Reads the reports that were not read yet, so that their words can be weighed at once. */
export async function countAll(
  library: Library,
  reports: readonly StoredReport[],
  pause: () => Promise<void>,
): Promise<void> {
  for (const report of reports) {
    if (library.comparisons.frequencies.find(report.textSha256) !== undefined) continue;
    getFrequencies(library, report);
    await pause();
  }
}

function getFrequencies({ db, comparisons }: Library, { id, textSha256 }: StoredReport): Frequencies {
  return comparisons.frequencies.get(textSha256, () =>
    readFrequencies(db.read((reader) => reader.texts.load(id))),
  );
}

/** The hashes of the reports' texts, in one order whatever theirs is. */
export function listHashes(reports: readonly StoredReport[]): string {
  return reports
    .map(({ textSha256 }) => textSha256)
    .sort()
    .join();
}

/**
 * Of the sentences alone: the outline, half of what it takes to read a report, parts hardly any sentence of its own.
 * Without it, no edit of one makes all of a place's comparisons anew.
 */
function readFrequencies(text: string): Frequencies {
  const folded = foldText(text).toLowerCase();
  const sentences = splitParagraphs(text).flatMap((paragraph) => splitSentences(text, paragraph));
  return countFrequencies(sentences.map((span) => readFeatures(folded, span)));
}
