import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { findViolations } from '../helpers/violations.ts';
import { bodyOf, wordsOf } from '../helpers/word-document.ts';
import { elementsOf } from '../helpers/xml-tree.ts';
import { answerSaveDialog } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-export-'));
  launched = await launchApp({ args: ['--samples'], userData: join(folder, 'data') });
  await launched.page.getByTestId('comparison-screen').waitFor();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('one section alone is shown as it will be written', async () => {
  const { page } = launched;
  await page.getByTestId('export').click();
  const preview = page.frameLocator('[data-testid="export-preview"]');
  await expect(preview.locator('h1')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('export-section').selectOption({ index: 2 });
  await expect(preview.locator('.scope')).toContainText('本文件只含');
  await page.getByTestId('export-format-docx').check();
  await expect(page.getByTestId('export-rows-noted')).toBeDisabled();
  await expect(page.getByTestId('export-dialog')).toContainText('须能全部接受、全部拒绝');
});

test('a briefing is written with the parts that were chosen', async () => {
  const { app, page } = launched;
  const target = join(folder, '简报.docx');
  await page.getByTestId('export-format-briefing').check();
  await page.getByTestId('export-briefing-phrases').uncheck();
  await answerSaveDialog(app, target);
  await page.getByTestId('export-submit').click();
  await expect(page.getByTestId('toast').last()).toContainText('简报.docx');
  const words = elementsOf(bodyOf(readFileSync(target))).map(wordsOf);
  expect(words).toContain('分量最重的变化');
  expect(words).not.toContain('提法的更换、消失和新出现');
});

test('what was chosen is there again after a restart', async () => {
  await launched.close();
  launched = await launchApp({ args: ['--samples'], userData: join(folder, 'data') });
  const { page } = launched;
  await page.getByTestId('comparison-screen').waitFor();
  await page.getByTestId('export').click();
  await expect(page.getByTestId('export-format-briefing')).toBeChecked();
  await expect(page.getByTestId('export-briefing-phrases')).not.toBeChecked();
  await expect(page.getByTestId('export-briefing-structure')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('export-dialog')).toBeHidden();
  expect(existsSync(join(folder, '简报.docx'))).toBe(true);
});
