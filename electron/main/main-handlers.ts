import { clipboard, shell } from 'electron';
import type { RecentEntry, StartInfo } from '../../shared/contract/page.ts';
import {
  askForBundle,
  askForFiles,
  askForFolder,
  askForLibrary,
  askForTables,
  askForTarget,
} from './dialogs.ts';
import type { Grants } from './grants.ts';
import type { LibraryHost } from './library-host.ts';
import type { Appearance, Labels } from './menu-labels.ts';
import { nameFiles } from './opened-files.ts';
import type { MainHandlers } from './relay.ts';
import type { Windows } from './windows.ts';

export type MainParts = {
  readonly host: Pick<LibraryHost, 'start' | 'state'>;
  readonly grants: Grants;
  readonly windows: Windows;
  readonly labels: () => Labels;
  readonly describeStart: (page: number) => StartInfo;
  /** Opens another library; null for the usual one. */
  readonly onLibrary: (file: string | null) => Promise<void>;
  /** Gives the name of the backup that was taken. @throws AppError where the library is no damaged one */
  readonly onRescue: () => string | null;
  /** The file of the library that is open. */
  readonly libraryFile: () => string;
  readonly openLicences: (language: Appearance['language']) => void;
  readonly onRecent: (entries: readonly RecentEntry[]) => void;
  readonly onAppearance: (appearance: Appearance) => void;
};

/** What main answers itself: dialogs, windows, the look of menus. */
export function createMainHandlers(parts: MainParts): MainHandlers {
  const { host, grants, windows, labels } = parts;
  const giveAll = (page: number, paths: readonly string[]) =>
    paths.map((path) => grants.give(page, path, 'read'));
  return {
    'main/start': (_args, page) => parts.describeStart(page),
    'main/choose-files': async (_args, page) =>
      nameFiles(grants, page, await askForFiles(windows.find(page), labels())),
    'main/choose-bundle': async (_args, page) => {
      const [path] = await askForBundle(windows.find(page), labels());
      return path === undefined ? null : grants.give(page, path, 'read');
    },
    'main/choose-tables': async (_args, page) =>
      giveAll(page, await askForTables(windows.find(page), labels())),
    'main/choose-folder': async (_args, page) =>
      giveAll(page, await askForFolder(windows.find(page), labels())),
    'main/choose-target': async ({ suggestedName }, page) => {
      const path = await askForTarget(windows.find(page), labels(), suggestedName);
      return path === null ? null : { target: grants.give(page, path, 'write') };
    },
    'main/reveal': ({ file }, page) => {
      shell.showItemInFolder(grants.pathOf(page, file));
      return null;
    },
    'main/copy': async ({ text }) => {
      await clipboard.writeText(text);
      return null;
    },
    'main/reveal-library': () => {
      shell.showItemInFolder(parts.libraryFile());
      return null;
    },
    'main/show-licences': ({ language }) => {
      parts.openLicences(language);
      return null;
    },
    'main/set-appearance': (appearance) => {
      parts.onAppearance(appearance);
      return null;
    },
    'main/set-recent': ({ entries }) => {
      parts.onRecent(entries);
      return null;
    },
    'main/new-window': () => {
      windows.open();
      return null;
    },
    'main/open-library': async ({ usual }, page) => {
      const file = usual ? null : await askForLibrary(windows.find(page), labels());
      if (file === null && !usual) return false;
      await parts.onLibrary(file);
      return true;
    },
    'main/rescue-library': () => parts.onRescue(),
    'main/restart-library': () => {
      host.start();
      return null;
    },
  };
}
