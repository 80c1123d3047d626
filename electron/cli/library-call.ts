import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../../shared/base/errors.ts';
import type { Args, Method, Value } from '../../shared/contract/methods.ts';
import { parseArgs } from '../../shared/contract/parsers.ts';
import { printWithElectron } from './print-with-electron.ts';
import type { HandlerContext, Handlers } from '../library/handlers.ts';
import type { OpenLibrary } from '../library/open-library.ts';

/** better-sqlite3 is Node-API 10; an older one kills the process without a word. */
const NEEDED_NODE_API = 10;

/** A name that SQLite takes for a library without a file. */
const IN_MEMORY = ':memory:';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Opens the library file, which `import` alone may make: a name mistyped is not an empty library. A dry run makes none:
 * where there is no file its library is in memory. SQLite is loaded only now, and only where it can be.
 * @throws AppError
 */
export async function openCliLibrary(file: string, mayCreate: boolean, isDry: boolean): Promise<OpenLibrary> {
  if (!mayCreate && !existsSync(file))
    throw new AppError('unreadable-file', `there is no library ${basename(file)}`, {
      name: basename(file),
      reason: 'missing',
    });
  if (Number(process.versions['napi']) < NEEDED_NODE_API)
    throw new AppError('library-gone', `Node ${process.versions.node} is too old`, { reason: 'old-node' });
  const { openWhereItLies } = await import('../library/open-library.ts');
  const opened = isDry && !existsSync(file) ? IN_MEMORY : file;
  const files = { file: opened, samplesFolder: join(ROOT, 'samples') };
  const options = { ...files, appVersion: readVersion(), print: printWithElectron };
  return openWhereItLies(options, () => undefined);
}

function readVersion(): string {
  const data: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const version: unknown =
    typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  return String(version);
}

/** Asks the library as a window does: the arguments are parsed, and Ctrl-C cancels. */
export async function callLibrary<M extends Method>(
  handlers: Handlers,
  method: M,
  args: Unbranded<Args<M>>,
  emit: HandlerContext['emit'] = () => undefined,
): Promise<Value<M>> {
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort(new AppError('cancelled', `${method} was cancelled`));
  };
  process.once('SIGINT', cancel);
  try {
    const context = { signal: controller.signal, emit };
    return await handlers[method](parseArgs(method, args), context);
  } finally {
    process.off('SIGINT', cancel);
  }
}

/** Arguments as they are typed: a path or an id gets its brand from the parser. */
type Unbranded<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends object
      ? { readonly [K in keyof T]: Unbranded<T[K]> }
      : T;
