import { statSync } from 'node:fs';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { findSyncService } from '../services/backup/synced-folders.ts';
import { findEditionKin } from '../services/shelf/editions.ts';
import { shelve } from '../services/shelf/shelves.ts';
import { summarize } from '../services/shelf/summary.ts';

type LibraryHandlers = Pick<
  Handlers,
  'library/info' | 'library/list' | 'library/editions' | 'library/scrolled'
>;

export function createLibraryHandlers({ db, file, appVersion, attention }: Library): LibraryHandlers {
  return {
    'library/info': () => ({
      file,
      appVersion,
      sqliteVersion: db.sqliteVersion,
      schemaVersion: db.schemaVersion,
      reports: db.read((reader) => reader.reports.count()),
      bytes: sizeOf(file),
      syncedBy: findSyncService(file),
    }),
    'library/list': () =>
      shelve(db.read((reader) => reader.reports.loadAll())).map(({ place, reports }) => ({
        place,
        reports: reports.map(summarize),
      })),
    'library/scrolled': () => {
      attention.leaveFree();
      return null;
    },
    // Signs beside years, which the page asks for behind each change: whoever waits for an answer comes first.
    'library/editions': (_args, { signal }) =>
      attention.behind(() => findEditionKin(db, signal, () => attention.whenIdle())),
  };
}

/** With the log beside it, in which what was written last stands. */
function sizeOf(file: string): number {
  const sizes = [file, `${file}-wal`].map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}
