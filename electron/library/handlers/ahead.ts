import { setImmediate as yieldTurn } from 'node:timers/promises';
import type { Library } from '../library.ts';
import { openComparison } from './compared.ts';
import { shelve } from './shelves.ts';
import { headOf } from './summary.ts';
import type { StoredReport } from '../db/reports.ts';

/** Shelves of which the newest pair is compared ahead: the one that is opened most, and one more. */
const SHELVES_AHEAD = 2;

/** Compares in idle time what is likely to be asked for next. */
export type Ahead = {
  /** Begins where it is not under way already. Whoever asks meanwhile comes first. Never fails. */
  start(): void;
  stop(): void;
};

export function createAhead(library: Library): Ahead {
  const controller = new AbortController();
  const { signal } = controller;
  let isUnderWay = false;
  const run = async (): Promise<void> => {
    await yieldTurn();
    await library.attention.whenIdle();
    signal.throwIfAborted();
    const shelves = shelve(library.db.read((reader) => reader.reports.loadAll()));
    for (const { reports } of shelves.slice(0, SHELVES_AHEAD)) {
      const [left, right] = findNewest(reports);
      if (left === undefined || right === undefined) continue;
      const caller = { signal, emit: () => undefined, isBackground: true };
      await openComparison(library, left.id, right.id, caller);
    }
  };
  return {
    start() {
      if (isUnderWay || signal.aborted) return;
      isUnderWay = true;
      // What fails here fails again, and is told, when somebody asks for it.
      void run()
        .catch(() => undefined)
        .finally(() => {
          isUnderWay = false;
        });
    },
    stop() {
      controller.abort(new Error('the library is closed'));
    },
  };
}

/** The last two neighbouring years of a shelf that is sorted by year. */
function findNewest(reports: readonly StoredReport[]): readonly StoredReport[] {
  const dated = reports.filter((report) => headOf(report).year !== null);
  const at = dated.findLastIndex((report, index) => {
    const before = dated[index - 1];
    return before !== undefined && (headOf(report).year ?? 0) - (headOf(before).year ?? 0) === 1;
  });
  return at < 1 ? [] : dated.slice(at - 1, at + 1);
}
