import { resolve } from 'node:path';
import { isBundle } from './file-names.ts';

/** What the app was told on its command line. */
export type AppArguments = {
  /** Open the sample reports, in a library of their own. */
  readonly samples: boolean;
  /** Absolute. */
  readonly library: string | null;
  /** Absolute; where the app keeps everything of its own (for tests). */
  readonly userData: string | null;
  /** Absolute; project bundles to be opened. */
  readonly bundles: readonly string[];
  /** Absolute; a folder with a job that the command line wants printed: then nothing else is done. */
  readonly printFolder: string | null;
};

/**
 * Reads `--samples`, `--library=FILE`, `--user-data=FOLDER`, `--print-pdf=FOLDER`, the name of a library alone and those of project bundles, relative to `folder`. Everything else is Electron's own
 * or the system's, and left alone.
 */
export function readAppArguments(argv: readonly string[], folder: string): AppArguments {
  return {
    samples: argv.includes('--samples'),
    library: findPath(argv, '--library=', folder) ?? findLibrary(argv, folder),
    bundles: findBundles(argv, folder),
    userData: findPath(argv, '--user-data=', folder),
    printFolder: findPath(argv, '--print-pdf=', folder),
  };
}

/** What was opened in the system's file manager. */
function isNamed(argument: string): boolean {
  return !argument.startsWith('-');
}

function findBundles(argv: readonly string[], folder: string): readonly string[] {
  return argv
    .filter((argument) => isNamed(argument) && isBundle(argument))
    .map((argument) => resolve(folder, argument));
}

function findLibrary(argv: readonly string[], folder: string): string | null {
  const named = argv.findLast((argument) => isNamed(argument) && argument.endsWith('.duizhao'));
  return named === undefined ? null : resolve(folder, named);
}

/** The last of several counts. */
function findPath(argv: readonly string[], prefix: string, folder: string): string | null {
  const value = argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? '';
  return value === '' ? null : resolve(folder, value);
}
