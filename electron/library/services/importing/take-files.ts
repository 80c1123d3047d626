import { AppError, toWireError } from '../../../../shared/base/errors.ts';
import type { ScanProgress } from '../../../../shared/contract/views.ts';
import { createScanClock } from '../../import/scan-clock.ts';
import { NO_ORDERS, type TableOrders } from '../../../../shared/model/table-columns.ts';
import { hashBytes } from '../../import/hash.ts';
import { readBytes, type FoundFile } from '../../import/files.ts';
import type { TakenItem } from '../../import/reading/messages.ts';
import type { ReadyFile } from '../../import/ready.ts';
import type { Library } from '../../library.ts';

/** What was found in a file, with nothing left to do but to store it. */
export type Taken =
  | {
      readonly kind: 'report';
      readonly file: ReadyFile;
      /** The file is this report, and holds no other. */
      readonly isWhole: boolean;
    }
  /** The library has these very bytes. */
  | { readonly kind: 'known'; readonly name: string; readonly sha256: string }
  | Exclude<TakenItem, { readonly kind: 'report' }>;

/** One thing that a file gave, or null where it gave nothing more. */
export type Step<F> = {
  readonly file: F;
  readonly taken: Exclude<Taken, { readonly kind: 'pages' }> | null;
  /** Nothing more comes of the file: it is dealt with together with what it gave. */
  readonly isLast: boolean;
  /** How far the recognising of pages is, where that is what is told. */
  readonly scan: ScanProgress | null;
};

/** A file to be read; of one that was begun before the first `items` things are passed over. */
export type FileToRead = Pick<FoundFile, 'name' | 'within' | 'path'> & { readonly items: number };

type Parts = Pick<Library, 'db' | 'fileReader' | 'desk' | 'now'>;

/**
 * What is in files, one thing at a time. A file that can't be read, by whatever fault, leaves the others alone. Those whose
 * pages have to be recognised come after all others, so that what takes long, and how long it will take, is known when
 * it begins.
 * @throws what `signal` was aborted with
 */
export async function* takeFiles<F extends FileToRead>(
  library: Parts,
  files: readonly F[],
  signal: AbortSignal,
  orders: TableOrders,
): AsyncGenerator<Step<F>> {
  const pages = createPageCount(library.now);
  const scans: F[] = [];
  const read = (file: F): AsyncGenerator<Taken> => takeFile(library, file, signal, orders);
  for (const file of files) {
    const first = files.length > 1 ? pages.putOff : () => false;
    if ((yield* takeSteps(file, read(file), pages, first)) === 'put-off') scans.push(file);
  }
  pages.restart();
  for (const file of scans) yield* takeSteps(file, read(file), pages, () => false);
}

async function* takeSteps<F extends FileToRead>(
  file: F,
  all: AsyncGenerator<Taken>,
  pages: PageCount,
  isPutOff: (file: F, taken: PagesTaken) => boolean,
): AsyncGenerator<Step<F>, 'put-off' | 'through'> {
  let [count, isOver] = [0, false];
  for await (const taken of all) {
    if (taken.kind === 'pages') {
      if (isPutOff(file, taken)) return 'put-off';
      yield { file, taken: null, isLast: false, scan: pages.tick(file, taken) };
    } else {
      count += 1;
      if (count <= file.items) continue;
      isOver = taken.kind === 'known' || (taken.kind === 'report' && taken.isWhole);
      yield { file, taken, isLast: isOver, scan: null };
    }
  }
  if (!isOver) yield { file, taken: null, isLast: true, scan: null };
  return 'through';
}

type PagesTaken = Taken & { readonly kind: 'pages' };

/** Pages that have to be recognised, of all files that are known to have some. */
type PageCount = ReturnType<typeof createPageCount>;

function createPageCount(now: () => Date) {
  const clock = createScanClock(now);
  const known = new Map<unknown, number>();
  let [done, total] = [0, 0];
  return {
    /** A file that is itself a scan waits; one in an archive can't be left there. */
    putOff: (file: FileToRead, { within, pages }: PagesTaken): boolean => {
      if (within.length > file.within.length) return false;
      known.set(file, pages);
      return true;
    },
    /** All other files are through. */
    restart(): void {
      done = 0;
      total = [...known.values()].reduce((sum, pages) => sum + pages, 0);
    },
    tick(file: FileToRead, taken: PagesTaken): ScanProgress {
      const isNew = taken.done === 0;
      if (isNew && !known.has(file)) total += taken.pages;
      if (!isNew) done += 1;
      return clock.tick({ done, total }, !isNew);
    },
  };
}

async function* takeFile(
  library: Parts,
  file: FileToRead,
  signal: AbortSignal,
  orders: TableOrders,
): AsyncGenerator<Taken> {
  const { name, path } = file;
  await library.desk.passed(signal);
  try {
    for await (const taken of takeBytes(library, file, await readBytes(path), signal, orders)) {
      yield taken;
      await library.desk.passed(signal);
    }
  } catch (error) {
    signal.throwIfAborted();
    yield { kind: 'failed', name, error: toWireError(error) };
  }
}

/**
 * What is in a file's bytes. What is there already costs a look at its hash, and is not read.
 * @throws AppError `unreadable-file` {reason: empty}, and what `signal` was aborted with
 */
export async function* takeBytes(
  { db, fileReader }: Pick<Library, 'db' | 'fileReader'>,
  { name, within }: Pick<FoundFile, 'name' | 'within'>,
  bytes: Uint8Array,
  signal: AbortSignal,
  orders: TableOrders = NO_ORDERS,
): AsyncGenerator<Taken> {
  if (bytes.length === 0)
    throw new AppError('unreadable-file', `${name} is empty`, { name, reason: 'empty' });
  const sha256 = hashBytes(bytes);
  if (db.read((reader) => reader.reports.hasBytes(sha256))) yield { kind: 'known', name, sha256 };
  else
    for await (const item of fileReader.take({ name, within }, bytes, signal, orders))
      yield item.kind === 'report'
        ? {
            kind: 'report',
            file: { ...item.file, bytes: item.file.bytes ?? bytes },
            isWhole: item.file.bytes === null,
          }
        : item;
}
