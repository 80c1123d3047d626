import { AppError, toWireError } from '../../../../shared/base/errors.ts';
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
  readonly taken: Taken | null;
  /** Nothing more comes of the file: it is dealt with together with what it gave. */
  readonly isLast: boolean;
};

/** A file to be read; of one that was begun before the first `items` things are passed over. */
export type FileToRead = Pick<FoundFile, 'name' | 'within' | 'path'> & { readonly items: number };

type Parts = Pick<Library, 'db' | 'fileReader' | 'desk'>;

/**
 * What is in files, one thing at a time. A file that can't be read, by whatever fault, leaves the others alone.
 * @throws what `signal` was aborted with
 */
export async function* takeFiles<F extends FileToRead>(
  library: Parts,
  files: readonly F[],
  signal: AbortSignal,
  orders: TableOrders,
): AsyncGenerator<Step<F>> {
  for (const file of files) {
    let count = 0;
    let isOver = false;
    for await (const taken of takeFile(library, file, signal, orders)) {
      count += 1;
      isOver = taken.kind === 'known' || (taken.kind === 'report' && taken.isWhole);
      if (count > file.items) yield { file, taken, isLast: isOver };
      else isOver = false;
      await library.desk.passed(signal);
    }
    if (!isOver) yield { file, taken: null, isLast: true };
  }
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
    yield* takeBytes(library, file, await readBytes(path), signal, orders);
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
