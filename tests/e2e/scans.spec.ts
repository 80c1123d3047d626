import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { SCAN } from '../helpers/pictures.ts';
import { importFiles, reportCard, waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-scans-'));
  launched = await launchApp({ userData: join(folder, 'data') });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a scan comes in, its doubtful characters are held against the picture, and the marks go', async () => {
  const { app, page } = launched;
  await waitForScreen(page, 'library');
  const file = join(folder, '云川扫描件.png');
  writeFileSync(file, SCAN);
  await importFiles(app, page, [file]);
  await expect(page.getByTestId('import-item')).toContainText('1 页是图片');
  await page.getByTestId('import-close').click();
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');

  const tab = page.getByRole('tab', { name: /^校对 \d+$/u });
  const count = Number((await tab.innerText()).replace(/\D/gu, ''));
  expect(count).toBeGreaterThan(3);
  await tab.click();
  await expect(page.getByTestId('page-picture')).toBeVisible();
  await expect(page.getByTestId('picture-mark')).toBeInViewport();
  await page.getByTestId('proof-next').click();
  await expect(page.getByTestId('picture-mark')).toBeInViewport();

  await page.getByTestId('proof-text').fill('桥');
  await page.getByTestId('proof-save').click();
  await expect(page.getByRole('tab', { name: `校对 ${count - 1}` })).toBeVisible();
  await expect(page.getByTestId('checked')).toContainText('改为“桥”');
  await page.getByTestId('proof-save').click();
  await expect(page.getByRole('tab', { name: `校对 ${count - 2}` })).toBeVisible();
  await expect(page.getByTestId('checked').first()).toContainText('已确认');

  await page.getByTestId('checked-undo').first().click();
  await page.getByTestId('checked-undo').first().click();
  await expect(page.getByRole('tab', { name: `校对 ${count}` })).toBeVisible();
  await expect(page.getByTestId('checked')).toHaveCount(0);
});
