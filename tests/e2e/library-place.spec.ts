import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { importFiles, reportCard, waitForScreen } from '../helpers/window.ts';
import { inventReport } from '../library/invent.ts';

let launched: LaunchedApp;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-library-'));
  // Reports of more years than the window shows.
  mkdirSync(join(folder, '云川市'));
  for (let year = 2001; year <= 2025; year++)
    writeFileSync(join(folder, '云川市', `${year}.txt`), inventReport(year));
  launched = await launchApp();
  const { app, page } = launched;
  await waitForScreen(page, 'library');
  await importFiles(app, page, [join(folder, '云川市')]);
  await page.getByTestId('import-close').click();
  await reportCard(page, 2025).waitFor();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const scrolled = (page: Page): Promise<number> =>
  page.getByTestId('place-tree').evaluate((element) => element.scrollTop);

test('the library is as it was left: scrolled to the same place, the focus on the same line', async () => {
  const { page } = launched;
  await page.getByTestId('place-tree').getByRole('treeitem').first().press('End');
  await reportCard(page, 2001).waitFor();
  expect(await scrolled(page)).toBeGreaterThan(200);
  const card = reportCard(page, 2003);
  for (const back of ['go-library', 'go-back'] as const) {
    await card.getByTestId('compare-before').click();
    await waitForScreen(page, 'comparison');
    await page.getByTestId(back).click();
    await waitForScreen(page, 'library');
    await expect(card).toBeInViewport();
    await expect(card.locator('xpath=ancestor-or-self::*[@role="treeitem"]')).toBeFocused();
    expect(await scrolled(page)).toBeGreaterThan(200);
  }
  await page.keyboard.press('Enter');
  await waitForScreen(page, 'reader');
});

test('Tab leads into the list, however far its line was scrolled away', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').click();
  await waitForScreen(page, 'library');
  await page.getByTestId('place-tree').getByRole('treeitem').first().press('Home');
  const first = page.getByRole('treeitem').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.getByTestId('place-tree').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await reportCard(page, 2001).waitFor();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
});
