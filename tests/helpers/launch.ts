import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronLaunch } from '../../scripts/lib/electron.mjs';

export type LaunchOptions = {
  /** The app's own arguments: `--samples`, `--library=FILE`. */
  readonly args?: readonly string[];
  /** Where the app keeps its data; without it a new folder that `close` takes away. */
  readonly userData?: string;
};

export type LaunchedApp = {
  readonly app: ElectronApplication;
  /** The first window's page, its document loaded. */
  readonly page: Page;
  readonly userData: string;
  /** Ends the app as a user would, by quitting it. */
  readonly close: () => Promise<void>;
};

/** Starts the built app in the Electron that set-up found, with its own Node for the library. */
export async function launchApp({ args = [], userData }: LaunchOptions = {}): Promise<LaunchedApp> {
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'duizhao-'));
  // As on a Chinese system, whatever this one speaks; a test may say otherwise.
  const language = args.some((each) => each.startsWith('--lang=')) ? [] : ['--lang=zh-CN'];
  const launch = electronLaunch([`--user-data=${folder}`, ...language, ...args]);
  const app = await _electron.launch({
    ...launch,
    chromiumSandbox: true, // else Playwright takes it off; for root alone electronLaunch does
    colorScheme: null, // else Playwright makes every page believe in a light theme
    timeout: 30_000,
  });
  const page = await firstPage(app);
  return {
    app,
    page,
    userData: folder,
    async close() {
      await app.close();
      if (userData === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstPage(app: ElectronApplication): Promise<Page> {
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('domcontentloaded');
    return page;
  } catch (error) {
    await app.close(); // else it outlives the test
    throw error;
  }
}
