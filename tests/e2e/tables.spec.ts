import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { answerSaveDialog } from '../helpers/window.ts';

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
