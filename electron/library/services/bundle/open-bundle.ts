import { basename } from 'node:path';
import { AppError } from '../../../../shared/base/errors.ts';
import { openDatabase, type Database, type Reader } from '../../db/database.ts';
import type { Caller } from '../base/caller.ts';
import type { Manifest } from './manifest.ts';
import { reportOfRow } from './rows.ts';
import { unpackBundle } from './unpack.ts';

/** A bundle that was read, with its file's name. */
export type OpenBundle = { readonly manifest: Manifest; readonly fileName: string; readonly db: Database };

/**
 * Does `work` with a bundle laid out as a library; nothing of that stays. Whatever stands in its rows was read as the app
 * reads it, so that what comes in can be opened. @throws AppError as `unpackBundle`
 */
export async function withBundle<T>(
  path: string,
  caller: Caller,
  now: () => Date,
  work: (bundle: OpenBundle) => Promise<T> | T,
): Promise<T> {
  const { manifest, staging } = await unpackBundle(path, caller);
  try {
    const db = openDatabase({ file: staging.file, now });
    try {
      const fileName = basename(path);
      db.read((reader) => {
        readEverything(reader, fileName);
      });
      return await work({ manifest, fileName, db });
    } finally {
      db.close();
    }
  } finally {
    staging.drop();
  }
}

/** Reads each row as the app does. @throws AppError `unreadable-file` {reason: bundle-damaged} where one is none */
function readEverything(reader: Reader, name: string): void {
  try {
    const reports = reader.carried.load('reports').map((row) => reader.reports.find(reportOfRow(row['id'])));
    const coders = reader.coders.loadAll();
    reader.notes.loadAll();
    reader.tags.listTags();
    reader.schemes.loadAll();
    reader.settings.load();
    for (const [at, report] of reports.entries()) {
      if (report === undefined) throw new Error('a report without a text');
      const { id } = report;
      reader.texts.load(id);
      reader.texts.loadChoice(id);
      reader.texts.findMapped(id);
      reader.outlines.load(id);
      reader.sources.findText(id);
      reader.sources.findRecognition(id);
      reader.corrections.loadOutline(id);
      reader.corrections.loadFigures(id);
      reader.corrections.loadCharacters(id);
      reader.editions.find(id);
      for (const coder of coders) {
        reader.goals.load(id, coder.id);
        reader.verdicts.load(id, coder.id);
        reader.evidence.load(id, coder.id);
        reader.choices.load(id, coder.id);
      }
      for (const other of reports.slice(at + 1)) if (other !== undefined) reader.decisions.load(id, other.id);
    }
  } catch (error) {
    throw new AppError(
      'unreadable-file',
      'rows that are none',
      { name, reason: 'bundle-damaged' },
      { cause: error },
    );
  }
}
