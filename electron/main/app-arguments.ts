import { resolve } from 'node:path';

/** What the app was told on its command line. */
export type AppArguments = {
  /** Open the sample reports, in a library of their own. */
  readonly samples: boolean;
  /** Absolute. */
  readonly library: string | null;
  /** Absolute; where the app keeps everything of its own (for tests). */
  readonly userData: string | null;
};

/**
 * Reads `--samples`, `--library=FILE` and `--user-data=FOLDER`, relative to `folder`. Everything else is Electron's own
 * or the system's, and left alone.
 */
export function readAppArguments(argv: readonly string[], folder: string): AppArguments {
  return {
    samples: argv.includes('--samples'),
    library: findPath(argv, '--library=', folder),
    userData: findPath(argv, '--user-data=', folder),
  };
}

/** The last of several counts. */
function findPath(argv: readonly string[], prefix: string, folder: string): string | null {
  const value = argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? '';
  return value === '' ? null : resolve(folder, value);
}
