import { Worker } from 'node:worker_threads';
import { AppError, fromWireError } from '../../../../shared/base/errors.ts';
import { NO_ORDERS, type TableOrders } from '../../../../shared/model/table-columns.ts';
import type { Pictured } from '../formats/scan/open-pages.ts';
import type { FromReader, ReadItem, TakenItem, TableReading, ToReader } from './messages.ts';

/** What the reading of one item may take. */
export type ReadingLimits = {
  readonly milliseconds: number;
  /** Of the heap of the thread; what is inflated lies beside it and has limits of its own (`formats/limits.ts`). */
  readonly heapMegabytes: number;
  /** Of one page that is recognised, which takes seconds. */
  readonly pageMilliseconds: number;
};

/** A minute on the slowest machine that we support; a report of thirty pages takes 10 ms on a usual one. */
const USUAL: ReadingLimits = { milliseconds: 60_000, heapMegabytes: 512, pageMilliseconds: 240_000 };

/** Reads files that others wrote in a thread of its own, so that none of them can stop or crash the library. */
export type FileReader = {
  /**
   * The reports in a file, in its order, each as it is found. A file that takes too long or too much memory, or at
   * which the thread ends, is one failed item, and the last of its file. Leaving the loop, or `signal`, ends the thread.
   * @throws what `signal` was aborted with
   */
  read(name: string, bytes: Uint8Array, signal: AbortSignal, orders?: TableOrders): AsyncGenerator<ReadItem>;
  /** The same, each report worked out to the end: nothing is left to do but to store it. */
  take(
    file: FileToTake,
    bytes: Uint8Array,
    signal: AbortSignal,
    orders?: TableOrders,
  ): AsyncGenerator<TakenItem>;
  /**
   * What a table file holds, and what is taken of it by `orders`; null where it is none that can be read.
   * @throws what `signal` was aborted with
   */
  survey(
    name: string,
    bytes: Uint8Array,
    signal: AbortSignal,
    orders: TableOrders,
  ): Promise<TableReading | null>;
  /** A page, counted from 1, as a PNG. @throws AppError `unreadable-file`, `encrypted-file`, and what `signal` was aborted with */
  picture(bytes: Uint8Array, format: Pictured, page: number, signal: AbortSignal): Promise<Uint8Array>;
  close(): void;
};

/** A file's name and those of the folders around it. */
export type FileToTake = { readonly name: string; readonly within: readonly string[] };

/** What the thread is first asked of a file that holds reports. */
type FirstQuestion = Extract<ToReader, { readonly kind: 'read' | 'take' }>;

/** No thread is started before a file is read; one is kept for the next file. */
export function createFileReader(own: Partial<ReadingLimits> = {}): FileReader {
  const limits = { ...USUAL, ...own };
  const idle = new Set<Worker>();
  const start = (): Worker => {
    const worker = startWorker(limits);
    worker.once('exit', () => idle.delete(worker));
    return worker;
  };
  const take = (): Worker => {
    const [known] = idle;
    if (known === undefined) return start();
    idle.delete(known);
    known.ref();
    return known;
  };
  const keep = (worker: Worker): void => {
    idle.add(worker);
    worker.unref();
  };
  async function* answers(question: FirstQuestion, signal: AbortSignal): AsyncGenerator<Answer> {
    signal.throwIfAborted();
    const worker = take();
    let [isDone, isFull] = [false, false];
    try {
      let reply = await ask(worker, question, limits, signal);
      while (reply.kind === 'item' || reply.kind === 'taken') {
        const { item } = reply;
        isFull ||= item.kind === 'pages' || isOverLimit(item);
        yield reply;
        signal.throwIfAborted();
        reply = await ask(worker, { kind: 'next' }, limitsAfter(item, limits), signal);
      }
      isDone = true;
    } catch (error) {
      if (!(error instanceof AppError) || signal.aborted) throw error;
      const { code, message, details } = error;
      const { name } = question;
      yield {
        kind: 'broken',
        item: { kind: 'failed', name, error: { code, message, details: { ...details, name } } },
      };
    } finally {
      // What was too large, and what recognised pages, may still fill the thread's memory.
      if (isDone && !isFull && idle.size === 0) keep(worker);
      else void worker.terminate();
    }
  }
  return {
    async *read(name, bytes, signal, orders = NO_ORDERS) {
      for await (const reply of answers({ kind: 'read', name, bytes, orders }, signal))
        if (reply.kind !== 'taken') yield reply.item;
    },
    async *take({ name, within }, bytes, signal, orders = NO_ORDERS) {
      for await (const reply of answers({ kind: 'take', name, within, bytes, orders }, signal))
        if (reply.kind !== 'item') yield reply.item;
    },
    async survey(name, bytes, signal, orders) {
      signal.throwIfAborted();
      const worker = take();
      try {
        const reply = await ask(worker, { kind: 'survey', name, bytes, orders }, limits, signal);
        if (idle.size === 0) keep(worker);
        else void worker.terminate();
        return reply.kind === 'table' ? reply.table : null;
      } catch (error) {
        void worker.terminate();
        if (!(error instanceof AppError) || signal.aborted) throw error;
        return null;
      }
    },
    async picture(bytes, format, page, signal) {
      signal.throwIfAborted();
      const worker = take();
      try {
        const reply = await ask(worker, { kind: 'picture', bytes, format, page }, limits, signal);
        if (idle.size === 0) keep(worker);
        else void worker.terminate();
        if (reply.kind === 'picture') return reply.png;
        throw reply.kind === 'failed' ? fromWireError(reply.error) : new Error(`an answer of ${reply.kind}`);
      } catch (error) {
        if (!idle.has(worker)) void worker.terminate();
        throw error;
      }
    },
    close() {
      for (const worker of idle) void worker.terminate();
      idle.clear();
    },
  };
}

function limitsAfter(item: ReadItem | TakenItem, limits: ReadingLimits): ReadingLimits {
  return item.kind === 'pages' ? { ...limits, milliseconds: limits.pageMilliseconds } : limits;
}

/** A reply, or that the thread came to its end before it. */
type Answer =
  | Extract<FromReader, { readonly kind: 'item' | 'taken' }>
  | { readonly kind: 'broken'; readonly item: ReadItem & { readonly kind: 'failed' } };

function isOverLimit(item: ReadItem | TakenItem): boolean {
  return item.kind === 'failed' && item.error.details?.['reason'] === 'over-limit';
}

/** Beside this file as it is written; of the built library, beside its other files. */
function workerUrl(): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? './worker.ts' : './read-worker.mjs', here);
}

function startWorker({ heapMegabytes }: ReadingLimits): Worker {
  const worker = new Worker(workerUrl(), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // A parser has no business with the environment, but for where Node keeps what it compiled.
    env: keepOnly(['NODE_COMPILE_CACHE']),
  });
  // Told to whoever waits for it; without a listener it would end the library.
  worker.on('error', () => undefined);
  return worker;
}

const keepOnly = (names: readonly string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => names.includes(name)));

/** One message to the worker and its reply. @throws AppError `unreadable-file` {reason: too-slow | too-large | damaged} */
function ask(
  worker: Worker,
  message: ToReader,
  { milliseconds }: ReadingLimits,
  signal: AbortSignal,
): Promise<FromReader> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.off('message', succeed).off('error', fail).off('exit', leave);
    };
    const refuse = (error: unknown): void => {
      end();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const succeed = (reply: FromReader): void => {
      end();
      resolve(reply);
    };
    const stop = (): void => {
      refuse(signal.reason);
    };
    const fail = (error: Error): void => {
      refuse(explain(error));
    };
    const leave = (): void => {
      refuse(unreadable('damaged', 'the reading thread ended'));
    };
    const timer = setTimeout(() => {
      refuse(unreadable('too-slow', `no answer in ${milliseconds} ms`));
    }, milliseconds);
    signal.addEventListener('abort', stop);
    worker.on('message', succeed).on('error', fail).on('exit', leave);
    worker.postMessage(message);
  });
}

function explain(error: Error): AppError {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return unreadable(isMemory ? 'over-limit' : 'damaged', error.message);
}

function unreadable(reason: string, message: string): AppError {
  return new AppError('unreadable-file', message, { reason });
}
