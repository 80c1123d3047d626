import { expect, test, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { compareWithBefore, reportCard, waitForScreen } from '../helpers/window.ts';

// What a window shows is renamed or deleted in another one: it says so once, and goes back to the library.

let launched: LaunchedApp;
let first: Page;
let second: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchSamples();
  first = launched.page;
  await first.getByTestId('go-library').click();
  await waitForScreen(first, 'library');
  const opened = launched.app.waitForEvent('window');
  await first.evaluate(() => window.duizhao.invoke(100_000, 'main/new-window', {}));
  second = await opened;
  await waitForScreen(second, 'library');
});

test.afterAll(async () => {
  await launched.close();
});

async function isToldOnce(): Promise<void> {
  await waitForScreen(second, 'library');
  await expect(second.getByTestId('toast')).toHaveCount(1);
  await expect(second.getByTestId('toast')).toContainText('现回到资料库');
  await second.getByTestId('toast').getByRole('button', { name: '关闭' }).click();
  await expect(second.getByTestId('toast')).toHaveCount(0);
}

test('a report that is read', async () => {
  await reportCard(second, 2021).getByTestId('report-open').click();
  await waitForScreen(second, 'reader');
  await reportCard(first, 2021).getByTestId('report-delete').click();
  await isToldOnce();
});

test('a report that is compared', async () => {
  await compareWithBefore(second, 2023);
  await waitForScreen(second, 'comparison');
  await reportCard(first, 2022).getByTestId('report-delete').click();
  await isToldOnce();
});

test('a place whose indicators are shown', async () => {
  await reportCard(second, 2024).getByTestId('report-open').click();
  await waitForScreen(second, 'reader');
  await second.getByTestId('go-indicators').click();
  await waitForScreen(second, 'indicators');
  await first.getByTestId('shelf').first().focus();
  await first.keyboard.press('F2');
  await first.getByTestId('place-name').fill('云川市');
  await first.getByTestId('place-save').click();
  await expect(first.getByTestId('shelf').first()).toContainText('云川市');
  await isToldOnce();
});
