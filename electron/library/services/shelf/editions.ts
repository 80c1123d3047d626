import { setImmediate as yieldTurn } from 'node:timers/promises';
import {
  measureLikeness,
  readSignature,
  SAME_REPORT,
  type Signature,
} from '../../../../shared/compare/likeness.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import type { EditionKin, TakenYear } from '../../../../shared/contract/views.ts';
import { newerFirst, standing, type Edition, type EditionLabel } from '../../../../shared/model/edition.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Kinship } from '../../../../shared/model/survey.ts';
import type { Database, Reader, WriteContext } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { fillSignatures } from './fill-signatures.ts';
import { headOf, labelOf, requireReport } from './summary.ts';

/** What of a report tells how it stands among those of its year. */
type Editioned = Pick<StoredReport, 'id' | 'shelf' | 'edition' | 'headAsRead' | 'headCorrected' | 'fileName'>;

/** A report as one of perhaps several of its place and year. */
function editionOf(stored: Editioned): Edition {
  const { id, shelf, edition } = stored;
  return { id, shelf, year: headOf(stored).year, label: labelOf(stored), isChosen: edition.isChosen };
}

/** The reports that stand for their years, in the order of `reports`. */
export function standingOf<R extends Editioned>(reports: readonly R[]): readonly R[] {
  return standing(reports, editionOf);
}

/** Says which report stands for its year, or, for false, that none is chosen. @throws AppError `not-found` {report} */
export function chooseEdition({ reader, writer }: WriteContext, id: ReportId, isChosen: boolean): void {
  const stored = requireReport(reader, id);
  for (const other of reader.reports.loadOfYear(stored.shelf, headOf(stored).year))
    if (other.edition.isChosen && other.id !== id)
      writer.editions.save(other.id, { ...other.edition, isChosen: false });
  writer.editions.save(id, { ...reader.editions.find(id), isChosen });
}

/** The report that stands for a shelf's year, but for those of `except`. */
export function findStanding(
  reader: Reader,
  shelf: string,
  year: number,
  except: readonly ReportId[],
): StoredReport | undefined {
  const others = reader.reports
    .loadOfYear(shelf, year)
    .filter(({ id, isDeleted }) => !isDeleted && !except.includes(id));
  return standingOf(others)[0];
}

/** The report that stood for a report's place and year before it was added, or null: that year was taken. */
export function findTaken(reader: Reader, stored: StoredReport): TakenYear | null {
  const { year } = headOf(stored);
  if (stored.shelf === '' || year === null) return null;
  if (!reader.reports.listIdsOfYear(stored.shelf, year).some((id) => id < stored.id)) return null;
  const [first] = standingOf(
    reader.reports.loadOfYear(stored.shelf, year).filter(({ id, isDeleted }) => id < stored.id && !isDeleted),
  );
  if (first === undefined) return null;
  const kind = labelOf(first) === labelOf(stored) ? 'same-year' : 'edition';
  return { report: first.id, name: first.fileName, kind };
}

/** Reports that are looked at between two turns, and years that are compared: a few ms. */
const [LOOKED_AT_ONCE, COMPARED_AT_ONCE] = [500, 40];

/**
 * How the reports of a place and year stand to the one that stands for it: the same from another source, another edition,
 * an extract, or another text. Only years with several are compared, in steps between which others come. What their texts are
 * told by is made where it is missing, a few at a time, and kept. `mayGoOn` is waited for before each step.
 * @throws what `signal` was aborted with
 */
export async function findEditionKin(
  db: Database,
  signal: AbortSignal,
  mayGoOn: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly EditionKin[]> {
  const pause = async (): Promise<void> => {
    await yieldTurn();
    await mayGoOn();
    signal.throwIfAborted();
  };
  const missing = await inSteps(
    db.read(({ reports }) => reports.listOfSharedYears()),
    LOOKED_AT_ONCE,
    pause,
    (ids) => db.read(({ signatures }) => ids.filter((id) => !signatures.has(id))),
  );
  await fillSignatures(db, missing, pause);
  return inSteps(db.read(loadSharedYears), COMPARED_AT_ONCE, pause, (years) =>
    db.read((reader) => years.flatMap((reports) => compareEditions(reader, reports))),
  );
}

/** What `work` makes of `items`, some at once, each time behind a pause. @throws what `pause` does */
async function inSteps<T, R>(
  items: readonly T[],
  atOnce: number,
  pause: () => Promise<void>,
  work: (some: readonly T[]) => readonly R[],
): Promise<readonly R[]> {
  const made: R[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    await pause();
    made.push(...work(items.slice(start, start + atOnce)));
  }
  return made;
}

function loadSharedYears({ reports }: Reader): readonly (readonly StoredReport[])[] {
  const shared = reports.loadOfSharedYears().filter(({ shelf }) => shelf !== '');
  return [...groupBy(shared, (stored) => `${headOf(stored).year} ${stored.shelf}`).values()];
}

function compareEditions(reader: Reader, reports: readonly StoredReport[]): readonly EditionKin[] {
  const [first] = standingOf(reports);
  const own = first && findSignature(reader, first.id);
  if (first === undefined || own === undefined) return [];
  return reports
    .filter(({ id }) => id !== first.id)
    .sort((a, b) => newerFirst(editionOf(a), editionOf(b)))
    .flatMap((stored): readonly EditionKin[] => {
      const other = findSignature(reader, stored.id);
      if (other === undefined) return [];
      const { ofLonger, ofShorter } = measureLikeness(own, other);
      const kind = kinshipOf({ ofLonger, ofShorter }, labelOf(stored), labelOf(first));
      return [{ report: stored.id, other: first.id, kind, share: ofLonger }];
    });
}

/** Undefined for a report that was purged since the years were read. */
function findSignature(reader: Reader, id: ReportId): Signature | undefined {
  const kept = reader.signatures.find(id);
  if (kept !== undefined || reader.reports.find(id) === undefined) return kept;
  return readSignature(reader.texts.load(id));
}

/** How two texts of a place and year stand to one another; those that are called otherwise are editions. */
function kinshipOf(
  { ofLonger, ofShorter }: { readonly ofLonger: number; readonly ofShorter: number },
  label: EditionLabel,
  other: EditionLabel,
): Kinship {
  if (label !== other) return 'edition';
  if (ofLonger >= SAME_REPORT) return 'near';
  return ofShorter >= SAME_REPORT ? 'part' : 'same-year';
}
