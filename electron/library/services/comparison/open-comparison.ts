import { setImmediate as yieldTurn } from 'node:timers/promises';
import { checkComparison, contextOfPair } from '../../../../shared/compare/check.ts';
import { compareReports, type CompareContext } from '../../../../shared/compare/compare.ts';
import type { Comparison } from '../../../../shared/model/comparison.ts';
import type { Decision, PlacedDecision } from '../../../../shared/model/decision.ts';
import type { Figure } from '../../../../shared/model/figure.ts';
import type { Sentence } from '../../../../shared/model/outline.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { StoredReport } from '../../db/reports.ts';
import type { TextDocument } from '../../import/document.ts';
import { hashBytes } from '../../import/hash.ts';
import type { Library } from '../../library.ts';
import { placedEdits } from '../../../../shared/text/placing/corrections.ts';
import { placeDecisions, placedOf } from '../../../../shared/text/placing/decisions.ts';
import { figuresOf } from '../figures/figures-of-report.ts';
import { headOf } from '../shelf/summary.ts';
import { isReadToday, openDocument, renewDocument, type OpenReport } from '../documents/open-document.ts';
import type { Caller } from '../base/caller.ts';
import type { Task } from '../base/shared-work.ts';
import { findReportsOfPlaces, listHashes, openRarity } from './word-rarity.ts';

/** Two reports with what comparing them finds. */
export type Compared = {
  readonly left: OpenReport;
  readonly right: OpenReport;
  readonly comparison: Comparison;
  /** What the reader settled between the two; what could be placed has its effect in the comparison. */
  readonly decisions: readonly Decision[];
  /** The reports over which the rarity of words was counted, by year. */
  readonly reference: readonly StoredReport[];
};

/** A pair with all that its comparison is made from. */
type Question = Omit<Compared, 'comparison'> & {
  readonly settled: readonly PlacedDecision[];
  /** Stands for what figures depend on besides the words: the years of the reports, the reader's corrections. */
  readonly figuresKey: string;
};

/**
 * Compares two reports, or takes what was found before in the same texts. Nothing comes out of here that was not
 * checked: both texts can be rebuilt, and the other way round it is the same. `settle` says which decisions are to have
 * their effect: all that could be placed, unless another one is tried out before it is kept.
 * @throws AppError `not-found`, `cancelled`, `bug` where the check fails.
 */
export async function openComparison(
  library: Library,
  leftId: ReportId,
  rightId: ReportId,
  caller: Caller,
  settle: (decisions: readonly Decision[]) => readonly PlacedDecision[] = placedOf,
): Promise<Compared> {
  const pair = await openCurrentPair(library, leftId, rightId, caller);
  const question = { ...pair, settled: settle(pair.decisions) };
  const { found, work } = library.comparisons;
  const key = keyOf(question);
  const comparison =
    found.find(key) ?? (await work.join(key, caller, (task) => answer(library, question, key, task)));
  return { ...pair, comparison };
}

/**
 * The pair, and the other reports of its places read by today's rules, too: the reference reports must not depend
 * on which reports were opened since the last update.
 */
async function openCurrentPair(
  library: Library,
  leftId: ReportId,
  rightId: ReportId,
  { signal, isBackground }: Caller,
): Promise<Omit<Question, 'settled'>> {
  const pair = openPair(library, leftId, rightId);
  const old = pair.reference.filter((report) => !isReadToday(report));
  if (old.length === 0) return pair;
  for (const { id } of old) {
    renewDocument(library, id);
    await yieldTurn();
    if (isBackground === true) await library.attention.whenIdle();
    signal.throwIfAborted();
  }
  return openPair(library, leftId, rightId);
}

function openPair(library: Library, leftId: ReportId, rightId: ReportId): Omit<Question, 'settled'> {
  const left = openDocument(library, leftId);
  const right = openDocument(library, rightId);
  return library.db.read((reader) => ({
    left,
    right,
    decisions: placeDecisions(
      reader.decisions.load(leftId, rightId),
      left.document.report,
      right.document.report,
    ),
    reference: findReportsOfPlaces(reader, left.stored, right.stored),
    figuresKey: JSON.stringify(
      [left, right].map(({ stored }) => [headOf(stored).year, reader.corrections.loadFigures(stored.id)]),
    ),
  }));
}

/** The figures of either side, as the reader corrected them. */
function figuresIn(library: Library, { left, right }: Question): CompareContext['figuresOf'] {
  return (report) => {
    const open = left.document.report === report ? left : right;
    const { figures } = figuresOf(library, open);
    const figuresIn = ({ start, end }: Sentence): readonly Figure[] =>
      figures.filter(({ valueSpan }) => start <= valueSpan.start && valueSpan.start < end);
    return { year: headOf(open.stored).year, figuresIn };
  };
}

/** The same for the same words with the same edits of their outline, whenever and in which library they were made. */
function keyOfReading({ textSha256, corrections, report }: TextDocument): string {
  return textSha256 + JSON.stringify([placedEdits(corrections), report.doubtful ?? []]);
}

/** All that the comparison depends on: the words, how they and the figures were read, what was settled, the reference reports. */
function keyOf({ left, right, settled, reference, figuresKey }: Question): string {
  const sides = [left, right].map(({ document }) => keyOfReading(document));
  const keys = [...sides, JSON.stringify(settled), listHashes(reference), figuresKey];
  return hashBytes(Buffer.from(keys.join()));
}

async function answer(library: Library, question: Question, key: string, task: Task): Promise<Comparison> {
  // In the background, whoever waits for an answer comes first; others are answered and a cancel arrives in between.
  const pause = async (): Promise<void> => {
    await yieldTurn();
    if (!task.isWanted()) await Promise.race([library.attention.whenIdle(), task.wanted]);
    task.signal.throwIfAborted();
  };
  const rarity = await openRarity(library, question.reference, pause);
  const decisions = question.settled;
  const context = { ...contextOfPair(), rarity, decisions, figuresOf: figuresIn(library, question) };
  const comparison = await compute(question, context, task.emit, pause);
  library.comparisons.found.keep(key, comparison);
  return comparison;
}

async function compute(
  { left, right }: Question,
  context: CompareContext,
  emit: Task['emit'],
  pause: () => Promise<void>,
): Promise<Comparison> {
  const [a, b] = [left.document.report, right.document.report];
  const run = compareReports(a, b, context);
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      await pause();
      checkComparison(a, b, step.value);
      return step.value;
    }
    emit({ name: 'compare/progress', data: step.value });
    await pause();
  }
}
