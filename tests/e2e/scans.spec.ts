import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { misprintYear, SCAN } from '../helpers/pictures.ts';
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

test('a heading with a year that no report has is doubted, and what it likely is can be taken', async () => {
  const { app, page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  const file = join(folder, '错年.png');
  writeFileSync(file, misprintYear());
  await importFiles(app, page, [file]);
  await expect(page.getByTestId('import-item')).toContainText('可能认错了字，请核对：“2423 → 2023”');
  await page.getByTestId('import-close').click();
  await page.getByTestId('report-open').first().click();
  await waitForScreen(page, 'reader');
  await page.getByRole('tab', { name: /^校对 \d+$/u }).click();
  const likely = page.getByTestId('proof-likely');
  await expect(async () => {
    if (!(await likely.isVisible())) await page.getByTestId('proof-next').click();
    await expect(likely).toBeVisible({ timeout: 100 });
  }).toPass();
  await likely.click();
  await expect(page.getByTestId('proof-text')).toHaveValue('2023');
  await expect(page.getByTestId('checked')).toHaveCount(0);
  await page.getByTestId('proof-save').click();
  await expect(page.getByTestId('checked')).toContainText('“2423”改为“2023”');
});
