import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { answerOpenDialog, waitForScreen } from '../helpers/window.ts';
import { inventReport } from '../library/invent.ts';

let launched: LaunchedApp;
let folder: string;

/** Written a while ago: it is not being written any more. */
function write(name: string, text: string): void {
  const file = join(folder, '留意', name);
  writeFileSync(file, text);
  utimesSync(file, new Date(2026, 0, 1), new Date(2026, 0, 1));
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-watch-'));
  mkdirSync(join(folder, '留意'));
  launched = await launchApp();
  await waitForScreen(launched.page, 'library');
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a folder is watched once it is chosen, and a new file in it is offered and read when asked', async () => {
  const { app, page } = launched;
  await page.getByTestId('settings').click();
  await answerOpenDialog(app, [join(folder, '留意')]);
  await page.getByTestId('watch-choose').click();
  await expect(page.getByTestId('watched-folder')).toContainText('留意');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('watch-offer')).toHaveCount(0);
  write('2022 修订稿.txt', inventReport(2022));
  write('2022 口头报告.txt', inventReport(2022).replace('增长', '提高'));
  await expect(page.getByTestId('watch-offer')).toContainText('2 个');
  await page.getByTestId('watch-take').click();
  await expect(page.getByTestId('survey-row')).toHaveCount(2);
  await expect(page.getByTestId('survey-remarks').filter({ hasText: '同一年的另一版本' })).toHaveCount(1);
});

test('two editions of a year are compared side by side out of the table', async () => {
  const { page } = launched;
  await page.getByTestId('survey-compare').click();
  await page.getByTestId('survey-take-and-compare').click();
  await waitForScreen(page, 'comparison');
  await page.getByTestId('go-back').click();
  await waitForScreen(page, 'library');
});

test('the reader chooses which edition stands for the year', async () => {
  const { page } = launched;
  const spoken = page.getByTestId('report-card').filter({ hasText: '口头报告' });
  await expect(spoken.getByTestId('edition-kin')).toHaveAttribute('data-kind', 'edition');
  await spoken.getByTestId('edition-choose').click();
  await expect(spoken.getByText('代表本年', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(spoken.getByTestId('edition-choose')).toBeVisible();
});
