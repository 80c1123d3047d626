import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples, WIDE } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

// What every menu, popover, tab and dialog does for those who have no mouse.

let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  launched = await launchSamples({ size: WIDE });
  ({ page } = launched);
  await page.getByTestId('go-goals').click();
  await waitForScreen(page, 'goals');
});

test.afterAll(async () => {
  await launched.close();
});

/** Opens a menu by key, from its button. */
async function openByKey(testId: string): Promise<Locator> {
  const button = page.getByTestId(testId);
  await button.focus();
  await page.keyboard.press('Enter');
  return button;
}

test('a menu knows arrows, Home, End and the first letters of its choices', async () => {
  const button = await openByKey('tables');
  const items = page.getByRole('menuitem');
  await expect(items).toHaveCount(3);
  await expect(items.nth(0)).toBeFocused();
  await page.keyboard.press('End');
  await expect(items.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(items.nth(0)).toBeFocused(); // round
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(items.nth(0)).toBeFocused();
  const words = (await items.nth(1).innerText()).trim();
  await page.keyboard.type(words.slice(0, 1));
  await expect(page.locator('[role="menuitem"]:focus')).toHaveText(new RegExp(`^${words.slice(0, 1)}`, 'i'));
  await page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('Tab out of a menu closes it', async () => {
  await openByKey('tables');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('a popover stays open as long as the focus is in it, and closes when Tab leaves it', async () => {
  const button = await openByKey('settings');
  const panel = page.getByTestId('settings-panel');
  await expect(panel).toBeVisible();
  const stops = ['language-zh-CN', 'theme-system'];
  for (const testId of stops) {
    await expect(page.getByTestId(testId)).toBeFocused();
    await page.keyboard.press('Tab');
  }
  await expect(panel).toBeVisible();
  for (let presses = 0; presses < 20 && (await panel.count()) > 0; presses += 1)
    await page.keyboard.press('Tab');
  await expect(panel).toHaveCount(0);
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('of choices side by side one is in the tab order, and the arrows lead to the others', async () => {
  await openByKey('settings');
  await expect(page.getByTestId('language-zh-CN')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('language-en')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('language-zh-CN')).toBeFocused();
  await page.keyboard.press('Enter'); // the one that is on stays on
  await expect(page.getByTestId('language-zh-CN')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
});

test('a click on the button of an open popover closes it, and so does one elsewhere', async () => {
  const panel = page.getByTestId('settings-panel');
  await page.getByTestId('settings').click();
  await expect(panel).toBeVisible();
  await page.getByTestId('settings').click();
  await expect(panel).toHaveCount(0);
  await page.getByTestId('settings').click();
  await page.getByTestId('goal').first().click();
  await expect(panel).toHaveCount(0);
});

test('the focus stays in a dialog and goes back to where it was', async () => {
  const goal = page.getByTestId('goal').first();
  await goal.click();
  const before = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  await page.keyboard.press('?');
  const dialog = page.getByTestId('keys-dialog');
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(before);
});

test('the keys that a menu prints choose from it while it is open', async () => {
  await page.getByTestId('go-comparison').click();
  await waitForScreen(page, 'comparison');
  const changed = page
    .locator('[data-testid="row"][data-kind="changed"] [data-side="right"][data-at]')
    .first();
  await changed.click({ button: 'right' });
  const menu = page.getByTestId('passage-menu');
  await expect(menu).toBeVisible();
  await page.keyboard.press('c');
  await expect(menu).toHaveCount(0);
  await expect(page.locator('[data-testid="undo"]')).toBeEnabled();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('undo')).toBeDisabled();
});
