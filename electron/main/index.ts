import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { tellBugsTo } from '../../shared/base/errors.ts';
import { readAppArguments } from './app-arguments.ts';
import { createApplication, type Application } from './application.ts';
import { lacksGraphics } from './graphics.ts';
import { openLog } from './log.ts';
import { labelsOf } from './menu-labels.ts';
import { confineAllPages, declarePageScheme } from './page-session.ts';
import { findPaths } from './paths.ts';
import { printAndExit } from './print-folder.ts';

const APP_NAME = 'Duizhao';

// Set by hand, so that it is the same from the sources, from a package and under any Electron.
app.setName(APP_NAME);
const appArguments = readAppArguments(process.argv.slice(1), process.cwd());
const userData = appArguments.userData ?? join(app.getPath('appData'), APP_NAME);
mkdirSync(userData, { recursive: true });
app.setPath('userData', userData);
if (lacksGraphics(process.platform)) app.commandLine.appendSwitch('disable-gpu');

const paths = findPaths(
  {
    mainFolder: __dirname, // this file is built as CommonJS
    isPackaged: app.isPackaged,
    resources: process.resourcesPath,
    userData,
  },
  appArguments,
);
const log = openLog(paths.logs);
tellBugsTo(log);

let application: Application | null = null;
let isOpen = false;

/** What nobody caught: logged, and where there is no window to go on with, shown and the end. */
function onUncaught(error: unknown): void {
  log(`uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (isOpen) return;
  dialog.showErrorBox(labelsOf('zh-CN').failed, String(error));
  app.exit(70);
}
process.on('uncaughtException', onUncaught);
process.on('unhandledRejection', onUncaught);

function show(): void {
  if (isOpen) application?.show();
}

/** A second start shows the first one's window, with what it was given to open. */
function showOpened(_event: unknown, argv: readonly string[], folder: string): void {
  application?.openBundles(readAppArguments(argv.slice(1), folder).bundles);
  show();
}

/** How a Mac opens files. It may come before there is a window. */
function openFile(event: { preventDefault(): void }, path: string): void {
  event.preventDefault();
  application?.openBundles([path]);
  show();
}

function run(): void {
  declarePageScheme();
  confineAllPages();
  const created = createApplication(paths, appArguments, log);
  application = created;
  app.on('second-instance', showOpened);
  app.on('open-file', openFile);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', closeBeforeQuit);
  void app.whenReady().then(() => {
    created.open();
    isOpen = true;
  });
}

let isClosed = false;

/** The library is closed in order before the app ends. */
function closeBeforeQuit(event: { preventDefault(): void }): void {
  if (isClosed || application === null) return;
  event.preventDefault();
  void application.close().finally(() => {
    isClosed = true;
    // Not within this event, where a library that is gone is closed at once: Electron would pass over it, and the app
    // would stay without a window.
    setImmediate(() => app.quit());
  });
}

if (appArguments.printFolder !== null) printAndExit(appArguments.printFolder);
// One app for one folder of data: a second start shows the first one's window.
else if (app.requestSingleInstanceLock()) run();
else app.quit();
