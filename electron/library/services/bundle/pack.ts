import { setImmediate as yieldTurn } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import { AppError } from '../../../../shared/base/errors.ts';
import { BUNDLE_MANIFEST } from '../../../../shared/model/bundle.ts';
import { hashBytes } from '../../import/hash.ts';
import type { Library } from '../../library.ts';
import { NEWEST_VERSION } from '../../db/staging.ts';
import type { Caller } from '../base/caller.ts';
import type { Gathered } from './gather.ts';
import { BUNDLE_LIMITS, BUNDLE_VERSION, dataPath, originalPath, type Manifest } from './manifest.ts';

/** The first date that a ZIP can hold: the same bytes whenever they are made. */
const DATE = new Date(1980, 0, 1);

type Entry = { readonly path: string; readonly bytes: Uint8Array };

/**
 * A bundle as one ZIP, piece by piece: what it holds first, then the tables as JSON Lines, then the original files.
 * Reports `bundle/progress`. @throws AppError `too-large`, `unreadable-file` {reason: original}, what `signal` was aborted with
 */
export async function* packBundle(
  library: Library,
  gathered: Gathered,
  { signal, emit }: Caller,
): AsyncGenerator<Uint8Array> {
  const data = gathered.tables.map(({ name, rows }): Entry => {
    return {
      path: dataPath(name),
      bytes: Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 'utf8'),
    };
  });
  const manifest = describe(library.appVersion, gathered, data);
  const total = manifest.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > BUNDLE_LIMITS.totalBytes || manifest.entries.length > BUNDLE_LIMITS.entries)
    throw new AppError('too-large', 'more than a bundle holds', {
      reason: 'bundle-too-large',
      limit: BUNDLE_LIMITS.totalBytes,
    });
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  let done = 0;
  for (const { path, bytes } of listEntries(library, gathered, manifest, data)) {
    signal.throwIfAborted();
    const file = new ZipDeflate(path, { level: 6 });
    Object.assign(file, { mtime: DATE, os: 0 });
    zip.add(file);
    file.push(bytes, true);
    yield* pieces.splice(0);
    emit({ name: 'bundle/progress', data: { done: (done += 1), total: manifest.entries.length + 1 } });
    await yieldTurn();
  }
  zip.end();
  yield* pieces.splice(0);
}

function describe(
  appVersion: string,
  { isWhole, tables, originals }: Gathered,
  data: readonly Entry[],
): Manifest {
  return {
    format: 'duizhao-bundle',
    version: BUNDLE_VERSION,
    app: appVersion,
    schema: NEWEST_VERSION,
    whole: isWhole,
    tables: tables.map(({ name, rows }) => ({ name, rows: rows.length })),
    entries: [
      ...data.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: hashBytes(bytes) })),
      ...originals.map(({ sha256, size }) => ({ path: originalPath(sha256), bytes: size, sha256 })),
    ],
  };
}

function* listEntries(
  { db }: Library,
  { originals }: Gathered,
  manifest: Manifest,
  data: readonly Entry[],
): Generator<Entry> {
  yield { path: BUNDLE_MANIFEST, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8') };
  yield* data;
  for (const { id, sha256 } of originals) {
    const [bytes, name] = db.read(({ reports }) => [
      reports.findIntactBytes(id),
      reports.find(id)?.fileName ?? '',
    ]);
    if (bytes === undefined)
      throw new AppError('unreadable-file', 'a damaged original', { name, reason: 'original' });
    yield { path: originalPath(sha256), bytes };
  }
}
