import { openDatabase } from './db/database.ts';
import type { Topic } from './db/revisions.ts';
import type { Handlers } from './handlers.ts';
import { createAhead } from './handlers/ahead.ts';
import { createAttention, type Attention } from './handlers/attention.ts';
import { createCompareHandlers } from './handlers/compare.ts';
import { createComparisons } from './handlers/comparisons.ts';
import { createExportHandlers } from './handlers/export.ts';
import { createFigureHandlers } from './handlers/figure-edits.ts';
import { createHistoryHandlers } from './handlers/history.ts';
import { createImportHandlers } from './handlers/import.ts';
import { createLibraryHandlers } from './handlers/library.ts';
import { createNoteHandlers } from './handlers/notes.ts';
import { createRecent } from './handlers/recent.ts';
import { createReportHandlers } from './handlers/report.ts';
import { createSettingsHandlers } from './handlers/settings.ts';
import type { TextDocument } from './import/document.ts';
import type { Library } from './library.ts';

/** Reports whose text is kept read: those of the pairs looked at last. Each is about a megabyte. */
const KEPT_DOCUMENTS = 8;

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
  /** Is to be told of every call, so that what is done ahead never keeps one waiting. */
  readonly attention: Attention;
  /** Does in idle time what is likely to be asked for next; resolves when it is done, and never fails. */
  workAhead(): Promise<void>;
  close(): void;
};

/**
 * Opens a library with all that can be asked of it.
 * @throws AppError `db-corrupt`, `db-from-future`, `db-busy`, `disk-full`, `unreadable-file`.
 */
export function openLibrary(options: LibraryOptions): OpenLibrary {
  const { file, samplesFolder, appVersion, busyTimeout, now = () => new Date() } = options;
  const db = openDatabase({ file, now, ...(busyTimeout === undefined ? {} : { busyTimeout }) });
  const documents = createRecent<TextDocument>(KEPT_DOCUMENTS);
  const [comparisons, attention] = [createComparisons(), createAttention()];
  const library: Library = {
    ...{ db, file, samplesFolder, appVersion, now },
    ...{ documents, comparisons, attention },
  };
  const ahead = createAhead(library);
  return {
    handlers: {
      ...createLibraryHandlers(library),
      ...createSettingsHandlers(library),
      ...createImportHandlers(library),
      ...createReportHandlers(library),
      ...createFigureHandlers(library),
      ...createCompareHandlers(library),
      ...createHistoryHandlers(library),
      ...createNoteHandlers(library),
      ...createExportHandlers(library),
    },
    takeChanges: () => db.takeChanges(),
    attention,
    workAhead: () => ahead.start(),
    close: () => {
      ahead.stop();
      db.close();
    },
  };
}
