import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { answerSaveDialog, waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-tables-'));
  launched = await launchSamples();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test.describe.configure({ mode: 'serial' });

/** Asks the menu of the screen for a table; the lines of the CSV that it wrote. */
async function writeCsv(page: Page, item: string, name: string): Promise<readonly string[]> {
  const file = join(folder, name);
  await answerSaveDialog(launched.app, file);
  await page.getByTestId('tables').click();
  await page.getByTestId(item).click();
  await expect(page.getByTestId('toast').last()).toContainText(name);
  return readFileSync(file, 'utf8').trim().split('\n');
}

test('a table of goals is written from the screen and taken back in', async () => {
  const { app, page } = launched;
  await page.getByTestId('go-goals').click();
  await page.locator('[data-testid="goals-screen"][data-ready="true"]').waitFor();
  const file = join(folder, 'goals.xlsx');
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+e');
  await page.getByTestId('table-xlsx').click();
  await expect(page.getByTestId('toast').last()).toContainText('goals.xlsx');
  expect(existsSync(file)).toBe(true);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByTestId('tables').click();
  await page.getByTestId('table-import').click();
  await expect(page.getByTestId('toast').last()).toContainText('新增 0 条');
});

test('what is listed of the goals is a table of its own', async () => {
  const { page } = launched;
  await page.getByTestId('filter-proposed-met').click();
  const listed = await writeCsv(page, 'table-listed-csv', 'listed.csv');
  const all = await writeCsv(page, 'table-csv', 'all.csv');
  expect(listed.length).toBeGreaterThan(1);
  expect(listed.length).toBeLessThan(all.length);
  await page.getByTestId('filter-proposed-met').click();
});

test('a cell that no workbook holds is refused with what to do, and a CSV holds it', async () => {
  const { app, page } = launched;
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('1');
  await expect(page.getByTestId('verdict-record')).toBeVisible();
  await page.getByTestId('goal-comment').fill('见次年公报。'.repeat(6000));
  await page.keyboard.press('Control+Enter');
  const file = join(folder, 'long.xlsx');
  await answerSaveDialog(app, file);
  await page.getByTestId('tables').click();
  await page.getByTestId('table-xlsx').click();
  await expect(page.getByTestId('toast').filter({ hasText: '请改为导出 CSV' })).toBeVisible();
  expect(existsSync(file)).toBe(false);
  const lines = await writeCsv(page, 'table-csv', 'long.csv');
  expect(Math.max(...lines.map(({ length }) => length))).toBeGreaterThan(36_000);
});

test('indicators are written with years as columns', async () => {
  const { page } = launched;
  await page.getByTestId('go-indicators').click();
  await waitForScreen(page, 'indicators');
  const [head = ''] = await writeCsv(page, 'table-wide-csv', 'wide.csv');
  for (const year of ['2021', '2024', '2025']) expect(head).toContain(year);
});
