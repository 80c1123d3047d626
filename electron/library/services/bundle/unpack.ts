import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as yieldTurn } from 'node:timers/promises';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { AppError, type ErrorDetails } from '../../../../shared/base/errors.ts';
import { BUNDLE_MANIFEST } from '../../../../shared/model/bundle.ts';
import type { NewRow } from '../../db/carried.ts';
import { CARRIED } from '../../db/carried-tables.ts';
import { createStaging, isKnownVersion, NEWEST_VERSION, type Staging } from '../../db/staging.ts';
import { translateFileError } from '../../file-errors.ts';
import { isOverRatio, unpackEntry } from '../../import/formats/unpack-entry.ts';
import { hashBytes } from '../../import/hash.ts';
import type { Caller } from '../base/caller.ts';
import {
  BUNDLE_LIMITS,
  BUNDLE_VERSION,
  dataPath,
  originalPath,
  parseManifest,
  type Manifest,
} from './manifest.ts';

/** A bundle that was read whole and found sound, laid out as a library of its own; `staging.drop` takes that away. */
export type Unpacked = { readonly manifest: Manifest; readonly staging: Staging };

/** True where a file begins as a bundle does, whatever its name. */
export async function isBundle(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(30 + BUNDLE_MANIFEST.length), 0);
    return (
      bytesRead === buffer.length &&
      buffer.readUInt32LE(0) === 0x04034b50 &&
      buffer.toString('latin1', 30) === BUNDLE_MANIFEST
    );
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/**
 * Reads a bundle: every file in it has the size and the hash that it says, and nothing else is in it. Reports
 * `bundle/progress`.
 * @throws AppError `unreadable-file` {reason: no-bundle | bundle-damaged | bundle-over-limit, name}, `db-from-future`
 *   {reason: bundle, found, known, app}, `disk-full`, and what `signal` was aborted with
 */
export async function unpackBundle(path: string, caller: Caller): Promise<Unpacked> {
  const name = basename(path);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw translateFileError(error, path);
  });
  try {
    if (!(await isBundle(path)))
      throw new AppError('unreadable-file', 'no bundle', { name, reason: 'no-bundle' });
    return await readAll(file, caller);
  } catch (error) {
    caller.signal.throwIfAborted();
    throw error instanceof AppError ? withName(error, name) : error;
  } finally {
    await file.close().catch(() => undefined);
  }
}

function withName({ code, message, details, cause }: AppError, name: string): AppError {
  return new AppError(code, message, { name, ...details }, { cause });
}

type Archive = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> };

async function readAll(file: FileHandle, caller: Caller): Promise<Unpacked> {
  // The descriptor is closed with the handle.
  const zip = await fromFdPromise(file.fd, { autoClose: false }).catch((error: unknown) => {
    throw refuse('no archive', error);
  });
  const archive = { zip, entries: await listEntries(zip) };
  const manifest = await readManifest(archive);
  checkEntries(manifest, archive.entries);
  const staging = createStaging(manifest.schema);
  try {
    await fill(staging, archive, manifest, caller);
    staging.finish();
    return { manifest, staging };
  } catch (error) {
    staging.drop();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > BUNDLE_LIMITS.entries + 1) throw overLimit('entries');
  const entries = new Map<string, Entry>();
  try {
    // yauzl refuses names that lead out of a folder; nothing here is written under the name that it has anyhow.
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw refuse('two files of one name');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof AppError ? error : refuse('a damaged archive', error);
  }
  return entries;
}

async function readManifest(archive: Archive): Promise<Manifest> {
  const words = (await readEntry(archive, BUNDLE_MANIFEST, BUNDLE_LIMITS.manifestBytes)).toString('utf8');
  const version = versionOf(words);
  if (version > BUNDLE_VERSION) throw refuseNewer(version, BUNDLE_VERSION, words);
  const manifest = parseManifest(words);
  if (manifest === undefined) throw refuse('no manifest');
  if (manifest.schema > NEWEST_VERSION) throw refuseNewer(manifest.schema, NEWEST_VERSION, words);
  if (!isKnownVersion(manifest.schema)) throw refuse('tables of no version');
  return manifest;
}

/** Of whatever a newer program may write there. */
function versionOf(words: string): number {
  try {
    return z.object({ version: z.number() }).parse(JSON.parse(words)).version;
  } catch {
    return 0;
  }
}

function refuseNewer(found: number, known: number, words: string): AppError {
  const app = /"app":\s*"([^"]{1,40})"/u.exec(words)?.[1] ?? '';
  return new AppError('db-from-future', 'a bundle of a newer version', {
    reason: 'bundle',
    found,
    known,
    app,
  });
}

/** What is said to be in the bundle is in it, once each, and nothing else; all of it within the limits before any is unpacked. */
function checkEntries(manifest: Manifest, entries: ReadonlyMap<string, Entry>): void {
  const named = new Set(manifest.entries.map(({ path }) => path));
  if (named.size !== manifest.entries.length || entries.size !== named.size + 1)
    throw refuse('other files than it says');
  const tables = new Set(CARRIED.map(({ name }) => name));
  for (const { name } of manifest.tables)
    if (!tables.has(name) || !named.has(dataPath(name))) throw refuse('a table that is none');
  const data = new Set(manifest.tables.map(({ name }) => dataPath(name)));
  let total = 0;
  for (const { path, bytes, sha256 } of manifest.entries) {
    const entry = entries.get(path);
    if (entry === undefined || !(data.has(path) || path === originalPath(sha256))) throw refuse(`no ${path}`);
    total += entry.uncompressedSize;
    if (total > BUNDLE_LIMITS.totalBytes) throw overLimit('totalBytes');
    if (entry.uncompressedSize !== bytes) throw refuse(`${path} is not as large as it says`);
  }
}

async function readEntry({ zip, entries }: Archive, path: string, most: number): Promise<Buffer> {
  const entry = entries.get(path);
  if (entry === undefined) throw refuse(`${path} is missing`);
  if (entry.uncompressedSize > most) throw overLimit('entryBytes');
  if (isOverRatio(entry, BUNDLE_LIMITS.ratio)) throw overLimit('ratio');
  if (entry.isEncrypted()) throw refuse(`${path} is encrypted`);
  try {
    return await unpackEntry(zip, entry);
  } catch (error) {
    throw refuse(`${path} cannot be unpacked`, error);
  }
}

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

async function fill(
  staging: Staging,
  archive: Archive,
  manifest: Manifest,
  { signal, emit }: Caller,
): Promise<void> {
  const total = manifest.entries.length;
  let done = 0;
  const read = async (path: string): Promise<Buffer> => {
    signal.throwIfAborted();
    const bytes = await readEntry(archive, path, BUNDLE_LIMITS.entryBytes);
    const said = manifest.entries.find((entry) => entry.path === path)?.sha256;
    if (hashBytes(bytes) !== said) throw refuse(`${path} is not what it was`);
    emit({ name: 'bundle/progress', data: { done: (done += 1), total } });
    await yieldTurn();
    return bytes;
  };
  for (const { name } of CARRIED) {
    const table = manifest.tables.find((each) => each.name === name);
    if (table === undefined) continue;
    const rows = parseRows(await read(dataPath(name)));
    if (rows.length !== table.rows) throw refuse(`${name} has other rows than it says`);
    for (const row of rows) staging.add(name, await completed(name, row, read));
  }
}

function parseRows(bytes: Buffer): readonly NewRow[] {
  try {
    const lines = bytes
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
    return lines.map((line) => rowSchema.parse(JSON.parse(line)));
  } catch (error) {
    throw refuse('rows that are none', error);
  }
}

/** A report gets its bytes, and a text is what its hash says. */
async function completed(
  table: string,
  row: NewRow,
  read: (path: string) => Promise<Buffer>,
): Promise<NewRow> {
  if (table === 'texts' && createHash('sha256').update(String(row['text'])).digest('hex') !== row['sha256'])
    throw refuse('a text that is not what it was');
  return table === 'reports' ? { ...row, bytes: await read(originalPath(String(row['sha256']))) } : row;
}

/** It is no bundle, or not whole, or was changed since it was written. */
function refuse(why: string, cause?: unknown): AppError {
  return new AppError('unreadable-file', why, { reason: 'bundle-damaged' } satisfies ErrorDetails, { cause });
}

function overLimit(limit: keyof typeof BUNDLE_LIMITS): AppError {
  return new AppError('unreadable-file', `more than the limit of ${limit}`, {
    reason: 'bundle-over-limit',
    limit,
  });
}
