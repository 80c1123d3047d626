import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { reportCard, waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

async function open(): Promise<Page> {
  launched = await launchSamples({ userData: join(folder, 'data') });
  const { page } = launched;
  await page.getByTestId('go-library').click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  return page;
}

function figures(page: Page): Locator {
  return page.getByTestId('figure');
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-figures-'));
  await open();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a figure is corrected in its dialog, which takes no wrong number', async () => {
  const { page } = launched;
  await figures(page).first().click();
  await page.getByTestId('figure-correct').click();
  await expect(page.getByTestId('figure-dialog')).toBeVisible();
  await page.getByTestId('figure-value').fill('五');
  await expect(page.getByTestId('figure-save')).toBeDisabled();
  await page.getByTestId('figure-value').fill('４,321．5');
  await page.getByTestId('figure-name').fill('澜江总产出');
  await page.getByTestId('figure-save').click();
  await expect(figures(page).first()).toContainText('澜江总产出');
  await page.getByTestId('tab-corrections').click();
  await expect(page.getByTestId('correction')).toContainText('4321.5');
  await page.getByTestId('tab-figures').click();
});

test('a figure is rejected by key, and brought back by undo', async () => {
  const { page } = launched;
  const second = await figures(page).nth(1).textContent();
  await figures(page).nth(1).click();
  await page.keyboard.press('Delete');
  await expect(figures(page).nth(1)).not.toHaveText(second ?? '');
  await page.keyboard.press('Control+z');
  await expect(figures(page).nth(1)).toHaveText(second ?? '');
});

test('selected words become a figure by key', async () => {
  const { page } = launched;
  const paragraph = page.getByTestId('paragraph').nth(3).locator('[data-at]').first();
  await paragraph.evaluate((piece) => {
    const range = document.createRange();
    range.setStart(piece.firstChild ?? piece, 0);
    range.setEnd(piece.firstChild ?? piece, 2);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await page.keyboard.press('d');
  await page.getByTestId('figure-name').fill('补记的指标');
  await page.getByTestId('figure-value').fill('2');
  await page.getByTestId('figure-value').press('Enter');
  await page.getByRole('searchbox', { name: '按名称、数值查找' }).fill('补记的指标');
  await expect(figures(page)).toHaveCount(1);
});

test('a note is written on a figure from its line', async () => {
  const { page } = launched;
  await figures(page).first().click();
  await page.getByTestId('figure-note').click();
  await page.getByTestId('note-editor').locator('textarea').fill('口径待核');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('tab-notes').click();
  await expect(page.getByTestId('note-card')).toContainText('数字');
});

test('corrections are there after a restart, and are taken back one by one', async () => {
  await launched.close();
  const page = await open();
  await page.getByTestId('tab-corrections').click();
  await expect(page.getByTestId('correction')).toHaveCount(2);
  await page.getByTestId('correction-undo').first().click();
  await expect(page.getByTestId('correction')).toHaveCount(1);
  await page.getByTestId('correction-undo').first().click();
  await expect(page.getByTestId('correction')).toHaveCount(0);
});
