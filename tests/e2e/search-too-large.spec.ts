import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { importFiles, waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;
let folder: string;

/** More neighbouring years than one search compares: 600. */
const PLACES = [
  '云川市',
  '东山市',
  '南泽市',
  '西岭市',
  '北原市',
  '石桥市',
  '青溪市',
  '白沙市',
  '金谷市',
  '玉湖市',
];
const YEARS = 63;

/** Bridges stand in every year; one more comes in every other. */
function tellBridges(place: string, year: number): string {
  const more = year % 2 === 0 ? '云龙大桥建成通车，两岸来往只要五分钟。' : '';
  return `${year}年${place}政府工作报告
各位代表：
一、工作回顾
${place}第${year}号水库建成蓄水。
${more}
二、工作安排
${place}再建${year - 1900}座大桥。
`;
}

test.beforeAll(async () => {
  test.setTimeout(180_000); // hundreds of files
  folder = mkdtempSync(join(tmpdir(), 'duizhao-search-'));
  for (const place of PLACES) {
    mkdirSync(join(folder, place));
    for (let year = 2025; year > 2025 - YEARS; year--)
      writeFileSync(join(folder, place, `${year}.txt`), tellBridges(place, year));
  }
  launched = await launchApp();
  await waitForScreen(launched.page, 'library');
  launched.page.setDefaultTimeout(150_000);
  await importFiles(launched.app, launched.page, [folder]);
  await launched.page.getByTestId('import-close').click();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a search for changes among too many pairs says so with its numbers, and is made for one place', async () => {
  const { page } = launched;
  await page.getByTestId('library-search').fill('大桥');
  await expect(page.getByTestId('search-counts')).toContainText('见于 630 份报告', { timeout: 30_000 });
  await page.getByTestId('search-change').selectOption({ label: '只找新增的' });
  const refusal = page.getByTestId('search-too-large');
  await expect(refusal).toContainText('620');
  await expect(refusal).toContainText('600');
  await expect(page.getByTestId('search-hit')).toHaveCount(0);
  await page.getByTestId('search-fromYear').selectOption('2024');
  await expect(refusal).toHaveCount(0);
  await expect(page.getByTestId('search-hit').first()).toBeVisible({ timeout: 30_000 });
});
