import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

/** The role behind the title, 2023年工作回顾, as the program reads it. */
const AS_READ = /工作回顾\s*回顾/u;

let folder: string;
let launched: LaunchedApp;
let page: Page;

/** The older report of the samples' two newest years in the Reader, in a library that lasts over a restart. */
async function open(): Promise<void> {
  launched = await launchSamples({ userData: join(folder, 'data') });
  ({ page } = launched);
  await page.getByTestId('report-head').first().click();
  await waitForScreen(page, 'reader');
}

/** The part that looks back on the year before. */
function part(): Locator {
  return page.getByTestId('outline-node').filter({ hasText: '工作回顾' }).first();
}

/** The roles that the menu of the part offers. */
async function openRoles(): Promise<Locator> {
  await part().click({ button: 'right' });
  await page.getByTestId('outline-role').click();
  const roles = page.locator('[data-testid^="outline-role-"]');
  await expect(roles).toHaveCount(9);
  return roles;
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-roles-'));
  await open();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the menu of a heading says what the part is for, and offers what else it may be', async () => {
  await part().click({ button: 'right' });
  await expect(page.getByTestId('outline-role')).toContainText('用途…');
  await expect(page.getByTestId('outline-role')).toContainText('回顾');
  await page.keyboard.press('Escape');
  const roles = await openRoles();
  await expect(roles.and(page.locator('[aria-checked="true"]'))).toHaveText('回顾');
  await page.keyboard.press('Escape');
  await expect(roles).toHaveCount(0);
});

test('another one is chosen: the outline shows it, and the corrections list it', async () => {
  await openRoles();
  await page.getByTestId('outline-role-problems').click();
  await expect(part()).toContainText('问题');
  await expect(part()).not.toContainText(AS_READ);
  await page.getByTestId('tab-corrections').click();
  await expect(page.getByTestId('correction')).toHaveCount(1);
  await expect(page.getByTestId('correction')).toContainText('用途：问题');
});

test('undo brings back what was read, redo what was chosen', async () => {
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('correction')).toHaveCount(0);
  await expect(part()).toContainText(AS_READ);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByTestId('correction')).toHaveCount(1);
  await expect(part()).toContainText('问题');
});

test('the choice is there after a restart, marked in the menu, and can still be undone', async () => {
  await launched.close();
  await open();
  await expect(part()).toContainText('问题');
  const roles = await openRoles();
  await expect(roles.and(page.locator('[aria-checked="true"]'))).toHaveText('问题');
  await page.keyboard.press('Escape');
  await page.getByTestId('undo').click();
  await expect(part()).toContainText(AS_READ);
});

test('by key: the menu, its roles, and one of them', async () => {
  await part().focus();
  await page.keyboard.press('.');
  await expect(page.getByTestId('outline-menu')).toBeVisible();
  const items = page.getByTestId('outline-menu').locator('[role^="menuitem"]');
  const ids = await items.evaluateAll((all) => all.map((each) => each.getAttribute('data-testid')));
  await page.keyboard.press('Home');
  for (let step = 0; step < ids.indexOf('outline-role'); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const roles = page.locator('[data-testid^="outline-role-"]');
  await expect(roles).toHaveCount(9);
  await expect(page.getByTestId('outline-menu')).toBeFocused();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(roles).toHaveCount(0);
  await expect(part()).toContainText('问题');
});
