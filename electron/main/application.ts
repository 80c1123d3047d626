import { app, nativeTheme, session } from 'electron';
import type { PageEvent, StartInfo } from '../../shared/contract/page.ts';
import type { AppArguments } from './app-arguments.ts';
import { keepAppearance } from './appearance.ts';
import { createGrants } from './grants.ts';
import { listenToPages } from './ipc.ts';
import { LibraryHost } from './library-host.ts';
import type { Log } from './log.ts';
import { createMainHandlers } from './main-handlers.ts';
import { recoverPage } from './page-recovery.ts';
import { preparePageSession } from './page-session.ts';
import type { Paths } from './paths.ts';
import { createRelay } from './relay.ts';
import { startLibrary } from './start-library.ts';
import { readWindowMemory, writeWindowMemory } from './window-memory.ts';
import { createWindows } from './windows.ts';

/** The running app, as far as the system's own events reach it. */
export type Application = {
  /** Brings a window to the front; opens one where none is left. */
  show(): void;
  /** Resolves when the library is closed. */
  close(): Promise<void>;
};

/** Puts the parts together, starts the library and opens the first window. Electron must be ready. */
export function runApplication(paths: Paths, { samples }: AppArguments, log: Log): Application {
  let memory = readWindowMemory(paths.memory);
  const remember = (part: Partial<typeof memory>): void => {
    memory = { ...memory, ...part };
    try {
      writeWindowMemory(paths.memory, memory);
    } catch (error) {
      log(`the window's place was not kept: ${String(error)}`);
    }
  };

  const grants = createGrants();
  const recovered = new Set<number>();
  let firstPage: number | null = null;

  const host = new LibraryHost({
    start: () => startLibrary(paths, log),
    onState: (state) => {
      windows.broadcast({ kind: 'library-state', state });
    },
    onEvent: (event) => {
      windows.broadcast({ kind: 'library', call: null, event });
    },
    log,
  });

  const windows = createWindows({
    preload: paths.preload,
    memory: () => memory,
    onOpen: (window) => {
      const page = window.webContents.id;
      firstPage ??= page;
      recoverPage(window, { labels: appearance.labels, log, onRecover: () => recovered.add(page) });
    },
    onLoad: (page) => {
      relay.dropCalls(page);
    },
    onClose: (window) => {
      remember({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
    },
    onClosed: (page) => {
      relay.dropCalls(page);
      grants.forget(page);
    },
  });

  const appearance = keepAppearance(memory.appearance, {
    isMac: process.platform === 'darwin',
    isDevelopment: !app.isPackaged,
    onCommand: (command) => {
      sendToCurrent({ kind: 'command', command });
    },
    onNewWindow: windows.open,
  });
  nativeTheme.on('updated', windows.repaint);

  const sendToCurrent = (event: PageEvent): void => {
    const window = windows.current();
    if (window !== undefined) windows.send(window.webContents.id, event);
  };

  const describeStart = (page: number): StartInfo => ({
    appVersion: app.getVersion(),
    platform: platformName(),
    openSamples: samples && page === firstPage,
    isRecovered: recovered.delete(page),
    library: host.state,
  });

  const handlers = createMainHandlers({
    host,
    grants,
    windows,
    labels: appearance.labels,
    describeStart,
    onAppearance: (wanted) => {
      appearance.set(wanted);
      remember({ appearance: wanted });
    },
  });
  const relay = createRelay({ host, grants, handlers, send: windows.send });
  listenToPages({
    relay,
    isOurs: (page) => windows.find(page) !== undefined,
    onDrop: (page, dropped) => {
      const files = dropped.map((path) => grants.give(page, path));
      windows.send(page, { kind: 'dropped', files });
    },
    log,
  });

  host.start();
  preparePageSession(session.defaultSession, paths.renderer);
  windows.open();

  return {
    show() {
      const window = windows.current() ?? windows.open();
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    close: () => host.close(),
  };
}

function platformName(): StartInfo['platform'] {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}
