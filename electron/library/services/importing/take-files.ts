import { AppError, toWireError, type WireError } from '../../../../shared/base/errors.ts';
import type { ScanProgress } from '../../../../shared/contract/views.ts';
import { createScanClock } from '../../import/scan-clock.ts';
import { NO_ORDERS, type TableOrders } from '../../../../shared/model/table-columns.ts';
import { hashBytes } from '../../import/hash.ts';
import type { FoundFile } from '../../import/files.ts';
import { readFound } from '../../import/read-found.ts';
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

/** How far the recognising of pages in a file is. */
export type PagesTaken = Taken & { readonly kind: 'pages' };
/** What an import does with a file. */
export type Found = Exclude<Taken, PagesTaken>;

/** One thing that a file gave, or null where it gave nothing more. */
export type Step<F, T = Found> = {
  readonly file: F;
  readonly taken: T | null;
  /** Nothing more comes of the file: it is dealt with together with what it gave. */
  readonly isLast: boolean;
  /** How far the recognising of pages is, where that is what is told. */
  readonly scan: ScanProgress | null;
};

/** A file to be read; of one that was begun before the first `items` things are passed over. */
export type FileToRead = Pick<FoundFile, 'name' | 'within' | 'path' | 'pages'> & { readonly items: number };

/** What is made of a file's bytes: an import makes reports of them, a survey rows. */
export type Taker<F, T> = {
  readonly take: (file: F, bytes: Uint8Array) => AsyncGenerator<T | PagesTaken>;
  readonly fail: (file: F, error: WireError) => T;
  /** True for what is all that there is in its file. */
  readonly isWhole: (taken: T) => boolean;
};

/**
 * What is in files, one thing at a time. A file that can't be read, by whatever fault, leaves the others alone. Those whose
 * pages have to be recognised come after all others, so that what takes long, and how long it will take, is known when
 * it begins. Rests after each thing for as long as imports are paused.
 * @throws what `signal` was aborted with
 */
export async function* takeFiles<F extends FileToRead, T extends object>(
  { importRuns, now }: Pick<Library, 'importRuns' | 'now'>,
  files: readonly F[],
  signal: AbortSignal,
  taker: Taker<F, T>,
): AsyncGenerator<Step<F, T>> {
  const pages = createPageCount(now);
  const scans: F[] = [];
  const read = (file: F): AsyncGenerator<T | PagesTaken> => takeFile(importRuns, file, signal, taker);
  for (const file of files) {
    const first = files.length > 1 ? pages.putOff : () => false;
    if ((yield* takeSteps(file, read(file), taker, pages, first)) === 'put-off') scans.push(file);
  }
  pages.restart();
  for (const file of scans) yield* takeSteps(file, read(file), taker, pages, () => false);
}

/** Makes reports of files. */
export function createTaker<F extends FileToRead>(
  library: Pick<Library, 'db' | 'fileReader'>,
  signal: AbortSignal,
  orders: TableOrders,
): Taker<F, Found> {
  return {
    take: (file, bytes) => takeBytes(library, file, bytes, signal, orders),
    fail: ({ name }, error) => ({ kind: 'failed', name, error }),
    isWhole: (taken) => taken.kind === 'known' || (taken.kind === 'report' && taken.isWhole),
  };
}

async function* takeSteps<F extends FileToRead, T extends object>(
  file: F,
  all: AsyncGenerator<T | PagesTaken>,
  { isWhole }: Taker<F, T>,
  pages: PageCount,
  isPutOff: (file: F, taken: PagesTaken) => boolean,
): AsyncGenerator<Step<F, T>, 'put-off' | 'through'> {
  let [count, isOver] = [0, false];
  for await (const taken of all) {
    if (isPages(taken)) {
      if (isPutOff(file, taken)) return 'put-off';
      yield { file, taken: null, isLast: false, scan: pages.tick(file, taken) };
    } else {
      count += 1;
      if (count <= file.items) continue;
      isOver = isWhole(taken);
      yield { file, taken, isLast: isOver, scan: null };
    }
  }
  if (!isOver) yield { file, taken: null, isLast: true, scan: null };
  return 'through';
}

function isPages(taken: object): taken is PagesTaken {
  return 'kind' in taken && taken.kind === 'pages';
}

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

async function* takeFile<F extends FileToRead, T extends object>(
  importRuns: Library['importRuns'],
  file: F,
  signal: AbortSignal,
  { take, fail }: Taker<F, T>,
): AsyncGenerator<T | PagesTaken> {
  await importRuns.passed(signal);
  try {
    for await (const taken of take(file, await readFound(file))) {
      yield taken;
      await importRuns.passed(signal);
    }
  } catch (error) {
    signal.throwIfAborted();
    yield fail(file, toWireError(error));
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
