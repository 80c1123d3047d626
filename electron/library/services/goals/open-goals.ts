import { setImmediate as yieldTurn } from 'node:timers/promises';
import { readBaseGoals, type BaseGoal } from '../../../../shared/facts/goals/base-goals.ts';
import { readSearched } from '../../../../shared/facts/goals/outcomes.ts';
import { trackGoals, type DatedReport } from '../../../../shared/facts/track.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { StoredReport } from '../../db/reports.ts';
import type { Caller } from '../base/caller.ts';
import { hashBytes } from '../../import/hash.ts';
import type { Library } from '../../library.ts';
import { placedEdits } from '../../../../shared/text/placing/corrections.ts';
import { openDocument, type OpenReport } from '../documents/open-document.ts';
import { figuresOf } from '../figures/figures-of-report.ts';
import type { TrackedPair } from './goal-cache.ts';
import { findLater, yearOf } from './later-reports.ts';

/** A report with what its facts are read from. */
export type FactualReport = {
  readonly open: OpenReport;
  /** The same for the same words, read and corrected in the same way. */
  readonly key: string;
  /** With the figures as the reader corrected them. */
  dated(): DatedReport;
};

/** A report with its goals; nobody's judgement is in it. */
export type EarlierReport = FactualReport & { readonly goals: readonly BaseGoal[] };

/** The same for the same words, read and corrected in the same way. Figures are read when they are first needed. */
function openFactual(library: Library, id: ReportId): FactualReport {
  const open = openDocument(library, id);
  const year = yearOf(open.stored);
  const edits = library.db.read((reader) => reader.corrections.loadFigures(id));
  const { textSha256, corrections } = open.document;
  const { doubtful } = open.document.report;
  const parts = [
    ...[textSha256, placedEdits(corrections), year, edits.map(({ edit, anchor }) => [edit, anchor])],
    doubtful ?? [],
  ];
  let dated: DatedReport | undefined;
  return {
    open,
    key: hashBytes(Buffer.from(JSON.stringify(parts))),
    dated: () =>
      (dated ??= { report: open.document.report, year, figures: figuresOf(library, open).figures }),
  };
}

/** A report with its goals, read now or before. @throws AppError `not-found` */
export function openEarlier(library: Library, id: ReportId): EarlierReport {
  const report = openFactual(library, id);
  return { ...report, goals: library.goals.goals.get(report.key, () => readBaseGoals(report.dated())) };
}

/** A later report with what it says of the goals of the earlier one. */
export type LaterReport = FactualReport & { readonly pair: TrackedPair };

/**
 * The later reports that goals due in `dueYears` are looked for in, by year. Yields after each one, and reports
 * `goals/progress`. @throws AppError `cancelled`
 */
export async function openLater(
  library: Library,
  earlier: EarlierReport,
  dueYears: readonly number[],
  { emit, signal }: Caller,
): Promise<readonly LaterReport[]> {
  const stored = library.db.read((reader) => reader.reports.loadOfPlaces([earlier.open.stored.shelf]));
  const found = findLater(stored, earlier.open.stored, dueYears);
  const later: LaterReport[] = [];
  for (const report of found) {
    emit({ name: 'goals/progress', data: { done: later.length, total: found.length } });
    await yieldTurn();
    signal.throwIfAborted();
    later.push(trackPair(library, earlier, report));
  }
  emit({ name: 'goals/progress', data: { done: found.length, total: found.length } });
  return later;
}

function trackPair(library: Library, earlier: EarlierReport, stored: StoredReport): LaterReport {
  const later = openFactual(library, stored.id);
  const pair = library.goals.pairs.get(`${earlier.key}.${later.key}.${stored.id}`, () => ({
    later: readSearched(stored.id, later.dated()),
    tracked: trackGoals(earlier.dated(), later.dated()),
    outcomes: new Map(),
  }));
  return { ...later, pair };
}
