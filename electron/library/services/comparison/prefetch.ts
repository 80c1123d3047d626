import { setImmediate as yieldTurn } from 'node:timers/promises';
import { compareText } from '../../../../shared/base/compare-text.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import type { Library } from '../../library.ts';
import { openComparison } from './open-comparison.ts';
import { rereadOld } from '../documents/reread.ts';
import { standingOf } from '../shelf/editions.ts';
import { shelve, type StoredShelf } from '../shelf/shelves.ts';
import { headOf } from '../shelf/summary.ts';

/** Shelves that are prefetched: the one that is opened most, and one more. */
const MOST_SHELVES = 2;

/** Does in idle time what is likely to be asked for next. */
export type Prefetch = {
  /**
   * Reads anew what an older version of a format's reader read. Then compares the newest two neighbouring years of the
   * longest shelves, and before that reads anew those of their reports that an older version read.
   * Begins where it is not under way already; whoever asks meanwhile comes first. Resolves when it is done; what fails
   * fails again, and is told, when somebody asks for it.
   */
  start(): Promise<void>;
  stop(): void;
};

export function createPrefetch(library: Library): Prefetch {
  const controller = new AbortController();
  let underWay: Promise<void> | undefined;
  return {
    start() {
      underWay ??= prepare(library, controller.signal)
        .catch(() => undefined)
        .finally(() => {
          underWay = undefined;
        });
      return underWay;
    },
    stop() {
      controller.abort(new Error('the library is closed'));
    },
  };
}

async function prepare(library: Library, signal: AbortSignal): Promise<void> {
  const pause = async (): Promise<void> => {
    await yieldTurn();
    await library.attention.whenIdle();
    signal.throwIfAborted();
  };
  await pause();
  await rereadOld(library, signal);
  const shelves = library.db.read(loadLongest);
  for (const { reports } of shelves) {
    const [left, right] = findNewest(standingOf(reports));
    if (left === undefined || right === undefined) continue;
    const caller = { signal, emit: () => undefined, isBackground: true };
    await openComparison(library, left.id, right.id, caller);
    await pause();
  }
}

function loadLongest({ reports }: Reader): readonly StoredShelf[] {
  const longest = reports
    .listShelves()
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.reports - a.reports || compareText(a.name, b.name))
    .slice(0, MOST_SHELVES);
  return shelve(reports.loadOfPlaces(longest.map(({ name }) => name)));
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
