import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples, WIDE } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

// What every tree does by key: https://www.w3.org/WAI/ARIA/apg/patterns/treeview/

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

/** Walks a tree whose first item that can be opened has several below it, all open. */
async function walk(tree: Locator): Promise<void> {
  const items = tree.getByRole('treeitem');
  const parent = tree.locator('[aria-expanded="true"]').first();
  const all = await items.count();
  await items.first().focus();
  await page.keyboard.press('End');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(items.first()).toBeFocused();
  await parent.focus();
  await page.keyboard.press('ArrowRight'); // into what is open
  const child = tree.locator('[role="treeitem"]:focus');
  await expect(child).toHaveAttribute('aria-level', '2');
  await expect(child).toHaveAttribute('aria-posinset', '1');
  expect(Number(await child.getAttribute('aria-setsize'))).toBeGreaterThan(1);
  await expect(tree.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('ArrowLeft'); // up to what it stands under
  await expect(child).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('ArrowLeft'); // closed
  await expect(child).toHaveAttribute('aria-expanded', 'false');
  expect(await items.count()).toBeLessThan(all);
  await page.keyboard.press('ArrowDown'); // past what is hidden
  await expect(child).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight'); // open again
  await expect(items).toHaveCount(all);
}

test('the sections of two reports are walked, opened, closed and gone to', async () => {
  const tree = page.getByTestId('tree-panel').getByRole('tree');
  await walk(tree);
  const section = tree.locator('[aria-level="2"]').nth(1);
  await section.focus();
  await page.keyboard.press('Enter');
  await expect(section).toHaveAttribute('aria-selected', 'true');
});

test('the section in sight is marked on the one above it where it is hidden', async () => {
  const tree = page.getByTestId('tree-panel').getByRole('tree');
  const hidden = tree.locator('[aria-level="2"]').first();
  await hidden.click();
  await expect(hidden).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(tree.locator('[aria-expanded="false"]')).toHaveAttribute('aria-selected', 'true');
});

test('the outline of a report is walked, opened, closed and gone to', async () => {
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await page.getByTestId('report-open').first().click();
  await waitForScreen(page, 'reader');
  const tree = page.getByTestId('outline').getByRole('tree');
  await walk(tree);
  const section = tree.locator('[aria-level="2"]').nth(1);
  await section.focus();
  await page.keyboard.press('Enter');
  await expect(section).toHaveAttribute('aria-selected', 'true');
});

test('the menu of a heading opens by key below it, and the focus comes back', async () => {
  const tree = page.getByTestId('outline').getByRole('tree');
  const heading = tree.locator('[aria-level="2"]').first();
  await heading.focus();
  await page.keyboard.press('.');
  await expect(page.getByTestId('outline-menu')).toContainText(
    (await heading.locator('b').textContent()) ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('outline-menu')).toHaveCount(0);
  await expect(heading).toBeFocused();
});

test('a note is written on a section from the menu of its heading', async () => {
  await page.getByTestId('outline').getByRole('tree').locator('[aria-level="2"]').first().focus();
  await page.keyboard.press('.');
  await page.getByTestId('outline-note').click();
  await page.getByTestId('note-editor').locator('textarea').fill('整节待议');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('tab-notes').click();
  await expect(page.getByTestId('note-card')).toContainText('章节');
});
