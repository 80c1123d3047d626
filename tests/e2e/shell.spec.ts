import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import type { Rectangle } from 'electron';
import { electronLaunch } from '../../scripts/lib/electron.mjs';
import type { NamedFiles, PageEvent, StartInfo } from '../../shared/contract/page.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { libraryProcesses } from '../helpers/library-process.ts';
import { dropFiles, waitForScreen } from '../helpers/window.ts';

// What main does by itself: windows, menu, the life of the library, seen through the bridge alone.

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
  await pageIsReady(launched.page);
});

test.afterEach(async () => {
  await launched.close();
});

let nextCall = 100_000; // far from the page's own numbers

async function invoke(page: Page, method: string, args: unknown = {}): Promise<unknown> {
  const result = await page.evaluate((call) => window.duizhao.invoke(call.number, call.method, call.args), {
    number: nextCall++,
    method,
    args,
  });
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(result.error.message);
  return 'json' in result ? JSON.parse(result.json) : result.value; // long lists come as JSON
}

async function start(page: Page): Promise<StartInfo> {
  return (await invoke(page, 'main/start')) as StartInfo;
}

async function libraryIsReady(page: Page): Promise<void> {
  await expect.poll(async () => (await start(page)).library.kind).toBe('ready');
}

/** The page has told main its language and theme, too: it does so once the library has answered it. */
async function pageIsReady(page: Page): Promise<void> {
  await libraryIsReady(page);
  await waitForScreen(page, 'library');
}

/** Keeps what main tells the page from here on. */
async function listen(page: Page): Promise<() => Promise<readonly PageEvent[]>> {
  await page.evaluate(() => {
    const told: PageEvent[] = [];
    Object.assign(window, { told });
    window.duizhao.subscribe((event) => told.push(event));
  });
  return () => page.evaluate(() => (window as unknown as { told: readonly PageEvent[] }).told);
}

test('a library that is killed is started again, and the page is told', async () => {
  test.skip(process.platform !== 'linux', 'finds the process in /proc');
  const told = await listen(launched.page);
  const [library] = libraryProcesses(launched.app.process().pid!);
  test.skip(library === undefined, 'the library is a utility process here');
  process.kill(library!, 'SIGKILL');
  await expect
    .poll(told)
    .toContainEqual({ kind: 'library-state', state: { kind: 'ready', isReadOnly: false } });
  expect(await told()).toContainEqual({ kind: 'library-state', state: { kind: 'restarting' } });
  await invoke(launched.page, 'library/info');
});

test('a page that crashes is loaded again and knows it', async () => {
  const { app, page } = launched;
  expect((await start(page)).isRecovered).toBe(false);
  // Playwright holds on to the crashed page: main itself asks the new one.
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const loaded = new Promise<void>((resolve) => {
      webContents.once('did-finish-load', () => {
        resolve();
      });
    });
    webContents.forcefullyCrashRenderer();
    return loaded;
  });
  const ask = (): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
        "window.duizhao.invoke(9999, 'main/start', {}).then(({ ok }) => [ok, typeof window.duizhao])",
      ),
    );
  expect(await ask()).toEqual([true, 'object']);
});

test('the menu is in the language of the page, and its commands reach the window', async () => {
  const { app, page } = launched;
  const told = await listen(page);
  const labels = (): Promise<readonly string[]> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label));
  // The page learns of the theme by a message of its own, after the answer.
  const isDark = (): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await invoke(page, 'main/set-appearance', { language: 'zh-CN', theme: 'dark' });
  expect(await labels()).toEqual(['文件', '编辑', '视图', '窗口', '帮助']);
  await expect.poll(isDark).toBe(true);
  await invoke(page, 'main/set-appearance', { language: 'en', theme: 'light' });
  expect(await labels()).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
  await expect.poll(isDark).toBe(false);

  await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()!.items[1]!;
    edit.submenu!.items.find(({ label }) => label === 'Find…')!.click();
  });
  await expect.poll(told).toContainEqual({ kind: 'command', command: 'find' });
});

test('files chosen in a dialog come as words that are no paths', async () => {
  const { app, page } = launched;
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: false, filePaths: ['/somewhere/a.txt', '/somewhere/b.md', '/c.DZPACK'] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/somewhere/out.html' });
  });
  const { files, bundles } = (await invoke(page, 'main/choose-files')) as NamedFiles;
  const { target } = (await invoke(page, 'main/choose-target', { suggestedName: 'x.html' })) as {
    target: string;
  };
  expect([files.length, bundles.length]).toEqual([2, 1]);
  expect([...files, ...bundles, target].join()).not.toMatch(/somewhere|txt|html/u);

  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  expect(await invoke(page, 'main/choose-folder')).toEqual([]);
  expect(await invoke(page, 'main/choose-target', { suggestedName: 'x.html' })).toBeNull();
});

test('files dropped on the window come as words, and the library reads them', async () => {
  const { page, userData } = launched;
  const file = join(userData, '报告.txt');
  writeFileSync(file, '政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告工作。\n');
  const told = await listen(page);
  await dropFiles(page, [file]);
  const dropped = async (): Promise<PageEvent | undefined> =>
    (await told()).find(({ kind }) => kind === 'dropped');
  await expect.poll(dropped).toBeDefined();
  const event = await dropped();
  expect(JSON.stringify(event)).not.toContain('报告');
  const files = event?.kind === 'dropped' ? event.files : [];
  expect(await invoke(page, 'import/files', { files })).toMatchObject({ items: [{ name: '报告.txt' }] });
});

test('a further window is opened, and has calls and grants of its own', async () => {
  const { app, page } = launched;
  const opened = app.waitForEvent('window');
  await invoke(page, 'main/new-window');
  const second = await opened;
  await second.waitForLoadState('domcontentloaded');
  expect(await start(second)).toMatchObject({ openSamples: false, isRecovered: false });
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/somewhere/a.txt'] });
  });
  const { files } = (await invoke(page, 'main/choose-files')) as NamedFiles;
  const stolen = await second.evaluate(
    (words) => window.duizhao.invoke(7_000_000, 'import/files', { files: words }),
    files,
  );
  expect(stolen).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

test('a second start shows the first window, opens there the bundle that it was given, and ends', async () => {
  const { app, page, userData } = launched;
  const told = await listen(page);
  const bundle = join(userData, '没有.dzpack');
  const shown = app.evaluate(({ app: electron }) => {
    return new Promise<boolean>((resolve) => {
      electron.once('second-instance', () => {
        resolve(true);
      });
    });
  });
  await app.evaluate(() => undefined); // the listener is there
  const { executablePath, args, env } = electronLaunch([`--user-data=${userData}`, bundle]);
  const second = spawn(executablePath, args, { env, stdio: 'ignore' });
  const status = await new Promise((resolve) => second.once('exit', resolve));
  expect(status).toBe(0);
  expect(await shown).toBe(true);
  await expect.poll(told).toContainEqual({ kind: 'dropped', files: [], bundles: [expect.any(String)] });
  expect(JSON.stringify(await told())).not.toContain('没有');
  expect(app.windows()).toHaveLength(1);
});

function normalBounds(app: ElectronApplication): Promise<Rectangle> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds());
}

function firstMenu(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items[0]!.label);
}

/** As a user does it. What only main is told is told otherwise by the next page: the settings say what it is. */
async function chooseEnglish(page: Page): Promise<void> {
  await page.getByTestId('settings').click();
  await page.getByTestId('language-en').click();
}

test('the window comes back where it was, and quitting ends the library', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'duizhao-'));
  try {
    const first = await launchApp({ userData });
    await pageIsReady(first.page);
    const library = process.platform === 'linux' ? libraryProcesses(first.app.process().pid!)[0] : undefined;
    await first.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.setBounds({ x: 60, y: 40, width: 1000, height: 700 });
    });
    await expect.poll(() => normalBounds(first.app)).toMatchObject({ width: 1000, height: 700 });
    await chooseEnglish(first.page);
    await expect.poll(() => firstMenu(first.app)).toBe('File');
    await first.close();
    if (library !== undefined) expect(existsSync(`/proc/${library}`)).toBe(false);

    const second = await launchApp({ userData });
    // The system may be asked for a window's size before it has answered.
    await expect.poll(() => normalBounds(second.app)).toMatchObject({ width: 1000, height: 700 });
    expect(await firstMenu(second.app)).toBe('File');
    await second.close();
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
});

test('the first start speaks the language of the system, until one is chosen', async () => {
  const foreign = await launchApp({ args: ['--lang=en-US'] });
  try {
    await expect(foreign.page.getByTestId('empty-library')).toContainText('The library is empty');
    await foreign.page.getByTestId('settings').click();
    await foreign.page.getByTestId('language-zh-CN').click();
    await expect(foreign.page.getByTestId('empty-library')).toContainText('资料库还是空的');
  } finally {
    await foreign.close();
  }
});
