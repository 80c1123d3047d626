import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { makeReadOnly } from '../helpers/read-only.ts';
import { findViolations } from '../helpers/violations.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseInMenu,
  dropFiles,
  reportCard,
  waitForScreen,
} from '../helpers/window.ts';

// The library's file and its backups, as the user keeps them: one window, step after step.

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'duizhao-care-'));
let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  launched = await launchApp({ userData: folder });
  page = launched.page;
  await waitForScreen(page, 'library');
  await page.getByTestId('import-samples').first().click();
  await page.getByTestId('import-close').click();
  await reportCard(page, 2025).waitFor();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openCare(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByTestId('settings').click();
  await page.getByTestId('open-care').click();
  await page.getByTestId('care-place').waitFor();
}

/** Until the page that another library begins anew is there. */
async function untilAnew(act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
  await waitForScreen(page, 'library');
}

const outcome = () => page.getByTestId('care-outcome');

test('a backup is made by hand, listed, and looked into', async () => {
  await openCare();
  await expect(page.getByTestId('care-place')).toContainText('library.duizhao');
  await page.getByTestId('care-make').click();
  await expect(outcome()).toHaveText('已备份。');
  // On a busy machine the day's first one may be made only after the samples are in.
  await expect(page.getByTestId('care-backup').filter({ hasText: '手动' })).toHaveCount(1);
  await page.getByTestId('care-look').first().click();
  await expect(page.getByTestId('care-inside')).toContainText('澜江市：');
});

test('the library is found sound, made small, and copied', async () => {
  await page.getByTestId('care-check').click();
  await expect(outcome()).toContainText('完好');
  await page.getByTestId('care-compact').click();
  await expect(outcome()).toContainText('已压缩');
  const target = join(launched.userData, '副本.duizhao');
  await answerSaveDialog(launched.app, target);
  await page.getByTestId('care-copy').click();
  await expect(outcome()).toContainText('已复制为 副本.duizhao');
  expect(existsSync(target)).toBe(true);
});

test('the library is handed on as a project bundle, which is shown before it is taken in', async () => {
  const target = join(launched.userData, '交出.dzpack');
  await page.keyboard.press('Escape');
  await reportCard(page, 2024).getByTestId('report-delete').click();
  await page.getByTestId('toast').getByText('撤销').click();
  await reportCard(page, 2024).waitFor();
  await answerSaveDialog(launched.app, target);
  await chooseInMenu(launched.app, '文件', '导出项目包…');
  await expect(page.getByTestId('bundle-plan')).toContainText('报告');
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('bundle-save').click();
  await expect(page.getByText(/已导出.*交出\.dzpack/u)).toBeVisible();

  await reportCard(page, 2024).getByTestId('report-delete').click();
  await expect(reportCard(page, 2024)).toHaveCount(0);
  await dropFiles(page, [target]);
  const dialog = page.getByTestId('bundle-open');
  await expect(dialog.getByTestId('bundle-about')).toContainText('整个资料库');
  await expect(dialog.getByTestId('bundle-no-conflicts')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await expect(reportCard(page, 2024)).toHaveCount(0);
  await page.getByTestId('bundle-take').click();
  await expect(page.getByTestId('bundle-taken')).toContainText('1 份报告从回收站恢复');
  await page.getByTestId('bundle-done').click();
  await reportCard(page, 2024).waitFor();
});

test('a backup is restored, with what it replaces kept aside', async () => {
  await page.keyboard.press('Escape');
  const card = reportCard(page, 2025);
  await card.getByTestId('report-delete').click();
  await expect(card).toHaveCount(0);
  await openCare();
  const aside = page.getByTestId('care-backup').filter({ hasText: '恢复前另存' });
  const before = await aside.count();
  await page.getByTestId('care-restore').first().click();
  await page.getByTestId('care-restore-now').click();
  await expect(outcome()).toContainText('已恢复');
  await expect(aside).toHaveCount(before + 1);
  await page.keyboard.press('Escape');
  await card.waitFor();
});

test('another library is opened, and left again', async () => {
  await openCare();
  await answerOpenDialog(launched.app, [join(launched.userData, '副本.duizhao')]);
  await untilAnew(() => page.getByTestId('care-other').click());
  await openCare();
  await expect(page.getByTestId('care-place')).toContainText('副本.duizhao');
  await untilAnew(() => page.getByText('回到原来的资料库').click());
  await openCare();
  await expect(page.getByTestId('care-place')).toContainText('library.duizhao');
});

test('a library that is gone is told of, and the usual one is kept to by its button', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'duizhao-gone-'));
  const gone = join(userData, '拔掉的盘', '研究.duizhao');
  writeFileSync(join(userData, 'window-state.json'), JSON.stringify({ library: gone }));
  const { page: window, close } = await launchApp({ userData });
  try {
    const banner = window.getByTestId('library-banner');
    await expect(banner).toContainText(gone);
    expect(existsSync(gone)).toBe(false);
    await window.getByTestId('absent-usual').click();
    await waitForScreen(window, 'library');
    await expect(banner).toHaveCount(0);
    expect(readFileSync(join(userData, 'window-state.json'), 'utf8')).not.toContain('研究');
  } finally {
    await close();
    rmSync(userData, { recursive: true, force: true });
  }
});

test('a library on a medium that can only be read opens for reading, and says so', async () => {
  const stick = join(launched.userData, '只读');
  mkdirSync(stick);
  const file = join(stick, '存档.duizhao');
  copyFileSync(join(launched.userData, '副本.duizhao'), file);
  const giveBack = makeReadOnly(file, 'medium');
  try {
    await answerOpenDialog(launched.app, [file]);
    await untilAnew(() => page.getByTestId('care-other').click());
    await expect(page.getByTestId('library-banner')).toContainText('只能读');
    const card = reportCard(page, 2025);
    await expect(page.getByTestId('import-files').first()).toBeDisabled();
    await expect(card.getByTestId('report-delete')).toBeDisabled();
    await answerSaveDialog(launched.app, join(launched.userData, '另一份.duizhao'));
    await page.getByTestId('banner-copy').click();
    await expect(page.getByText('已复制为 另一份.duizhao')).toBeVisible();
    await card.getByTestId('compare-before').click();
    await waitForScreen(page, 'comparison');
    await page.keyboard.press('j');
    await page.keyboard.press('n'); // no words are asked for that could not be kept
    await expect(page.getByTestId('toast').last()).toContainText('只能读');
    await expect(page.getByTestId('note-editor')).toHaveCount(0);
    await openCare();
    await expect(page.getByTestId('care-place')).toContainText('存档.duizhao');
    await expect(page.getByTestId('care-make')).toBeDisabled();
    await untilAnew(() => page.getByText('回到原来的资料库').click());
    await expect(page.getByTestId('library-banner')).toHaveCount(0);
  } finally {
    giveBack();
  }
});

test('the guide opens from the help menu, in a window that can ask for nothing', async () => {
  const opened = launched.app.waitForEvent('window');
  await launched.app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
    help?.submenu?.items[0]?.click();
  });
  const guide = await opened;
  await guide.waitForURL('app://duizhao/guide/zh-CN.html');
  const widths = () => guide.evaluate(() => [...document.images].map((image) => image.naturalWidth));
  await expect.poll(widths).toEqual([1440, 1440, 1440, 1440, 1440]);
  const shown = await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(shown).toContain('使用指南');
  await launched.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.getTitle() === '使用指南') window.close();
  });
});

test('the settings show the licences of all parts offline, and copy where the library lies', async () => {
  const { page } = launched;
  await page.getByTestId('settings').click();
  await page.getByTestId('copy-place').click();
  const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect(page.getByTestId('settings-panel')).toContainText(copied);
  expect(copied).toMatch(/\.duizhao$/u);
  const opened = launched.app.waitForEvent('window');
  await page.getByTestId('show-licences').click();
  await (await opened).waitForURL('app://duizhao/guide/licences-zh-CN.html');
  await launched.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.getTitle() === '对照及其各部分的许可') window.close();
  });
  await page.keyboard.press('Escape');
});

test('a library that cannot be opened any more is restored from its newest backup', async () => {
  const library = join(launched.userData, 'library.duizhao');
  await openCare();
  await page.getByTestId('care-make').click();
  await expect(outcome()).toHaveText('已备份。');
  await launched.close();
  writeFileSync(library, 'no library at all, whatever its name says'.repeat(200));
  for (const end of ['-wal', '-shm']) rmSync(library + end, { force: true });
  const bundle = join(launched.userData, '交出.dzpack');
  launched = await launchApp({ userData: launched.userData, args: [bundle] });
  page = launched.page;
  await page.getByTestId('rescue').click();
  // What it was started with waits until there is a library.
  await expect(page.getByTestId('bundle-open')).toContainText('交出.dzpack');
  await page.keyboard.press('Escape');
  await reportCard(page, 2025).waitFor();
  const kept = readdirSync(launched.userData).filter((name) => name.includes('-unreadable-'));
  expect(kept).toHaveLength(1);
});
