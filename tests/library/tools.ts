import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppError } from '../../shared/base/errors.ts';
import type { LibraryEvent } from '../../shared/contract/messages.ts';
import type { Args, Method, Value } from '../../shared/contract/methods.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';
import { parseArgs } from '../../shared/contract/parsers.ts';
import type { ReportSummary } from '../../shared/contract/views.ts';
import type { HandlerContext } from '../../electron/library/handlers.ts';
import { openLibrary, type LibraryOptions, type OpenLibrary } from '../../electron/library/open-library.ts';
import { modelFile } from './models.ts';

export { inventReport } from './invent.ts';

export const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');

/** A folder of the test's own, gone when it ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export type TestLibrary = OpenLibrary & {
  readonly folder: string;
  readonly file: string;
  readonly events: LibraryEvent[];
  call<M extends Method>(method: M, args: unknown, context?: Partial<HandlerContext>): Promise<Value<M>>;
};

/** A real library in a folder of its own, closed when the test ends. Its clock stands where it is set. */
export function makeLibrary(
  options: Partial<
    Pick<
      LibraryOptions,
      'file' | 'busyTimeout' | 'now' | 'mostSearchedPairs' | 'onBackup' | 'onReplaced' | 'print'
    >
  > = {},
): TestLibrary {
  const folder = makeFolder();
  const file = options.file ?? join(folder, 'library.sqlite');
  if (options.file === undefined) copyFileSync(emptyLibrary(), file);
  return open(folder, file, options);
}

/** One with the samples in it, as `import/samples` takes them in. */
export async function makeSampleLibrary(): Promise<TestLibrary> {
  const folder = makeFolder();
  const file = join(folder, 'library.sqlite');
  copyFileSync(await sampleLibrary(), file);
  return open(folder, file, {});
}

function open(folder: string, file: string, options: Partial<LibraryOptions>): TestLibrary {
  const library = openPlain(file, options);
  onTestFinished(() => {
    library.close();
  });
  const events: LibraryEvent[] = [];
  return {
    ...library,
    folder,
    file,
    events,
    async call<M extends Method>(method: M, args: unknown, context: Partial<HandlerContext> = {}) {
      const parsed: Args<M> = parseArgs(method, withDefaults(method, args));
      return library.handlers[method](parsed, {
        signal: new AbortController().signal,
        emit: (event) => events.push(event),
        ...context,
      });
    },
  };
}

/** A test names the options of an export that it is about; the others are as they are at first. */
function withDefaults(method: Method, args: unknown): unknown {
  if (method !== 'export/file' && method !== 'export/preview') return args;
  const { options, ...rest } = args as { readonly options: object };
  return { ...rest, options: { ...EXPORT_DEFAULTS, ...options } };
}

const openPlain = (file: string, options: Partial<LibraryOptions> = {}): OpenLibrary =>
  openLibrary({ ...options, file, samplesFolder: SAMPLES, appVersion: '0.0.0' });

// Libraries to copy, made once for all tests of a process: a new one takes each migration with a flush to the disk, and the
// samples half a second to be read.

function emptyLibrary(): string {
  const file = modelFile('empty.sqlite');
  if (!existsSync(file)) openPlain(file).close();
  return file;
}

async function sampleLibrary(): Promise<string> {
  const file = modelFile('samples.sqlite');
  if (existsSync(file)) return file;
  const library = openPlain(file);
  const context = { signal: new AbortController().signal, emit: () => undefined };
  await library.handlers['import/samples']({}, context);
  library.close();
  return file;
}

/** Puts a text into the library and gives its report. */
export async function addText(library: TestLibrary, name: string, text: string): Promise<ReportSummary> {
  const { items } = await library.call('import/text', { name, text });
  const item = items[0];
  if (item === undefined || !('report' in item)) throw new Error(JSON.stringify(item));
  return item.report;
}

/** The error that `work` ends with, as its code and details. */
export async function failureOf(work: () => unknown): Promise<Pick<AppError, 'code' | 'details'>> {
  try {
    await work();
  } catch (error) {
    const { code, details } = error as AppError;
    if (typeof code !== 'string') throw error;
    return { code, details };
  }
  throw new Error('nothing failed');
}
