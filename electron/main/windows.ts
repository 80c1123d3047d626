import { BrowserWindow, nativeTheme, screen } from 'electron';
import { CHANNELS, type PageEvent } from '../../shared/contract/page.ts';
import { PAGE_URL } from './page-files.ts';
import type { WindowMemory } from './window-memory.ts';
import { MIN_SIZE, placeBeside, placeWindow, type Placement } from './window-state.ts';

/** The paper of the page's two themes (`--paper`), so that a window does not flash before its page is there. */
const PAPER = { light: '#fbfaf7', dark: '#1b1b1a' };

export type WindowsOptions = {
  readonly preload: string;
  readonly memory: () => WindowMemory;
  /** A window was just made; its page is not loaded yet. */
  readonly onOpen: (window: BrowserWindow) => void;
  /** The page in a window begins anew: nothing of the one before it is waited for any more. */
  readonly onLoad: (page: number) => void;
  /** A window is about to close. */
  readonly onClose: (window: BrowserWindow) => void;
  readonly onClosed: (page: number) => void;
};

/** The windows of the app. A page is known by the number of its web contents. */
export type Windows = {
  readonly open: () => BrowserWindow;
  readonly find: (page: number) => BrowserWindow | undefined;
  /** The window with the focus, else the one opened first. */
  readonly current: () => BrowserWindow | undefined;
  readonly send: (page: number, event: PageEvent) => void;
  readonly broadcast: (event: PageEvent) => void;
  /** Begins every page anew. */
  readonly reload: () => void;
  /** Paints what shows while a page loads in the colour of today's theme. */
  readonly repaint: () => void;
};

/** No windows yet. */
export function createWindows(options: WindowsOptions): Windows {
  const pages = new Map<number, BrowserWindow>();

  const place = (): Placement => {
    const areas = screen.getAllDisplays().map((display) => display.workArea);
    const other = current();
    if (other !== undefined) return placeBeside(other.getNormalBounds(), areas);
    return placeWindow(options.memory().bounds, areas);
  };

  const current = (): BrowserWindow | undefined => {
    const focused = BrowserWindow.getFocusedWindow();
    const own = focused === null ? undefined : pages.get(focused.webContents.id);
    return own ?? [...pages.values()][0];
  };

  const open = (): BrowserWindow => {
    const isMaximized = pages.size === 0 && options.memory().isMaximized;
    const window = createWindow(place(), options.preload);
    const page = window.webContents.id;
    pages.set(page, window);
    window.once('ready-to-show', () => {
      if (isMaximized) window.maximize();
      window.show();
    });
    window.on('close', () => {
      options.onClose(window);
    });
    window.on('closed', () => {
      pages.delete(page);
      options.onClosed(page);
    });
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) options.onLoad(page);
    });
    options.onOpen(window);
    void window.loadURL(PAGE_URL);
    return window;
  };

  const send = (page: number, event: PageEvent): void => {
    const window = pages.get(page);
    if (window !== undefined && !window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
  };

  return {
    open,
    find: (page) => pages.get(page),
    current,
    send,
    broadcast(event) {
      for (const page of pages.keys()) send(page, event);
    },
    reload() {
      for (const window of pages.values()) window.webContents.reload();
    },
    repaint() {
      for (const window of pages.values()) window.setBackgroundColor(paper());
    },
  };
}

function paper(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}

/**
 * What the page runs is drawing, in functions as long as React's, which gain nothing from V8's optimizing compiler; but to compile one
 * of them takes a processor for up to 80 ms just while it is used, and of two processors that is one of those that draw the frames: a
 * list that is scrolled stood still. Only what is short is optimized, and with little put into it. The library has a process of its own
 * and is left as it is. `npm run -s screen` shows the difference.
 */
const PAGE_FLAGS = '--js-flags=--max-optimized-bytecode-size=1000 --max-inlined-bytecode-size-cumulative=200';

function createWindow(placement: Placement, preload: string): BrowserWindow {
  return new BrowserWindow({
    ...placement,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    backgroundColor: paper(),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      additionalArguments: [PAGE_FLAGS],
    },
  });
}
