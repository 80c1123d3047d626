import { existsSync } from 'node:fs';
import { app, BrowserWindow, nativeTheme, session } from 'electron';
import { AppError } from '../../shared/base/errors.ts';
import type { StartInfo } from '../../shared/contract/page.ts';
import type { AppArguments } from './app-arguments.ts';
import { keepAppearance, systemAppearance } from './appearance.ts';
import { createGrants } from './grants.ts';
import { listenToPages } from './ipc.ts';
import { LibraryHost } from './library-host.ts';
import type { Log } from './log.ts';
import { createMainHandlers } from './main-handlers.ts';
import { createOpenedBundles, nameFiles } from './opened-files.ts';
import { createPrinter } from './printer.ts';
import { recoverPage } from './page-recovery.ts';
import { preparePageSession } from './page-session.ts';
import type { Paths } from './paths.ts';
import { rescueLibrary } from './rescue.ts';
import { createRelay } from './relay.ts';
import { createLibraryStarter } from './start-library.ts';
import { keepMemory } from './window-memory.ts';
import { createGuideOpener } from './guide-window.ts';
import { createWindows } from './windows.ts';

/** The app, as far as the system's own events reach it. */
export type Application = {
  /** Opens the first window. Electron must be ready. */
  open(): void;
  /** Brings a window to the front; opens one where none is left. */
  show(): void;
  /** Opens project bundles in the window that is in front, or in the next one that is opened. */
  openBundles(paths: readonly string[]): void;
  /** Resolves when the library is closed. */
  close(): Promise<void>;
};

/** Puts the parts together, and starts the library where that must be done before Electron is ready. */
export function createApplication(paths: Paths, { samples, bundles }: AppArguments, log: Log): Application {
  const memory = keepMemory(paths.memory, log);
  const grants = createGrants();
  const openLicences = createGuideOpener('licences');
  const appearance = keepAppearance({
    isMac: process.platform === 'darwin',
    isDevelopment: !app.isPackaged,
    onCommand: (command) => {
      const window = windows.current();
      const focused = BrowserWindow.getFocusedWindow();
      // The guide is no page of ours: it would not hear of it, and the window beside it would.
      if (command === 'select-all' && focused !== null && focused !== window) focused.webContents.selectAll();
      else if (window !== undefined) windows.send(window.webContents.id, { kind: 'command', command });
    },
    onRecent: (key) => {
      const window = windows.current();
      if (window !== undefined) windows.send(window.webContents.id, { kind: 'recent', key });
    },
    onNewWindow: () => windows.open(),
    onGuide: createGuideOpener('guide'),
    onLicences: openLicences,
  });
  const recovered = new Set<number>();
  let firstPage: number | null = null;

  const library = createLibraryStarter(paths, log);
  const chosenLibrary = (): string | null => (paths.mayRemember ? memory.read().library : null);
  // One that is gone (a stick that was pulled out) is not made anew.
  const otherLibrary = (): string | null => {
    const other = chosenLibrary();
    return other !== null && existsSync(other) ? other : null;
  };
  const libraryFile = (): string => otherLibrary() ?? paths.libraryFile;
  let running: string | null = null;
  const host = new LibraryHost({
    start: () => {
      const file = libraryFile();
      // Gone while it was open: what windows show is of it, not of the usual one.
      if (running !== null && running !== file) windows.reload();
      running = file;
      return library.start(file);
    },
    onState: (state) => {
      windows.broadcast({ kind: 'library-state', state });
    },
    onEvent: (event) => {
      windows.broadcast({ kind: 'library', call: null, event });
    },
    print: createPrinter(),
    log,
  });

  const windows = createWindows({
    preload: paths.preload,
    memory: memory.read,
    onOpen: (window) => {
      const page = window.webContents.id;
      firstPage ??= page;
      recoverPage(window, { labels: appearance.labels, log, onRecover: () => recovered.add(page) });
    },
    onLoad: (page) => {
      relay.dropCalls(page);
      opened.forget(page);
    },
    onClose: (window) => {
      memory.keep({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
    },
    onClosed: (page) => {
      relay.dropCalls(page);
      grants.forget(page);
      opened.forget(page);
    },
  });
  const opened = createOpenedBundles(bundles, { grants, send: windows.send });

  const describeStart = (page: number): StartInfo => ({
    appVersion: app.getVersion(),
    platform: platformName(),
    language: systemAppearance().language,
    openSamples: samples && page === firstPage,
    isRecovered: recovered.delete(page),
    library: host.state,
    hasOtherLibrary: otherLibrary() !== null,
    absentLibrary: otherLibrary() === null ? chosenLibrary() : null,
    bundles: opened.take(page),
    oldElectron: isOldElectron() ? process.versions.electron : null,
  });

  const handlers = createMainHandlers({
    host,
    grants,
    windows,
    labels: appearance.labels,
    describeStart,
    onRescue: () => {
      const { state } = host;
      if (state.kind !== 'gone' || state.error.code !== 'db-corrupt')
        throw new AppError('invalid-input', 'the library is not damaged');
      const name = rescueLibrary(libraryFile(), new Date());
      if (name !== null) host.start();
      return name;
    },
    onLibrary: async (file) => {
      memory.keep({ library: file });
      running = null;
      await host.restart();
      windows.reload();
    },
    libraryFile,
    openLicences,
    onRecent: appearance.setRecent,
    onAppearance: (wanted) => {
      appearance.set(wanted);
      memory.keep({ appearance: wanted });
    },
  });
  const relay = createRelay({ host, grants, handlers, send: windows.send });
  listenToPages({
    relay,
    isOurs: (page) => windows.find(page) !== undefined,
    onDrop: (page, dropped) => {
      windows.send(page, { kind: 'dropped', ...nameFiles(grants, page, dropped) });
    },
    log,
  });

  if (library.isEarly) host.start();

  return {
    open() {
      if (!library.isEarly) host.start();
      preparePageSession(session.defaultSession, paths.renderer);
      appearance.set(memory.read().appearance ?? systemAppearance());
      nativeTheme.on('updated', windows.repaint);
      windows.open();
    },
    show() {
      const window = windows.current() ?? windows.open();
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    openBundles(named) {
      opened.open(windows.current()?.webContents.id, named);
    },
    close: () => host.close(),
  };
}

/** Only one that set-up fetched for want of another is so old (docs/DEPENDENCIES.md). */
function isOldElectron(): boolean {
  return Number(process.versions.electron.split('.')[0]) < OLDEST_SHIPPED;
}

const OLDEST_SHIPPED = 40;

function platformName(): StartInfo['platform'] {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}
