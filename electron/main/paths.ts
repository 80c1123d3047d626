import { join, resolve } from 'node:path';
import type { AppArguments } from './app-arguments.ts';

/** Where everything lies, for an app that runs from its sources' folder or from its package. */
export type Paths = {
  /** The built page. */
  readonly renderer: string;
  readonly preload: string;
  readonly libraryEntry: string;
  readonly samplesFolder: string;
  /** The library unless the user opens another. */
  readonly libraryFile: string;
  /** False where the command line names the library: then no other is remembered. */
  readonly mayRemember: boolean;
  readonly logs: string;
  /** What the windows looked like. */
  readonly memory: string;
};

export type Surroundings = {
  /** The folder of main's own built file. */
  readonly mainFolder: string;
  readonly isPackaged: boolean;
  readonly resources: string;
  readonly userData: string;
};

/** The paths of an app in its surroundings. */
export function findPaths(
  { mainFolder, isPackaged, resources, userData }: Surroundings,
  { samples, library }: AppArguments,
): Paths {
  const libraryEntry = resolve(mainFolder, '../library/entry.mjs');
  return {
    renderer: resolve(mainFolder, '../renderer'),
    preload: resolve(mainFolder, '../preload/index.cjs'),
    // A plain Node can't read inside an asar: the library lies unpacked beside it.
    libraryEntry: isPackaged ? libraryEntry.replace('app.asar', 'app.asar.unpacked') : libraryEntry,
    samplesFolder: isPackaged ? join(resources, 'samples') : resolve(mainFolder, '../../samples'),
    mayRemember: library === null && !samples,
    libraryFile: library ?? join(userData, samples ? 'samples.duizhao' : 'library.duizhao'),
    logs: join(userData, 'logs'),
    memory: join(userData, 'window-state.json'),
  };
}
