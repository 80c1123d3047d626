import type { WireError } from '../base/errors.ts';
import type { GrantedPath } from './grants.ts';
import type { CallResult, LibraryEvent } from './messages.ts';

type Nothing = Record<string, never>;

/** Files that the user named, by what they are opened as. */
export type NamedFiles = {
  /** Reports to be imported. */
  readonly files: readonly GrantedPath[];
  /** Project bundles, told by their name's ending. */
  readonly bundles: readonly GrantedPath[];
};

/** What main answers itself, without the library. */
export type MainApi = {
  'main/start': (args: Nothing) => StartInfo;
  /** Asks the user for reports; a bundle can be among them. Empty where the dialog was left. */
  'main/choose-files': (args: Nothing) => NamedFiles;
  /** Asks the user for a project bundle; null where the dialog was left. */
  'main/choose-bundle': (args: Nothing) => GrantedPath | null;
  /** Asks the user for tables that were exported before. */
  'main/choose-tables': (args: Nothing) => readonly GrantedPath[];
  'main/choose-folder': (args: Nothing) => readonly GrantedPath[];
  /** Asks where an export is to be written, as a file of the name's ending; null where the dialog was left. */
  'main/choose-target': (args: { readonly suggestedName: string }) => { readonly target: GrantedPath } | null;
  /** Shows a granted file in the system's file manager. */
  'main/reveal': (args: { readonly file: GrantedPath }) => null;
  /** Puts words on the clipboard: what the page copies by a command of the menu bar, or has to ask the library for. */
  'main/copy': (args: { readonly text: string }) => null;
  /** The language of menus and dialogs, and whether paper is light or dark. */
  'main/set-appearance': (args: {
    readonly language: 'zh-CN' | 'en';
    readonly theme: 'system' | 'light' | 'dark';
  }) => null;
  /** The screens that were visited, the last first, for the menu bar; a chosen one comes back as an event. */
  'main/set-recent': (args: { readonly entries: readonly RecentEntry[] }) => null;
  'main/new-window': (args: Nothing) => null;
  /** Shows the library's file in its folder. */
  'main/reveal-library': (args: Nothing) => null;
  /** Shows the licences of all parts in a window of their own. */
  'main/show-licences': (args: { readonly language: 'zh-CN' | 'en' }) => null;
  /** Asks the user for another library, or goes back to the usual one; false where the dialog was left. Kept for the next start. */
  'main/open-library': (args: { readonly usual: boolean }) => boolean;
  /**
   * Puts the newest backup in the place of a library that is damaged and was given up on, keeps that beside it, and starts;
   * gives the backup's name, or null where there is none.
   */
  'main/rescue-library': (args: Nothing) => string | null;
  /** Starts the library again after it was given up on; ends one that is silent before. */
  'main/restart-library': (args: Nothing) => null;
};
export type MainMethod = keyof MainApi;
export type MainArgs<M extends MainMethod> = Parameters<MainApi[M]>[0];
export type MainValue<M extends MainMethod> = ReturnType<MainApi[M]>;

/** A screen that was visited: its key is the page's own. */
export type RecentEntry = { readonly key: string; readonly label: string };

/** How the app was started and where it runs. */
export type StartInfo = {
  readonly appVersion: string;
  readonly platform: 'mac' | 'windows' | 'linux';
  /** The system's, as far as the program speaks it: what a reader has who chose none. */
  readonly language: 'zh-CN' | 'en';
  /** Import the samples where the library is empty, and open the two newest years compared. */
  readonly openSamples: boolean;
  /** True where the page before this one crashed and the window was loaded again. */
  readonly isRecovered: boolean;
  readonly library: LibraryState;
  /** True where the library is one that the user opened from another place. */
  readonly hasOtherLibrary: boolean;
  /** Path of one that the user had opened and that is not there now, so that the usual one is open; null else. */
  readonly absentLibrary: string | null;
  /** Project bundles that the app was started with; told to one page, once. */
  readonly bundles: readonly GrantedPath[];
  /** The version of an Electron that is for trying out only; null where it is one that is shipped. */
  readonly oldElectron: string | null;
};

export type LibraryState =
  /** `share`: how much of what comes before it is done, between 0 and 1; null where that is not known. */
  | { readonly kind: 'starting'; readonly share: number | null }
  /** `isReadOnly`: nothing can be written where it lies, and all that would is refused. */
  | { readonly kind: 'ready'; readonly isReadOnly: boolean }
  /** Nothing was heard of it for a while: it may still answer, or be started again by `main/restart-library`. */
  | { readonly kind: 'silent' }
  /** It died and is being started again. */
  | { readonly kind: 'restarting' }
  /** It can't be had: broken file, newer file, or it died too often. */
  | { readonly kind: 'gone'; readonly error: WireError };

/** What main tells a page unasked. */
export type PageEvent =
  | { readonly kind: 'library'; readonly call: number | null; readonly event: LibraryEvent }
  | { readonly kind: 'library-state'; readonly state: LibraryState }
  /** Files were dropped on the window, or the system asked to open them. */
  | ({ readonly kind: 'dropped' } & NamedFiles)
  /** A screen that was visited was chosen in the menu. */
  | { readonly kind: 'recent'; readonly key: string }
  /** A menu entry was chosen. */
  | { readonly kind: 'command'; readonly command: MenuCommand };

export const MENU_COMMANDS = [
  'import-files',
  'import-folder',
  'export',
  'print',
  'export-bundle',
  'open-bundle',
  'copy-cited',
  'select-all',
  'copy-markdown',
  'cite',
  'go-library',
  'go-notes',
  'go-comparison',
  'go-goals',
  'go-indicators',
  'go-years',
  'go-terms',
  'go-back',
  'show-settings',
  'show-log',
  'show-codebook',
  'find',
  'toggle-theme',
  'show-keys',
  'library-care',
  'undo',
  'redo',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** The one thing that the preload puts into the page, as `window.duizhao`. */
export type PageBridge = {
  /** `call` is the page's own number for it, to cancel it and to know its events by. Never rejects. */
  invoke(call: number, method: string, args: unknown): Promise<CallResult>;
  cancel(call: number): void;
  /** Gives back the function that ends the subscription. */
  subscribe(listener: (event: PageEvent) => void): () => void;
};

/** Names of the channels between page and main; used by the preload and by main's thin wrapper alone. */
export const CHANNELS = {
  invoke: 'duizhao:invoke',
  cancel: 'duizhao:cancel',
  event: 'duizhao:event',
  drop: 'duizhao:drop',
} as const;
