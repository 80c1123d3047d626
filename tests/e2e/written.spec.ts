import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchSamples();
});

test.afterAll(async () => {
  await launched.close();
});

test('all notes are a table: filtered, chosen with Shift, tagged as one step, and each leads to its place', async () => {
  const { page } = launched;
  await page.getByTestId('tab-changes').click();
  for (const [at, words] of ['甲说', '乙说', '丙说'].entries()) {
    await page.getByTestId('change-item').nth(at).locator('[data-rove]').click();
    await page.keyboard.press('n');
    await page.getByTestId('note-editor').locator('textarea').fill(words);
    await page.getByTestId('note-save').click();
    await expect(page.getByTestId('note-editor')).toHaveCount(0);
  }
  await page.getByTestId('go-library').click();
  await page.getByTestId('library-notes').click();
  const lines = page.getByTestId('written-line');
  await expect(lines).toHaveCount(3);
  await page.getByTestId('written-sort-text').click();
  const boxes = page.getByTestId('written-choose');
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByTestId('written-chosen')).toContainText('3');
  const tags = page.getByTestId('written-chosen').getByRole('combobox').first();
  await tags.fill('待议');
  await tags.press('Enter');
  await expect(page.getByTestId('written-list').getByText('#待议')).toHaveCount(3);
  await page.getByTestId('toast-action').first().click();
  await expect(page.getByTestId('written-list').getByText('#待议')).toHaveCount(0);
  await page.getByTestId('written-query').fill('乙');
  await expect(lines.filter({ hasText: '乙说' })).toHaveCount(1);
  await lines.filter({ hasText: '乙说' }).getByTestId('written-go').click();
  await waitForScreen(page, 'comparison');
  await expect(page.getByTestId('note-list')).toContainText('乙说');
});
