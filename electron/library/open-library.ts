import { existsSync } from 'node:fs';
import type { Reading } from '../../shared/facts/indicators/readings.ts';
import type { BackupState } from '../../shared/contract/backup-api.ts';
import type { SurveyRow } from '../../shared/contract/survey-api.ts';
import { clearPartials, findBackupPlace } from './db/backup-files.ts';
import { openDatabase } from './db/database.ts';
import { canBeWritten, copyForReading, type ReadingCopy } from './db/reading-copy.ts';
import { clearPassing } from './db/passing.ts';
import type { Topic } from './db/revisions.ts';
import type { Handlers } from './handlers.ts';
import { createPrefetch } from './services/comparison/prefetch.ts';
import { createBackupHandlers } from './handlers/backup.ts';
import { createBundleHandlers } from './handlers/bundle.ts';
import { createBackups } from './services/backup/backups.ts';
import { prepareUpdate } from './services/backup/prepare-update.ts';
import { guardTargets } from './handlers/guard-targets.ts';
import { refuseLost, refuseWrites } from './handlers/refuse-writes.ts';
import { createAttention, type Attention } from './services/base/attention.ts';
import { createCoderHandlers } from './handlers/coders.ts';
import { createColumnHandlers } from './handlers/columns.ts';
import { createCompareHandlers } from './handlers/compare.ts';
import { createComparisons } from './services/comparison/comparison-cache.ts';
import { createExportHandlers } from './handlers/export.ts';
import { createFigureHandlers } from './handlers/figure-edits.ts';
import { createGoalCache } from './services/goals/goal-cache.ts';
import { createGoalHandlers } from './handlers/goals.ts';
import { createHistoryHandlers } from './handlers/history.ts';
import { createImportHandlers } from './handlers/import.ts';
import { createKeptHandlers } from './handlers/kept.ts';
import { createIndicatorHandlers } from './handlers/indicators.ts';
import { createLibraryHandlers } from './handlers/library.ts';
import { createNoteHandlers, createTagHandlers } from './handlers/notes.ts';
import { createRecent } from './services/base/recent.ts';
import { createReportHandlers } from './handlers/report.ts';
import { createSearchHandlers } from './handlers/search.ts';
import { createShelfHandlers } from './handlers/shelf.ts';
import { createSettingsHandlers } from './handlers/settings.ts';
import { createSurveyHandlers } from './handlers/survey.ts';
import { createWatchHandlers } from './handlers/watch.ts';
import { createTableHandlers } from './handlers/tables.ts';
import { createTermHandlers } from './handlers/terms.ts';
import { createTermsCache } from './services/terms/terms-cache.ts';
import { createYearsCache } from './services/years/years-cache.ts';
import { createYearsHandlers } from './handlers/years.ts';
import { fileAnew } from './services/documents/file-anew.ts';
import { createOriginals } from './services/documents/originals.ts';
import { createShelfLists } from './services/shelf/list-shelves.ts';
import { createImportRuns } from './services/importing/import-runs.ts';
import { createFolderWatch } from './services/watching/watch-folder.ts';
import { createFileReader } from './import/reading/file-reader.ts';
import type { TextDocument } from './import/document.ts';
import type { Library } from './library.ts';
import { refuseToPrint, type Print } from './print-desk.ts';

/** Reports whose figures are kept read: a place of long standing has fewer. Each is about a hundred kilobytes. */
const KEPT_READINGS = 120;
/** A tenth of a second each. */
const MOST_SEARCHED_PAIRS = 600;
/** Reports whose text is kept read: a full table of years, and a pair. Each is about a megabyte. */
const KEPT_DOCUMENTS = 12;

export type LibraryOptions = {
  /** The library file; made where it is missing. */
  readonly file: string;
  /** What is opened in its stead where nothing can be written there; calls that change anything are then refused. */
  readonly readingCopy?: ReadingCopy;
  /** Folder of the reports that come with the program. */
  readonly samplesFolder: string;
  readonly appVersion: string;
  /** Milliseconds to wait while another process writes. */
  readonly busyTimeout?: number;
  readonly now?: () => Date;
  /** Makes PDFs; without it there are none. */
  readonly print?: Print;
  /** Pairs of years that one search compares at most. */
  readonly mostSearchedPairs?: number;
  /** Told how the daily backup goes. */
  readonly onBackup?: (state: BackupState) => void;
  /** A backup was put in the place of the library: this process is to end, and another one to open it. */
  readonly onReplaced?: () => void;
};

export type OpenLibrary = {
  readonly handlers: Handlers;
  /** True where it is read from a copy. */
  readonly isReadOnly: boolean;
  /** True where nothing was in it when it was opened. */
  readonly wasEmpty: boolean;
  /**
   * Topics that were written since this was asked last, by this process (for another of its windows) or another one:
   * for `library/changed`. Costs one small query; where the library is busy the answer waits for the next time.
   */
  takeChanges(): readonly Topic[];
  /** Is to be told of every call, so that what is prefetched never keeps one waiting. */
  readonly attention: Attention;
  /** Reads the shelves that are shown first before a page asks for them; never fails. */
  readAhead(): void;
  /** Does in idle time what is likely to be asked for next; resolves when it is done, and never fails. */
  prefetch(): Promise<void>;
  /** Looks through the watched folder now and then, where the reader chose one. */
  watchFolder(): Promise<void>;
  /** Makes today's backup in idle time, where there is none yet; resolves when that is done, and never fails. */
  backUp(): Promise<void>;
  close(): void;
};

/**
 * Opens a library with all that can be asked of it.
 * @throws AppError `db-corrupt`, `db-from-future`, `db-busy`, `disk-full`, `unreadable-file`.
 */
export function openLibrary(options: LibraryOptions): OpenLibrary {
  const { file, readingCopy, samplesFolder, appVersion, busyTimeout, now = () => new Date() } = options;
  const [opened, isReadOnly] = [readingCopy?.file ?? file, readingCopy !== undefined];
  const db = openDatabase({
    ...{ file: opened, now, isPassing: isReadOnly },
    ...(busyTimeout === undefined ? {} : { busyTimeout }),
  });
  fileAnew(db);
  const backups = createBackups({
    ...{ file, now, version: db.schemaVersion, isReadOnly },
    onState: options.onBackup ?? (() => undefined),
  });
  const documents = createRecent<TextDocument>(KEPT_DOCUMENTS);
  const [comparisons, attention] = [createComparisons(), createAttention()];
  const library: Library = {
    ...{ db, file, opened, samplesFolder, appVersion, now, print: options.print ?? refuseToPrint },
    ...{
      shelfLists: createShelfLists(),
      documents,
      originals: createOriginals(),
      comparisons,
      attention,
      mostSearchedPairs: options.mostSearchedPairs ?? MOST_SEARCHED_PAIRS,
      years: createYearsCache(),
      terms: createTermsCache(),
      goals: createGoalCache(),
      readings: createRecent<readonly Reading[]>(KEPT_READINGS),
      surveys: createRecent<readonly SurveyRow[]>(1),
      fileReader: createFileReader(),
      importRuns: createImportRuns(),
      watch: createFolderWatch(db, now),
      backups,
      onReplaced: options.onReplaced ?? (() => undefined),
    },
  };
  const prefetch = createPrefetch(library);
  const closing = new AbortController();
  const unguarded: Handlers = {
    ...createLibraryHandlers(library),
    ...createSearchHandlers(library),
    ...createShelfHandlers(library),
    ...createBackupHandlers(library),
    ...createBundleHandlers(library),
    ...createSettingsHandlers(library),
    ...createImportHandlers(library),
    ...createColumnHandlers(library),
    ...createSurveyHandlers(library),
    ...createWatchHandlers(library),
    ...createReportHandlers(library),
    ...createFigureHandlers(library),
    ...createCompareHandlers(library),
    ...createGoalHandlers(library),
    ...createCoderHandlers(library),
    ...createHistoryHandlers(library),
    ...createNoteHandlers(library),
    ...createTagHandlers(library),
    ...createKeptHandlers(library),
    ...createExportHandlers(library),
    ...createTableHandlers(library),
    ...createIndicatorHandlers(library),
    ...createYearsHandlers(library),
    ...createTermHandlers(library),
  };
  const handlers = guardTargets(unguarded, library);
  return {
    isReadOnly,
    wasEmpty: db.read((reader) => reader.reports.count()) === 0,
    handlers: isReadOnly ? refuseWrites(handlers) : refuseLost(handlers, () => db.isThere()),
    takeChanges: () => db.takeChanges(),
    attention,
    watchFolder: () => (isReadOnly ? Promise.resolve() : library.watch.start()),
    readAhead: () => library.shelfLists.readAhead(db),
    prefetch: () => prefetch.start(),
    async backUp() {
      // Of nothing there is nothing to lose; and what comes in today is to be in today's.
      if (isReadOnly || db.read((reader) => reader.reports.count()) === 0) return;
      await backups.makeDaily({ signal: closing.signal, mayGoOn: () => attention.whenIdle() });
    },
    close: () => {
      closing.abort(new Error('the library is closed'));
      prefetch.stop();
      library.fileReader.close();
      library.watch.close();
      db.close();
      readingCopy?.remove();
    },
  };
}

/**
 * Opens a library where it lies, backed up in steps before an update of its file; one that can only be read, as a copy
 * that goes when it is closed. `onStep` is told how far that is. What processes that were killed left unfinished is cleared away.
 * @throws AppError as `openLibrary` does
 */
export async function openWhereItLies(
  options: LibraryOptions,
  onStep: (done: number, total: number) => void,
): Promise<OpenLibrary> {
  clearPassing();
  if (canBeWritten(options.file)) {
    if (existsSync(options.file)) clearPartials(findBackupPlace(options.file));
    await prepareUpdate(options.file, onStep);
    return openLibrary(options);
  }
  const readingCopy = await copyForReading(options.file, onStep);
  try {
    return openLibrary({ ...options, readingCopy });
  } catch (error) {
    readingCopy.remove();
    throw error;
  }
}
