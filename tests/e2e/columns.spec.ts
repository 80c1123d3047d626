import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeWorkbook } from '../helpers/documents.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { readSampleSource } from '../helpers/reports.ts';
import { importFiles, reportCard, takeAllIn, waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-columns-'));
  launched = await launchApp({ userData: join(folder, 'data') });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A row whose text does not say its place and year at its head. */
const row = (year: number, said: string) => [said, '澜江市', readSampleSource(year), '旧解读'.repeat(200)];

function write(name: string, sheets: Parameters<typeof makeWorkbook>[0]): string {
  const file = join(folder, name);
  writeFileSync(file, makeWorkbook(sheets));
  return file;
}

test('a table of which two columns may be the text asks, shows what would come in, and is remembered', async () => {
  const { app, page } = launched;
  await waitForScreen(page, 'library');
  const head = ['届', '辖区', '全文', '解读'];
  const file = write('各年.xlsx', {
    报告: [head, row(2023, '2019'), row(2024, '2020')],
    说明: [['甲'], ['乙']],
  });
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByTestId('import-files').first().click();
  const dialog = page.getByTestId('columns-dialog');
  await expect(dialog).toContainText('各年.xlsx');
  await expect(dialog.getByTestId('columns-role-2')).toHaveValue('text');
  await expect(dialog.getByTestId('columns-role-3')).toHaveValue('text');

  await dialog.getByTestId('columns-role-3').selectOption('');
  await dialog.getByTestId('columns-role-0').selectOption('year');
  await dialog.getByTestId('columns-role-1').selectOption('place');
  const reports = dialog.getByTestId('columns-report');
  await expect(reports).toHaveCount(2);
  await expect(reports.first()).toContainText('2019');
  await expect(reports.first()).toContainText('正文读出的年份与表中不同');
  await dialog.getByTestId('columns-save').click();
  await takeAllIn(page);
  await expect(page.getByTestId('import-item')).toHaveCount(2);
  await expect(page.getByTestId('import-table')).toContainText('年份：届 · 地区：辖区 · 正文：全文');
  await expect(page.getByTestId('import-table')).not.toContainText('解读');
  await page.getByTestId('import-close').click();
  await expect(reportCard(page, 2020)).toBeVisible();

  // A table with the same head comes in without a question, and can be looked at.
  await importFiles(app, page, [write('后来.xlsx', { 报告: [head, row(2022, '2018')] })]);
  await expect(page.getByTestId('import-table')).toContainText('年份：届');
  await page.getByTestId('import-columns').click();
  await expect(dialog).toContainText('照上次的对应');
  await dialog.getByTestId('columns-role-0').selectOption('');
  await dialog.getByTestId('columns-save').click();
  await expect(page.getByTestId('import-item')).toContainText('已照新的对应更新');
  await page.getByTestId('import-close').click();
  await expect(reportCard(page, 2022)).toBeVisible();
});

test('a table can be left out, and the dialog left without taking anything in', async () => {
  const { app, page } = launched;
  const file = write('别的.xlsx', {
    报告: [
      ['甲', '乙'],
      ['x', readSampleSource(2021)],
    ],
  });
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByTestId('import-files').first().click();
  const dialog = page.getByTestId('columns-dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('import-result')).toHaveCount(0);
  await page.getByTestId('import-files').first().click();
  await dialog.getByTestId('columns-leave-out').click();
  await expect(page.getByTestId('import-result')).toContainText('没有找到可以导入的文件');
  await page.getByTestId('import-close').click();
});
