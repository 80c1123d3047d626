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
