import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/base/errors.ts';
import { createReportReader } from '../../../../shared/compare/features.ts';
import { alignYears } from '../../../../shared/compare/years/align-years.ts';
import { prepareYears, type YearInput } from '../../../../shared/compare/years/columns.ts';
import type { PlacedDecision } from '../../../../shared/model/decision.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { StoredReport } from '../../db/reports.ts';
import { hashBytes } from '../../import/hash.ts';
import type { Library } from '../../library.ts';
import { placedEdits } from '../../../../shared/text/placing/corrections.ts';
import { placeDecisions, placedOf } from '../../../../shared/text/placing/decisions.ts';
import { isReadToday, openDocument, renewDocument, type OpenReport } from '../documents/open-document.ts';
import type { Caller } from '../base/caller.ts';
import type { Task } from '../base/shared-work.ts';
import { placeOf } from '../shelf/shelves.ts';
import { headOf, requireReport } from '../shelf/summary.ts';
import { findReportsOfPlaces, listHashes, openRarity } from '../comparison/word-rarity.ts';
import type { FoundYears } from './years-cache.ts';

/** Fewer are no years, more are no table that can be read. */
const LEAST_REPORTS = 2;
const MOST_REPORTS = 10;

/** Several reports of a place, by year, with what laying them side by side finds. */
export type OpenYears = FoundYears & { readonly columns: readonly OpenReport[] };

/** All that the table is made from. */
type Question = {
  readonly columns: readonly OpenReport[];
  /** By columns, `left:right`; the earlier one is the left. */
  readonly decisions: ReadonlyMap<string, readonly PlacedDecision[]>;
  readonly reference: readonly StoredReport[];
};

/**
 * Lays reports side by side, or takes what was found before in the same texts. Their order, and that in which they were
 * added, play no part.
 * @throws AppError `not-found`, `cancelled`; `invalid-input` {reason: `count` or `places`}
 */
export async function openYears(
  library: Library,
  reports: readonly ReportId[],
  caller: Caller,
): Promise<OpenYears> {
  const ids = [...new Set(reports)];
  requireSet(library, ids);
  const steps = createSteps(ids.length, caller.emit);
  const question = await readQuestion(library, ids, caller, steps);
  const { found, work } = library.years;
  const key = keyOf(question);
  const known =
    found.find(key) ?? (await work.join(key, caller, (task) => answer(library, question, key, task)));
  return { ...known, columns: question.columns };
}

function requireSet(library: Library, ids: readonly ReportId[]): void {
  if (ids.length < LEAST_REPORTS || ids.length > MOST_REPORTS)
    throw new AppError('invalid-input', `${ids.length} reports are no table of years`, { reason: 'count' });
  const stored = library.db.read((reader) => ids.map((id) => requireReport(reader, id)));
  if (new Set(stored.map(placeOf)).size > 1)
    throw new AppError('invalid-input', 'the reports are of several places', { reason: 'places' });
}

/** Reports one step more, of as many as `count` reports take. */
type Steps = () => void;

/** Read, prepared twice, and compared twice with its neighbour: about as many steps as there are waits. */
const STEPS_A_REPORT = 5;

function createSteps(count: number, emit: Caller['emit'], begun = 0): Steps {
  const total = count * STEPS_A_REPORT + count;
  let done = begun;
  return () => {
    done = Math.min(total, done + 1);
    emit({ name: 'years/progress', data: { done, total } });
  };
}

/** The reports, and the others of their place, read by today's rules: see `openComparison`. */
async function readQuestion(
  library: Library,
  ids: readonly ReportId[],
  { signal }: Caller,
  step: Steps,
): Promise<Question> {
  const pause = async (): Promise<void> => {
    await yieldTurn();
    signal.throwIfAborted();
  };
  const opened: OpenReport[] = [];
  for (const id of ids) {
    opened.push(openDocument(library, id));
    step();
    await pause();
  }
  const first = opened[0];
  if (first === undefined) return { columns: [], decisions: new Map(), reference: [] };
  for (const report of findPlace(library, first.stored)) {
    if (isReadToday(report)) continue;
    renewDocument(library, report.id);
    await pause();
  }
  const columns = opened.map(({ stored }) => openDocument(library, stored.id)).sort(byYearAndText);
  return { columns, decisions: loadDecisions(library, columns), reference: findPlace(library, first.stored) };
}

/** All reports of a report's place. */
function findPlace(library: Library, report: StoredReport): readonly StoredReport[] {
  return library.db.read((reader) => findReportsOfPlaces(reader, report, report));
}

/** By nothing that depends on when a report was added; those without a year are last. */
function byYearAndText(a: OpenReport, b: OpenReport): number {
  const [left, right] = [headOf(a.stored).year ?? Infinity, headOf(b.stored).year ?? Infinity];
  if (left !== right) return left - right;
  const [one, other] = [a.document.textSha256, b.document.textSha256];
  return one < other ? -1 : Number(one > other);
}

function loadDecisions(library: Library, columns: readonly OpenReport[]): Question['decisions'] {
  const decisions = new Map<string, readonly PlacedDecision[]>();
  library.db.read((reader) => {
    columns.forEach((a, left) => {
      columns.slice(left + 1).forEach((b, offset) => {
        const stored = reader.decisions.load(a.stored.id, b.stored.id);
        if (stored.length === 0) return;
        const placed = placedOf(placeDecisions(stored, a.document.report, b.document.report));
        decisions.set(`${left}:${left + 1 + offset}`, placed);
      });
    });
  });
  return decisions;
}

/** The words, how they were read, what was settled, the reference reports. */
function keyOf({ columns, decisions, reference }: Question): string {
  const texts = columns.map(
    ({ document }) => document.textSha256 + JSON.stringify(placedEdits(document.corrections)),
  );
  return hashBytes(Buffer.from([...texts, JSON.stringify([...decisions]), listHashes(reference)].join()));
}

async function answer(
  library: Library,
  { columns, decisions, reference }: Question,
  key: string,
  task: Task,
): Promise<FoundYears> {
  const step = createSteps(columns.length, task.emit, columns.length);
  const pause = async (): Promise<void> => {
    await yieldTurn();
    task.signal.throwIfAborted();
  };
  const rarity = await openRarity(library, reference, pause);
  const inputs: YearInput[] = [];
  const read = createReportReader();
  for (const { document } of columns) {
    const features = read(document.report);
    inputs.push({ key: document.textSha256.slice(0, 16), report: document.report, features });
    step();
    await pause();
  }
  const decisionsOf = (left: number, right: number): readonly PlacedDecision[] =>
    decisions.get(`${left}:${right}`) ?? [];
  const years = await runAll(prepareYears(inputs, rarity, decisionsOf), step, pause);
  const aligned = await runAll(alignYears(years), step, pause);
  const topics = inputs.map(({ report, features }) => {
    const { paragraphs, outline } = report;
    return { folded: features.folded, paragraphs, outline };
  });
  const found = { aligned, topics, rarity };
  library.years.found.keep(key, found);
  return found;
}

/** Runs a generator to its end; between two steps others are answered and a cancel arrives. */
async function runAll<T>(run: Generator<void, T>, step: Steps, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const result = run.next();
    if (result.done === true) return result.value;
    step();
    await pause();
  }
}
