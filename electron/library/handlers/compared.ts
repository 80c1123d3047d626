import { setImmediate as yieldTurn } from 'node:timers/promises';
import { checkComparison, contextOfPair } from '../../../shared/compare/check.ts';
import { compareReports, type CompareContext } from '../../../shared/compare/compare.ts';
import { createRarity, type Rarity } from '../../../shared/compare/rarity.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import type { StoredReport } from '../db/reports.ts';
import type { HandlerContext } from '../handlers.ts';
import { hashBytes } from '../import/document.ts';
import type { Library } from '../library.ts';
import { openDocument, type OpenReport } from './documents.ts';
import { placeOf } from './shelves.ts';
import { headOf } from './summary.ts';

/**
 * Reports that the rarity of words is counted over. All of a place would be more, but forty years take half a second
 * to read; a dozen around the two say as well what is said every year.
 */
const RARITY_REPORTS = 12;

/** Two reports with what comparing them finds. */
export type Compared = {
  readonly left: OpenReport;
  readonly right: OpenReport;
  readonly comparison: Comparison;
  /** The reports over which the rarity of words was counted. */
  readonly weighed: readonly StoredReport[];
};

/**
 * Compares two reports, or takes what was found before in the same texts. Nothing comes out of here that was not
 * checked: both texts can be rebuilt, and the other way round it is the same.
 * @throws AppError `not-found`, `cancelled`, `bug` where the check fails.
 */
export async function openComparison(
  library: Library,
  leftId: ReportId,
  rightId: ReportId,
  context: HandlerContext,
): Promise<Compared> {
  const left = openDocument(library, leftId);
  const right = openDocument(library, rightId);
  const weighed = findAround(library, left.stored, right.stored);
  const hashes = weighed.map(({ textSha256 }) => textSha256).sort();
  const key = [left.stored.textSha256, right.stored.textSha256, ...hashes].join();
  const known = library.comparisons.findComparison(key);
  if (known !== undefined) return { left, right, comparison: known, weighed };
  // Long keys are held for as long as the rarity: their hash is enough.
  const rarityKey = hashBytes(Buffer.from(hashes.join()));
  const rarity = library.comparisons.getRarity(rarityKey, () => readRarity(library, weighed));
  const comparison = await compute(left, right, rarity, context);
  library.comparisons.keepComparison(key, comparison);
  return { left, right, comparison, weighed };
}

/** The reports of the same places nearest in time to the two, these among them. Whatever order they were added in. */
function findAround(library: Library, left: StoredReport, right: StoredReport): readonly StoredReport[] {
  const places = [placeOf(left), placeOf(right)];
  const distance = (report: StoredReport): number =>
    Math.min(...[left, right].map((one) => yearsBetween(one, report)));
  return library.db
    .read((reader) => reader.reports.loadAll())
    .filter((report) => places.includes(placeOf(report)))
    .sort((a, b) => distance(a) - distance(b) || compareTexts(a, b))
    .slice(0, RARITY_REPORTS);
}

/** By year, then by the words themselves: by nothing that depends on when a report was added. */
function compareTexts(a: StoredReport, b: StoredReport): number {
  const years = (headOf(a).year ?? 0) - (headOf(b).year ?? 0);
  return years === 0 ? Number(a.textSha256 > b.textSha256) - Number(a.textSha256 < b.textSha256) : years;
}

/** A report is nearest to itself, and one without a year is far from all others. */
function yearsBetween(a: StoredReport, b: StoredReport): number {
  if (a.id === b.id) return -1;
  const [one, other] = [headOf(a).year, headOf(b).year];
  return one === null || other === null ? Number.MAX_SAFE_INTEGER : Math.abs(one - other);
}

function readRarity({ db }: Library, reports: readonly StoredReport[]): Rarity {
  return createRarity(
    db.read((reader) => reports.map(({ id }) => reader.texts.load(id))).map((text) => readReport(text)),
  );
}

async function compute(
  left: OpenReport,
  right: OpenReport,
  rarity: Rarity,
  { signal, emit }: HandlerContext,
): Promise<Comparison> {
  const [a, b] = [left.document.report, right.document.report];
  const contextOf = (): CompareContext => ({ ...contextOfPair(), rarity });
  const run = compareReports(a, b, contextOf());
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      await yieldTurn();
      signal.throwIfAborted();
      checkComparison(a, b, step.value);
      return step.value;
    }
    emit({ name: 'compare/progress', data: step.value });
    // Others are answered meanwhile, and a cancel can arrive.
    await yieldTurn();
    signal.throwIfAborted();
  }
}
