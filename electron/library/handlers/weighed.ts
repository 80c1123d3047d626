import { readReportFeatures, type ReportFeatures } from '../../../shared/compare/features.ts';
import { countRarity, type Rarity } from '../../../shared/compare/rarity.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import type { StoredCorrection } from '../db/corrections.ts';
import type { Reader } from '../db/database.ts';
import type { StoredReport } from '../db/reports.ts';
import { hashBytes } from '../import/document.ts';
import type { Library } from '../library.ts';
import { placeCorrections, placedEdits } from '../notes/place-corrections.ts';
import { placeOf } from './shelves.ts';
import { headOf } from './summary.ts';

/**
 * Reports that the rarity of words is counted over. All of a place would be more, but forty years take half a second
 * to read; a dozen around the two say as well what is said every year.
 */
const RARITY_REPORTS = 12;

/** A report that words are weighed by, with all that its sentences depend on. */
export type WeighedReport = {
  readonly stored: StoredReport;
  readonly edited: readonly StoredCorrection[];
  /** The same for the same words read in the same way. */
  readonly key: string;
};

/**
 * The reports of the same places nearest in time to the two, these among them, in an order that no import can change:
 * by distance, then by year, then by the words themselves.
 */
export function findWeighed(
  reader: Reader,
  left: StoredReport,
  right: StoredReport,
): readonly WeighedReport[] {
  const places = [placeOf(left), placeOf(right)];
  const distance = (report: StoredReport): number =>
    Math.min(yearsBetween(left, report), yearsBetween(right, report));
  const edits = reader.corrections.loadOutlines();
  return reader.reports
    .loadAll()
    .filter((report) => places.includes(placeOf(report)))
    .sort((a, b) => distance(a) - distance(b) || compareTexts(a, b))
    .slice(0, RARITY_REPORTS)
    .map((stored) => {
      const edited = edits.get(stored.id) ?? [];
      return { stored, edited, key: keyOfReading(stored, edited) };
    });
}

/** The same for the same words with the same edits of their outline, whenever and in which library they were made. */
export function keyOfReading(
  { textSha256 }: Pick<StoredReport, 'textSha256'>,
  edited: readonly Pick<StoredCorrection, 'edit' | 'anchor'>[],
): string {
  if (edited.length === 0) return textSha256;
  const edits = edited.map(({ edit, anchor }) => [edit, anchor]);
  return hashBytes(Buffer.from(textSha256 + JSON.stringify(edits)));
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

/** How rare words are in `reports`; `pause` is awaited between one report and the next. */
export async function weighWords(
  { db, comparisons }: Library,
  reports: readonly WeighedReport[],
  pause: () => Promise<void>,
): Promise<Rarity> {
  const keys = reports.map(({ key }) => key).sort();
  const rarityKey = hashBytes(Buffer.from(keys.join()));
  const known = comparisons.rarities.find(rarityKey);
  if (known !== undefined) return known;
  const features: ReportFeatures[] = [];
  for (const report of reports) {
    const isKnown = comparisons.features.find(report.key) !== undefined;
    const read = (): ReportFeatures => db.read((reader) => readFeaturesOf(reader, report));
    features.push(comparisons.features.get(report.key, read));
    if (!isKnown) await pause();
  }
  const rarity = countRarity(features);
  comparisons.rarities.keep(rarityKey, rarity);
  return rarity;
}

function readFeaturesOf(reader: Reader, { stored, edited }: WeighedReport): ReportFeatures {
  const text = reader.texts.load(stored.id);
  return readReportFeatures(readReport(text, placedEdits(placeCorrections(text, edited))));
}
