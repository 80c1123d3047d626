import { AppError, toWireError } from '../../../../shared/base/errors.ts';
import { NO_FACTS } from '../../../../shared/model/extraction.ts';
import { LIMITS, refuseDamaged, refuseLimit } from '../formats/limits.ts';
import { findReader, type FormatReader } from '../formats/registry.ts';
import { sniff } from '../formats/sniff.ts';
import { isEncrypted, REFUSED_FORMATS } from '../signatures.ts';
import { readCsvCells } from '../formats/tables/csv.ts';
import { findReports, type CellReport, type Cells } from '../formats/tables/find-reports.ts';
import { readJsonCells } from '../formats/tables/json-lines.ts';
import { readXlsxSheets } from '../formats/tables/xlsx.ts';
import { openZip } from '../formats/zip.ts';
import type { Origin, ReadItem } from './messages.ts';
import { skipReason } from './skip.ts';

/** A file on its way, and the archives that it came out of. */
type File = { readonly name: string; readonly bytes: Uint8Array; readonly within: readonly string[] };

/**
 * All reports in a file, one at a time; what is none is an item too. Never throws: what fails, fails alone. Runs in a
 * worker, which may be ended at any time.
 */
export async function* readItems(name: string, bytes: Uint8Array): AsyncGenerator<ReadItem> {
  for await (const item of readFile({ name, bytes, within: [] }, 0))
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
  if (format === 'csv' || format === 'jsonl' || format === 'xlsx') {
    yield* readTable(file, format);
    return;
  }
  if (format === 'text') {
    yield { ...reportOf(file), format, extraction: null };
    return;
  }
  // An archive says it of each entry by itself.
  const refused = REFUSED_FORMATS.find((each) => each === format);
  if (refused !== undefined && isEncrypted(file.bytes, refused))
    throw new AppError('encrypted-file', `the file is an encrypted ${format}`, { format });
  const reader = findReader(format);
  if (reader === undefined) throw new AppError('unsupported-format', `the file is ${format}`, { format });
  yield await readWith(reader, file);
}

function reportOf({ name, bytes, within }: File) {
  const origin: Origin = { within, row: null, facts: NO_FACTS, isCut: false };
  return { kind: 'report', name, bytes, origin } as const;
}

/** A reader that stumbles over a file says that the file is damaged; the message tells where it stumbled. */
async function readWith({ format, read }: FormatReader, file: File): Promise<ReadItem> {
  try {
    return { ...reportOf(file), format, extraction: await read(file.bytes, file.name) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuseDamaged(error instanceof Error ? (error.stack ?? error.message) : String(error), error);
  }
}

/** The reports of a table: the bytes of each are those of its cell, whose table is named. */
async function* readTable(file: File, format: 'csv' | 'jsonl' | 'xlsx'): AsyncGenerator<ReadItem> {
  for (const { name, text, row, facts, isCut } of await readCells(file.bytes, format)) {
    const origin: Origin = { within: [...file.within, file.name], row, facts, isCut };
    const bytes = new TextEncoder().encode(text);
    yield {
      kind: 'report',
      name: name || `${file.name} ${row}`,
      bytes,
      format: 'text',
      origin,
      extraction: null,
    };
  }
}

async function readCells(
  bytes: Uint8Array,
  format: 'csv' | 'jsonl' | 'xlsx',
): Promise<readonly CellReport[]> {
  if (format === 'csv') return findReports(readCsvCells(bytes));
  if (format === 'jsonl') return findReports(readJsonCells(bytes));
  const sheets = (await readXlsxSheets(bytes)).map(tryReports);
  const reports = sheets.flatMap((found) => (found instanceof AppError ? [] : found));
  const [first] = sheets;
  if (reports.length === 0 && first instanceof AppError) throw first;
  return reports;
}

/** A sheet without reports may explain those that have some. */
function tryReports(cells: Cells): readonly CellReport[] | AppError {
  try {
    return findReports(cells);
  } catch (error) {
    if (error instanceof AppError && error.details['reason'] === 'no-column') return error;
    throw error;
  }
}

async function* readArchive(file: File, depth: number): AsyncGenerator<ReadItem> {
  if (depth > LIMITS.nesting) throw refuseLimit('nesting');
  const zip = await openZip(file.bytes);
  for (const path of zip.names) {
    const folders = path.split('/');
    const name = folders.pop() ?? path;
    const reason = [...folders, name].map(skipReason).find((each) => each !== undefined);
    if (reason !== undefined) yield { kind: 'skipped', name: path, reason };
    else yield* readEntry(file, { path, name, folders }, () => zip.read(path), depth);
  }
}

type Entry = { readonly path: string; readonly name: string; readonly folders: readonly string[] };

async function* readEntry(
  { name: archive, within }: File,
  { path, name, folders }: Entry,
  read: () => Promise<Uint8Array>,
  depth: number,
): AsyncGenerator<ReadItem> {
  try {
    const bytes = await read();
    yield* readFile({ name, bytes, within: [...within, archive, ...folders] }, depth);
  } catch (error) {
    yield failed(path, error);
  }
}
