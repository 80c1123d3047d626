import { parseArgs } from 'node:util';
import { AppError, tellBugsTo, toWireError } from '../../shared/base/errors.ts';
import { PROTOCOL } from '../../shared/contract/messages.ts';
import type { LibraryOptions } from './open-library.ts';
import { createPrintDesk } from './print-desk.ts';
import { serve } from './serve.ts';
import { findTransport, type Transport } from './transport.ts';

/** better-sqlite3 is Node-API 10; on an older one it kills the process without a word. */
const NEEDED_NODE_API = 10;

/** How often the windows are told what was written, in milliseconds: several writes in a row are told as one. */
const CHANGES_EVERY = 1000;

/** How often main hears that this process still answers, in milliseconds. */
const ALIVE_EVERY = 1000;

/** How long after the shelves were read it is compared what will most likely be asked for, in milliseconds. */
const AFTER_SHELVES = 500;
/** The same where nobody reads them. */
const WITHOUT_SHELVES = 3000;

/** How often it is looked whether a new day wants a backup, in milliseconds. */
const BACKUP_EVERY = 60 * 60 * 1000;

/**
 * Milliseconds that a write waits for another process here, where all other calls wait with it; then it is tried again
 * between them (serve.ts).
 */
const BUSY_TIMEOUT = 200;

type Options = { readonly file: string; readonly samplesFolder: string; readonly appVersion: string };

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { file: text, samples: text, 'app-version': text } });
  const { file, samples, 'app-version': appVersion } = values;
  if (file === undefined || samples === undefined || appVersion === undefined) {
    throw new Error('the library wants --file, --samples and --app-version');
  }
  return { file, samplesFolder: samples, appVersion };
}

async function open(transport: Transport): Promise<void> {
  if (Number(process.versions['napi']) < NEEDED_NODE_API) {
    throw new AppError('library-gone', `Node-API ${process.versions['napi'] ?? '?'} is too old`, {
      reason: 'old-node',
    });
  }
  // Only now: the import alone loads SQLite's binary.
  const { openWhereItLies } = await import('./open-library.ts');
  const desk = createPrintDesk(transport.post);
  const options: LibraryOptions = {
    ...readOptions(),
    print: desk.print,
    busyTimeout: BUSY_TIMEOUT,
    onBackup: (state) => {
      transport.post({ kind: 'event', request: null, event: { name: 'backup/state', data: state } });
    },
    onReplaced: () => {
      setImmediate(end); // the answer goes out first
    },
  };
  const library = await openWhereItLies(options, (done, total) => {
    transport.post({ kind: 'preparing', done, total });
  });
  let isEnding = false;
  const backUp = (): void => {
    if (!isEnding) void library.backUp();
  };
  let first: Promise<void> | undefined;
  let prefetching: NodeJS.Timeout | undefined;
  const prefetchIn = (milliseconds: number): void => {
    clearTimeout(prefetching);
    prefetching = setTimeout(() => {
      if (isEnding) return;
      const prefetched = library.prefetch();
      // What comes in today is to be in today's backup. The others of the day go by the clock.
      if (!library.wasEmpty) first ??= prefetched.then(backUp);
    }, milliseconds).unref();
  };
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    // Closed in order or not, the process ends: SQLite's log makes that safe.
    void server
      .close()
      .then(() => {
        library.close();
      })
      .finally(() => process.exit());
  };
  const server = serve(library.handlers, {
    post: transport.post,
    onClose: end,
    onCall: library.attention.begin,
    onPrinted: desk.settle,
    onAnswer(method) {
      library.attention.end();
      // The shelf is what is looked at before two reports are compared; it may come in several pages.
      if (method === 'shelf/page') prefetchIn(AFTER_SHELVES);
    },
  });
  transport.onMessage(server.receive);
  transport.onGone(end);
  transport.post({ kind: 'ready', protocol: PROTOCOL, isReadOnly: library.isReadOnly });
  library.readAhead(); // the page is still loaded meanwhile
  const beat = (): void => {
    transport.post({ kind: 'alive' });
  };
  setInterval(beat, ALIVE_EVERY).unref();
  setInterval(backUp, BACKUP_EVERY).unref();
  prefetchIn(WITHOUT_SHELVES);
  void library.watchFolder();
  const tellChanges = (): void => {
    if (isEnding) return;
    for (const topic of library.takeChanges())
      transport.post({ kind: 'event', request: null, event: { name: 'library/changed', data: { topic } } });
  };
  setInterval(tellChanges, CHANGES_EVERY).unref();
}

tellBugsTo((stack) => process.stderr.write(`${stack}\n`)); // main puts what this process prints into its log
const transport = findTransport();
try {
  await open(transport);
} catch (error) {
  // Main ends this process once it has read why; ending it here could lose the message.
  transport.post({ kind: 'failed', error: toWireError(error) });
}
