import { basename } from 'node:path/posix';
import { AppError, toWireError } from '../../../../shared/base/errors.ts';
import { NO_FACTS } from '../../../../shared/model/extraction.ts';
import { BUNDLE_MANIFEST } from '../../../../shared/model/bundle.ts';
import { NO_ORDERS, type TableOrders } from '../../../../shared/model/table-columns.ts';
import { LIMITS, refuseDamaged, refuseLimit } from '../formats/limits.ts';
import { findReader, type FormatReader } from '../formats/registry.ts';
import { sniff } from '../formats/sniff.ts';
import { isEncrypted, REFUSED_FORMATS } from '../signatures.ts';
import { TABLE_FORMATS, type TableFormat } from '../formats/tables/sheets.ts';
import { openZip, type Zip } from '../formats/zip.ts';
import { packPictures, type NamedPicture } from '../formats/scan/pictures.ts';
import type { FoundFile } from '../files.ts';
import { groupPictures } from '../group-pictures.ts';
import type { Origin, ReadItem } from './messages.ts';
import { skipReason } from './skip.ts';
import { readTable } from './read-table.ts';

/** A file on its way, and the archives that it came out of. */
type File = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly within: readonly string[];
  readonly orders: TableOrders;
};

/**
 * All reports in a file, one at a time; what is none is an item too. Never throws: what fails, fails alone. Runs in a
 * worker, which may be ended at any time.
 */
export async function* readItems(
  name: string,
  bytes: Uint8Array,
  orders: TableOrders = NO_ORDERS,
): AsyncGenerator<ReadItem> {
  for await (const item of readFile({ name, bytes, within: [], orders }, 0))
    yield item.kind === 'report' && item.bytes === bytes ? { ...item, bytes: null } : item;
}

async function* readFile(file: File, depth: number): AsyncGenerator<ReadItem> {
  try {
    yield* readSniffed(file, depth);
  } catch (error) {
    yield failed(file.name, error);
  }
}

function failed(name: string, error: unknown): ReadItem {
  const wire = toWireError(error);
  return { kind: 'failed', name, error: { ...wire, details: { ...wire.details, name } } };
}

async function* readSniffed(file: File, depth: number): AsyncGenerator<ReadItem> {
  const format = await sniff(file.bytes, file.name);
  if (format === 'zip') {
    yield* readArchive(file, depth + 1);
    return;
  }
  const table = TABLE_FORMATS.find((each): each is TableFormat => each === format);
  if (table !== undefined) {
    yield* readTable(file, table);
    return;
  }
  if (format === 'text') {
    yield { ...reportOf(file), format, extraction: null };
    return;
  }
  // An archive says it of each entry by itself.
  const refused = REFUSED_FORMATS.find((each) => each === format);
  const isLocked = refused !== undefined && isEncrypted(file.bytes, refused);
  const encrypted = new AppError('encrypted-file', `the file is an encrypted ${format}`, { format });
  // Most PDFs that are encrypted are locked against changes alone, and open without a password.
  if (isLocked && format !== 'pdf') throw encrypted;
  const reader = findReader(format);
  if (reader === undefined) throw new AppError('unsupported-format', `the file is ${format}`, { format });
  try {
    yield* readWith(reader, file);
  } catch (error) {
    throw isLocked && isDamage(error) ? encrypted : error;
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof AppError && error.details['reason'] === 'damaged';
}

function reportOf({ name, bytes, within }: File) {
  const origin: Origin = { within, row: null, facts: NO_FACTS, isCut: false };
  return { kind: 'report', name, bytes, origin } as const;
}

/** A reader that stumbles over a file says that the file is damaged; the message tells where it stumbled. */
async function* readWith({ format, read }: FormatReader, file: File): AsyncGenerator<ReadItem> {
  const { name, within } = file;
  try {
    const reading = read(file.bytes, name);
    if (!(Symbol.asyncIterator in reading)) {
      yield { ...reportOf(file), format, extraction: await reading };
      return;
    }
    let step = await reading.next();
    for (; step.done !== true; step = await reading.next())
      yield { kind: 'pages', name, within, ...step.value };
    yield { ...reportOf(file), format, extraction: step.value };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuseDamaged(error instanceof Error ? (error.stack ?? error.message) : String(error), error);
  }
}

async function* readArchive(file: File, depth: number): AsyncGenerator<ReadItem> {
  if (depth > LIMITS.nesting) throw refuseLimit('nesting');
  const zip = await openZip(file.bytes);
  // Its tables are no reports: it is opened, not imported.
  if (zip.has(BUNDLE_MANIFEST))
    throw new AppError('unreadable-file', 'a project bundle', { reason: 'is-bundle' });
  const entries: Entry[] = [];
  for (const path of zip.names) {
    const folders = path.split('/');
    const name = folders.pop() ?? path;
    const reason = [...folders, name].map(skipReason).find((each) => each !== undefined);
    if (reason !== undefined) yield { kind: 'skipped', name: path, reason };
    else entries.push({ path, name, within: folders });
  }
  const later: Entry[] = [];
  // Numbered pictures are one report in an archive as they are in a folder.
  for (const entry of groupPictures(entries))
    if (yield* putOff(readEntry(file, entry, zip, depth), file, entry.within)) later.push(entry);
  for (const entry of later) yield* readEntry(file, entry, zip, depth);
}

/** Gives the items of an entry, but for one whose pages have to be recognised: that comes after the others. True then. */
async function* putOff(
  items: AsyncGenerator<ReadItem>,
  { within }: File,
  folders: readonly string[],
): AsyncGenerator<ReadItem, boolean> {
  for await (const item of items) {
    // Those of an archive within come last in it already.
    if (item.kind === 'pages' && item.within.length === within.length + 1 + folders.length) return true;
    yield item;
  }
  return false;
}

type Entry = Omit<FoundFile, 'error' | 'skipped'>;

async function* readEntry(
  { name: archive, within, orders }: File,
  { path, name, within: folders, pages }: Entry,
  zip: Zip,
  depth: number,
): AsyncGenerator<ReadItem> {
  try {
    const bytes = pages === undefined ? await zip.read(path) : await packEntries(zip, pages);
    yield* readFile({ name, bytes, within: [...within, archive, ...folders], orders }, depth);
  } catch (error) {
    yield failed(pages === undefined ? path : [...folders, name].join('/'), error);
  }
}

async function packEntries(zip: Zip, paths: readonly string[]): Promise<Uint8Array> {
  const pictures: NamedPicture[] = [];
  for (const path of paths) pictures.push({ name: basename(path), bytes: await zip.read(path) });
  return packPictures(pictures);
}
