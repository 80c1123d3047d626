import { openDatabase } from './db/database.ts';
import type { Topic } from './db/revisions.ts';
import type { Handlers } from './handlers.ts';
import { createCompareHandlers } from './handlers/compare.ts';
import { createComparisonCache } from './handlers/comparison-cache.ts';
import { createExportHandlers } from './handlers/export.ts';
import { createImportHandlers } from './handlers/import.ts';
import { createLibraryHandlers } from './handlers/library.ts';
import { createNoteHandlers } from './handlers/notes.ts';
import { createReportHandlers } from './handlers/report.ts';
import { createSettingsHandlers } from './handlers/settings.ts';
import type { Library } from './library.ts';

export type LibraryOptions = {
  /** The library file; made where it is missing. */
  readonly file: string;
  /** Folder of the reports that come with the program. */
  readonly samplesFolder: string;
  readonly appVersion: string;
  /** Milliseconds to wait while another process writes. */
  readonly busyTimeout?: number;
  readonly now?: () => Date;
};

export type OpenLibrary = {
  readonly handlers: Handlers;
  /**
   * Topics that were written since this was asked last, by this process (for another of its windows) or another one:
   * for `library/changed`. Costs one small query; where the library is busy the answer waits for the next time.
   */
  takeChanges(): readonly Topic[];
  close(): void;
};

/**
 * Opens a library with all that can be asked of it.
 * @throws AppError `db-corrupt`, `db-from-future`, `db-busy`, `disk-full`, `unreadable-file`.
 */
export function openLibrary(options: LibraryOptions): OpenLibrary {
  const { file, samplesFolder, appVersion, busyTimeout, now = () => new Date() } = options;
  const db = openDatabase({ file, now, ...(busyTimeout === undefined ? {} : { busyTimeout }) });
  const comparisons = createComparisonCache();
  const library: Library = { db, file, samplesFolder, appVersion, comparisons, now };
  return {
    handlers: {
      ...createLibraryHandlers(library),
      ...createSettingsHandlers(library),
      ...createImportHandlers(library),
      ...createReportHandlers(library),
      ...createCompareHandlers(library),
      ...createNoteHandlers(library),
      ...createExportHandlers(library),
    },
    takeChanges: () => db.takeChanges(),
    close: () => {
      db.close();
    },
  };
}
