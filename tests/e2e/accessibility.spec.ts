import { expect, test, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { findViolations } from '../helpers/violations.ts';
import { waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchSamples();
});

test.afterAll(async () => {
  await launched.close();
});

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
}

/** A search from the first letter to the shelves again: by key, with places in letters, kept under a name, without a barrier. */
async function searchEverything(page: Page): Promise<void> {
  const field = page.getByTestId('library-search');
  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  // What an input method is still turning into characters is not looked for, and its Escape is its own.
  await field.dispatchEvent('compositionstart');
  await field.fill('jiu ye');
  await field.press('Escape');
  await expect(page.getByTestId('search-results')).toHaveCount(0);
  await field.fill('就业');
  await field.dispatchEvent('compositionend');
  const counts = page.getByTestId('search-counts');
  await expect(counts).toContainText('见于 5 份报告');
  await field.press('ArrowDown');
  await expect(page.getByTestId('search-hit').first()).toBeFocused();
  await page.getByTestId('search-place').click();
  await page.keyboard.type('ljs');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('search-place')).toHaveValue('澜江市');
  await page.getByTestId('search-fromYear').selectOption('2025');
  await expect(counts).toContainText('见于 1 份报告');
  await page.getByTestId('search-change').selectOption({ label: '只找新增的' });
  await page.getByTestId('saved-searches').click();
  await page.getByTestId('save-search').click();
  await page.getByTestId('search-name').fill('今年的就业');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('saved-search')).toContainText('今年的就业');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByTestId('search-help').click();
  await expect(page.getByText('就业 OR 用工', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByTestId('search-everywhere').click();
  await expect(counts).toContainText('见于 5 份报告');
  await field.press('Escape');
  await expect(page.getByTestId('search-results')).toHaveCount(0);
  await page.getByTestId('saved-searches').click();
  await page.getByTestId('saved-search').click();
  await expect(page.getByTestId('search-fromYear')).toHaveValue('2025');
  await page.getByTestId('search-everywhere').click();
  await field.press('Escape');
}

for (const theme of ['light', 'dark'] as const) {
  test(`the comparison has no barrier in a ${theme} window`, async () => {
    const { page } = launched;
    await setTheme(page, theme);
    expect(await findViolations(page)).toEqual([]);
  });
}

test('the library and the reader have no barrier', async () => {
  const { page } = launched;
  await setTheme(page, 'light');
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  expect(await findViolations(page)).toEqual([]);
  await searchEverything(page);
  await page.getByTestId('report-open').first().click();
  await waitForScreen(page, 'reader');
  expect(await findViolations(page)).toEqual([]);
});

test('no letter of another language stands on a Chinese screen', async () => {
  const { page } = launched;
  const words = await page.evaluate(() => document.body.innerText);
  const names = /Ctrl|Shift|Space|Enter|Esc|Tab|Alt|English/gu;
  // Words in capitals (UTF, KB, HPV) are names; an English word or a raw key has small letters.
  expect(words.replace(names, '').match(/[a-z]{3,}/gu) ?? []).toEqual([]);
});
