import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples, WIDE } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

// What every long list does: it draws what is near the window, and one item of it is walked to by key.

let launched: LaunchedApp;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchSamples({ size: WIDE });
  ({ page } = launched);
});

test.afterAll(async () => {
  await launched.close();
});

/** How many items the list has, as it tells a screen reader. */
async function sizeOf(list: Locator): Promise<number> {
  return Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
}

/** The item with the focus is the nth, seen, and the only one that Tab leads to. */
async function expectAt(list: Locator, position: number): Promise<void> {
  const item = list.locator(`[aria-posinset="${position}"]`);
  await expect(item.locator('[data-rove]')).toBeFocused();
  await expect(item).toBeInViewport();
  await expect(list.locator('[data-rove][tabindex="0"]')).toHaveCount(1);
}

/** Every key of a list from its first item, which has the focus; keys follow each other as fast as they come. */
async function walk(list: Locator): Promise<void> {
  const size = await sizeOf(list);
  expect(size).toBeGreaterThan(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expectAt(list, 3);
  await page.keyboard.press('End');
  await expectAt(list, size);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expectAt(list, size);
  await page.keyboard.press('Home');
  await expectAt(list, 1);
  await page.keyboard.press('PageDown');
  await expectAt(list, Math.min(11, size));
  await page.keyboard.press('PageUp');
  await expectAt(list, 1);
}

/** Gives the first item the focus. */
async function enter(list: Locator): Promise<void> {
  await list.locator('[aria-posinset="1"] [data-rove]').focus();
}

test('the changes are walked, and the one that has the focus keeps it when the list is scrolled away', async () => {
  await page.getByTestId('tab-changes').click();
  const list = page.getByTestId('change-list');
  await enter(list);
  await walk(list);
  await page.keyboard.press('ArrowDown');
  await expectAt(list, 2);
  await expect(list.locator('[aria-posinset="2"] [data-rove]')).toHaveAttribute('aria-current', 'true');
  await list.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(list.locator('[aria-posinset="2"]')).not.toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expectAt(list, 3);
});

test('the list of changes follows the keys of the text', async () => {
  const list = page.getByTestId('change-list');
  await page.getByTestId('rows').focus();
  for (let step = 0; step < 25; step++) await page.keyboard.press('j');
  const current = list.locator('[aria-current="true"]');
  await expect(current).toBeInViewport();
  await page.keyboard.press('k');
  await expect(current).toBeInViewport();
  await expect(current).toHaveAttribute('tabindex', '0');
});

test('the field above the changes leads into the list by Enter and Down, and out of itself by Escape', async () => {
  const query = page.getByTestId('change-query');
  const focusedItem = page.getByTestId('change-list').locator('[data-rove]:focus');
  for (const key of ['Enter', 'ArrowDown']) {
    await query.fill('就业');
    await query.press(key);
    await expect(focusedItem).toHaveAttribute('aria-current', 'true');
    await expect(focusedItem).toContainText('就业');
    await page.keyboard.press('j');
    await expect(page.getByTestId('rows')).toBeFocused();
  }
  await query.press('Escape');
  await expect(query).toHaveValue('');
  await query.press('Escape');
  await expect(page.getByTestId('rows')).toBeFocused();
  await page.getByTestId('tree-node').first().click(); // no change is the place
});

test('the list stays where it was scrolled to when a change is reviewed', async () => {
  const list = page.getByTestId('change-list');
  await list.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  const end = list.getByTestId('review-box').last();
  await end.click();
  await expect(end).toBeChecked();
  const { top, rest } = await list.evaluate((element) => ({
    top: element.scrollTop,
    rest: element.scrollHeight - element.clientHeight - element.scrollTop,
  }));
  expect(top).toBeGreaterThan(0);
  expect(rest).toBeLessThan(100);
});

test('hundreds of changes are marked only by a second click, which another place takes back', async () => {
  const [button, toast] = [page.getByTestId('review-listed'), page.getByTestId('toast')];
  await button.click();
  await expect(button).toHaveText(/^确定标记 \d{3} 处？再点一次$/u);
  await page.getByTestId('change-order').focus();
  await expect(button).toHaveText('将所列标为已审');
  await expect(toast).toHaveCount(0);
  await button.click();
  await button.click();
  await expect(toast).toHaveText(/已将 \d{3} 处标为已审/u);
  await page.getByTestId('toast-action').click();
  await expect(button).toBeEnabled();
});

test('the figures that changed are walked', async () => {
  await page.getByTestId('tab-figures').click();
  const list = page.getByTestId('figure-changes');
  await enter(list);
  await walk(list);
});

test('the indicators are walked from the field above them', async () => {
  await page.getByTestId('go-indicators').click();
  await waitForScreen(page, 'indicators');
  await page.getByTestId('indicator-find').press('ArrowDown');
  const list = page.getByTestId('indicator-list');
  await expectAt(list, 1);
  await walk(list);
  const name = await list.locator('[aria-posinset="1"]').getByTestId('indicator-name').textContent();
  await expect(page.getByTestId('chain-heading')).toHaveText(name ?? '');
  await page.keyboard.press('Space');
  await expect(list.locator('[aria-posinset="1"]').getByTestId('pick-indicator')).toBeChecked();
});

test('the hits of a phrase are walked', async () => {
  await page.getByTestId('go-terms').click();
  await waitForScreen(page, 'terms');
  await page.getByTestId('terms-table').focus();
  await page.keyboard.press('Enter'); // on the phrase itself: all its hits
  const list = page.getByTestId('terms-hits').getByRole('list');
  await expectAt(list, 1);
  await walk(list);
});

test('the figures of a report are walked, and one that was gone to is where Tab leads', async () => {
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await page.getByTestId('report-open').first().click();
  await waitForScreen(page, 'reader');
  const list = page.getByTestId('figure-list');
  await enter(list);
  await walk(list);
  await list.locator('[aria-posinset="4"] [data-rove]').click();
  await expectAt(list, 4);
});
