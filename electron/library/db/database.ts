import { AppError } from '../../../shared/base/errors.ts';
import type { Action } from '../../../shared/contract/views.ts';
import { backUpBeforeUpdate } from './backup.ts';
import { findBackupPlace } from './backup-files.ts';
import { lookAfter } from './still-there.ts';
import { BUSY_TIMEOUT, openConnection, readNumber, type Connection } from './connection.ts';
import * as carried from './carried.ts';
import * as choices from './choices.ts';
import * as coders from './coders.ts';
import * as corrections from './corrections.ts';
import * as decisions from './decisions.ts';
import { withDbErrors } from './errors.ts';
import * as editions from './editions.ts';
import * as evidence from './evidence.ts';
import * as exportMemory from './export-memory.ts';
import * as frequencies from './frequencies.ts';
import * as goals from './goals.ts';
import * as history from './history.ts';
import * as indicators from './indicators.ts';
import * as imports from './imports.ts';
import * as kept from './kept.ts';
import { migrate, newestVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import * as notes from './notes.ts';
import * as outlines from './outlines.ts';
import * as places from './places.ts';
import { createReportWriter } from './report-writer.ts';
import * as reports from './reports.ts';
import * as reviews from './reviews.ts';
import { createRevisions, type Revisions, type Topic } from './revisions.ts';
import * as schemes from './schemes.ts';
import * as shelving from './shelving.ts';
import * as settings from './settings.ts';
import * as signatures from './signatures.ts';
import * as sources from './sources.ts';
import * as tags from './tags.ts';
import * as tableColumns from './table-columns.ts';
import * as reportTags from './report-tags.ts';
import * as surveys from './surveys.ts';
import * as texts from './texts.ts';
import * as touched from './touched.ts';
import * as verdicts from './verdicts.ts';
import * as watched from './watched.ts';

/** All that can be asked of the library file, by topic. */
export type Reader = {
  readonly reports: reports.ReportReader;
  readonly sources: sources.SourceReader;
  readonly texts: texts.TextReader;
  readonly signatures: signatures.SignatureReader;
  readonly surveys: surveys.SurveyReader;
  readonly frequencies: frequencies.FrequencyReader;
  readonly outlines: outlines.OutlineReader;
  readonly notes: notes.NoteReader;
  readonly reviews: reviews.ReviewReader;
  readonly corrections: corrections.CorrectionReader;
  readonly decisions: decisions.DecisionReader;
  readonly coders: coders.CoderReader;
  readonly goals: goals.GoalReader;
  readonly evidence: evidence.EvidenceReader;
  readonly choices: choices.ChoiceReader;
  readonly editions: editions.EditionReader;
  readonly verdicts: verdicts.VerdictReader;
  readonly schemes: schemes.SchemeReader;
  readonly indicators: indicators.IndicatorReader;
  readonly imports: imports.ImportReader;
  readonly kept: kept.KeptReader;
  readonly history: history.HistoryReader;
  readonly settings: settings.SettingsReader;
  readonly exportMemory: exportMemory.ExportMemoryReader;
  readonly shelving: shelving.ShelvingReader;
  readonly tags: tags.TagReader;
  readonly tableColumns: tableColumns.TableColumnsReader;
  readonly reportTags: reportTags.ReportTagReader;
  readonly watched: watched.WatchedReader;
  /** What a project bundle carries, table by table. */
  readonly carried: carried.CarriedReader;
  readonly touched: touched.TouchedReader;
  /** How often each topic was written, by any process: what was made of one stays true while its number does. */
  readonly revisions: Pick<Revisions, 'load'>;
};

/** All that can be changed in it; only `Database.write` hands one out. */
export type Writer = {
  readonly places: places.PlaceWriter;
  readonly reports: reports.ReportWriter;
  readonly sources: sources.SourceWriter;
  readonly texts: texts.TextWriter;
  readonly signatures: signatures.SignatureWriter;
  readonly surveys: surveys.SurveyWriter;
  readonly frequencies: frequencies.FrequencyWriter;
  readonly outlines: outlines.OutlineWriter;
  readonly notes: notes.NoteWriter;
  readonly reviews: reviews.ReviewWriter;
  readonly corrections: corrections.CorrectionWriter;
  readonly decisions: decisions.DecisionWriter;
  readonly coders: coders.CoderWriter;
  readonly goals: goals.GoalWriter;
  readonly evidence: evidence.EvidenceWriter;
  readonly choices: choices.ChoiceWriter;
  readonly editions: editions.EditionWriter;
  readonly verdicts: verdicts.VerdictWriter;
  readonly schemes: schemes.SchemeWriter;
  readonly indicators: indicators.IndicatorWriter;
  readonly imports: imports.ImportWriter;
  readonly kept: kept.KeptWriter;
  readonly history: history.HistoryWriter;
  readonly settings: settings.SettingsWriter;
  readonly exportMemory: exportMemory.ExportMemoryWriter;
  readonly shelving: shelving.ShelvingWriter;
  readonly tags: tags.TagWriter;
  readonly tableColumns: tableColumns.TableColumnsWriter;
  readonly reportTags: reportTags.ReportTagWriter;
  readonly watched: watched.WatchedWriter;
  readonly carried: carried.CarriedWriter;
  /** Marks another topic as changed, beside the one of the write. */
  raise(topic: Topic): void;
};

/** What a write is done with. */
export type WriteContext = {
  readonly writer: Writer;
  /** Sees what the write has done so far. */
  readonly reader: Reader;
  /** The time of all that is stored with one, as an ISO string. */
  readonly now: string;
};

/** A step of the history that several writes go into; `makeStep` makes one. */
export type OpenStep = { readonly action: Action; id: number | undefined };

/** What is written in pieces is undone as one: each of them is given the same step. */
export function makeStep(action: Action): OpenStep {
  return { action, id: undefined };
}

export type Database = {
  /** Runs `work` on one unchanging state of the library. */
  read<T>(work: (reader: Reader) => T): T;
  /**
   * Runs `work` whole or not at all, and marks `topic` as changed. What it does can be undone as one step of the name
   * of `action`; null where it is nothing of the user's: what is derived, what is added, undo itself.
   */
  write<T>(topic: Topic | null, action: Action | OpenStep | null, work: (context: WriteContext) => T): T;
  /** Topics that any process changed since this was asked last. */
  takeChanges(): readonly Topic[];
  /** As `write`; what it takes out of the file is written over with zeros, in the log, too. */
  erase(topic: Topic, work: (context: WriteContext) => void): void;
  /** Makes the file as small as what is in it, and keeps nothing of what was taken out. */
  compact(): void;
  /** False once its file was deleted or replaced: what is written from then on nobody finds again. */
  isThere(): boolean;
  /** Writes all that is in it to a new file, also where its own is gone. Holds up the process meanwhile. */
  saveInto(target: string): void;
  readonly schemaVersion: number;
  readonly sqliteVersion: string;
  close(): void;
};

export type DatabaseOptions = {
  readonly file: string;
  /** Milliseconds to wait for another process's write. */
  readonly busyTimeout?: number;
  /** True for a copy that goes when it is closed: no backup is made of it. */
  readonly isPassing?: boolean;
  readonly now: () => Date;
};

const TOPICS: readonly Topic[] = [
  'reports',
  'notes',
  'reviews',
  'decisions',
  'goals',
  'indicators',
  'settings',
  'surveys',
  'imports',
  'kept',
  'watched',
];

/**
 * Opens a library file, made and brought up to date where need be, with a backup before a migration.
 * @throws AppError `db-corrupt`, `db-from-future`, `db-busy`, `disk-full`, `unreadable-file`.
 */
export function openDatabase({
  file,
  busyTimeout = BUSY_TIMEOUT,
  isPassing = false,
  now,
}: DatabaseOptions): Database {
  const newest = newestVersion(MIGRATIONS);
  const { connection, state } = openConnection(file, newest, busyTimeout);
  try {
    const place = findBackupPlace(file);
    if (!isPassing && !state.isNew && state.version < newest)
      backUpBeforeUpdate(connection, file, place, state.version, now());
    withDbErrors(() => {
      migrate(connection, MIGRATIONS);
    });
    return withDbErrors(() => createDatabase(connection, now));
  } catch (error) {
    connection.close();
    throw error;
  }
}

function createDatabase(connection: Connection, now: () => Date): Database {
  const reader = createReader(connection);
  const revisions = createRevisions(connection);
  const writer = createWriter(connection, revisions, now);
  let seen = revisions.load();
  const presence = lookAfter(connection.name);
  return {
    read: (work) => withDbErrors(() => connection.transaction(() => work(reader)).deferred()),
    write(topic, action, work) {
      const open = typeof action === 'string' ? makeStep(action) : action;
      const transaction = connection.transaction(() => {
        if (topic !== null) revisions.raise(topic);
        const step = open === null ? undefined : writer.history.begin(open.action, open.id);
        const done = work({ writer, reader, now: now().toISOString() });
        writer.history.end();
        return { step, done };
      });
      const { step, done } = withDbErrors(() => transaction.immediate());
      if (open !== null) open.id = step; // only now: what was taken back made no step
      return done;
    },
    takeChanges() {
      const before = seen;
      seen = loadUnlessBusy(revisions) ?? before;
      return TOPICS.filter((topic) => seen.get(topic) !== before.get(topic));
    },
    erase(topic, work) {
      withDbErrors(() => {
        connection.pragma('secure_delete = ON');
        try {
          connection
            .transaction(() => {
              revisions.raise(topic);
              work({ writer, reader, now: now().toISOString() });
            })
            .immediate();
        } finally {
          connection.pragma('secure_delete = OFF');
        }
        // The log still holds the pages as they were before.
        connection.pragma('wal_checkpoint(TRUNCATE)');
      });
    },
    compact: () => {
      withDbErrors(() => {
        connection.exec('VACUUM');
        connection.pragma('wal_checkpoint(TRUNCATE)');
      });
    },
    isThere: () => presence.isThere(),
    saveInto: (target) => {
      withDbErrors(() => connection.prepare('VACUUM INTO ?').run(target));
    },
    schemaVersion: readNumber(connection, 'user_version'),
    sqliteVersion: String(connection.prepare('SELECT sqlite_version()').pluck().get()),
    close: () => {
      connection.close();
      presence.close();
    },
  };
}

function loadUnlessBusy(revisions: Revisions): ReturnType<Revisions['load']> | undefined {
  try {
    return withDbErrors(() => revisions.load());
  } catch (error) {
    if (error instanceof AppError && error.code === 'db-busy') return undefined;
    throw error;
  }
}

function createReader(connection: Connection): Reader {
  return {
    reports: reports.createReportReader(connection),
    sources: sources.createSourceReader(connection),
    texts: texts.createTextReader(connection),
    signatures: signatures.createSignatureReader(connection),
    surveys: surveys.createSurveyReader(connection),
    frequencies: frequencies.createFrequencyReader(connection),
    outlines: outlines.createOutlineReader(connection),
    notes: notes.createNoteReader(connection),
    reviews: reviews.createReviewReader(connection),
    corrections: corrections.createCorrectionReader(connection),
    decisions: decisions.createDecisionReader(connection),
    coders: coders.createCoderReader(connection),
    goals: goals.createGoalReader(connection),
    evidence: evidence.createEvidenceReader(connection),
    choices: choices.createChoiceReader(connection),
    editions: editions.createEditionReader(connection),
    verdicts: verdicts.createVerdictReader(connection),
    schemes: schemes.createSchemeReader(connection),
    indicators: indicators.createIndicatorReader(connection),
    imports: imports.createImportReader(connection),
    kept: kept.createKeptReader(connection),
    history: history.createHistoryReader(connection),
    settings: settings.createSettingsReader(connection),
    exportMemory: exportMemory.createExportMemoryReader(connection),
    shelving: shelving.createShelvingReader(connection),
    tags: tags.createTagReader(connection),
    tableColumns: tableColumns.createTableColumnsReader(connection),
    reportTags: reportTags.createReportTagReader(connection),
    watched: watched.createWatchedReader(connection),
    carried: carried.createCarriedReader(connection),
    touched: touched.createTouchedReader(connection),
    revisions: createRevisions(connection),
  };
}

function createWriter(connection: Connection, revisions: Revisions, now: () => Date): Writer {
  return {
    places: places.createPlaceWriter(connection),
    reports: createReportWriter(connection),
    sources: sources.createSourceWriter(connection),
    texts: texts.createTextWriter(connection),
    signatures: signatures.createSignatureWriter(connection),
    surveys: surveys.createSurveyWriter(connection),
    frequencies: frequencies.createFrequencyWriter(connection),
    outlines: outlines.createOutlineWriter(connection),
    notes: notes.createNoteWriter(connection),
    reviews: reviews.createReviewWriter(connection),
    corrections: corrections.createCorrectionWriter(connection),
    decisions: decisions.createDecisionWriter(connection),
    coders: coders.createCoderWriter(connection),
    goals: goals.createGoalWriter(connection),
    evidence: evidence.createEvidenceWriter(connection),
    choices: choices.createChoiceWriter(connection),
    editions: editions.createEditionWriter(connection),
    verdicts: verdicts.createVerdictWriter(connection),
    schemes: schemes.createSchemeWriter(connection),
    indicators: indicators.createIndicatorWriter(connection),
    imports: imports.createImportWriter(connection),
    kept: kept.createKeptWriter(connection),
    history: history.createHistoryWriter(connection, now),
    settings: settings.createSettingsWriter(connection),
    exportMemory: exportMemory.createExportMemoryWriter(connection),
    shelving: shelving.createShelvingWriter(connection),
    tags: tags.createTagWriter(connection),
    tableColumns: tableColumns.createTableColumnsWriter(connection),
    reportTags: reportTags.createReportTagWriter(connection),
    watched: watched.createWatchedWriter(connection),
    carried: carried.createCarriedWriter(connection),
    raise: (topic) => {
      revisions.raise(topic);
    },
  };
}
