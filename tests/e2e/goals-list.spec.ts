import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { countOn, currentGoal, launchGoals } from '../helpers/goals-screen.ts';
import type { LaunchedApp } from '../helpers/launch.ts';
import { findViolations } from '../helpers/violations.ts';
import { waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

async function listedCount(page: Page): Promise<number> {
  const words = await page.getByTestId('listed-count').textContent();
  return Number(/\d+/u.exec(words ?? '')?.[0] ?? NaN);
}

/** CSS pixels of the page. */
async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-goals-'));
  launched = await launchGoals(join(folder, 'data'));
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('concrete goals are listed first, and every chip lists what its number says', async () => {
  const { page } = launched;
  const total = Number(
    /\/\s*([\d,]+)/u.exec((await page.getByTestId('listed-count').textContent()) ?? '')?.[1],
  );
  expect(await listedCount(page)).toBeLessThan(total);
  await expect(page.getByTestId('listed-count')).toContainText('隐去');
  for (const id of [
    'filter-quantified',
    'filter-proposed-met',
    'filter-proposed-open',
    'filter-state-proposed',
  ] as const) {
    const chip = page.getByTestId(id);
    const count = await countOn(chip);
    expect(count).toBeGreaterThan(0);
    await chip.click();
    await expect.poll(() => listedCount(page)).toBe(count);
    await chip.click();
  }
  await page.getByTestId('filter-concrete').click();
  await expect.poll(() => listedCount(page)).toBe(total);
  await page.getByTestId('filter-concrete').click();
});

test('words that no goal has say why nothing is listed, and how to go on', async () => {
  const { page } = launched;
  const before = await listedCount(page);
  await page.keyboard.press('f');
  await page.keyboard.type('无此目标');
  await expect(page.getByTestId('nothing-listed')).toBeVisible();
  await page.getByTestId('nothing-listed').getByRole('button').first().click();
  await expect.poll(() => listedCount(page)).toBe(before);
});

test('in a narrow window all filters are reached in two lines, and let go of by one click', async () => {
  const { app, page } = launched;
  await resize(app, 1024, 700);
  await expect(page.getByTestId('filter-quantified')).toHaveCount(0);
  for (const line of await page.getByTestId('goal-filters').getByRole('group').all())
    expect((await line.boundingBox())?.height).toBeLessThan(32);
  const badges = page.getByTestId('goal-table').getByTestId('verdict');
  const heights = await badges.evaluateAll((all) => all.map((badge) => badge.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.max(...heights)).toBeLessThan(30); // 拟判 未提及？ is one line
  const before = await listedCount(page);
  await page.getByTestId('more-filters').focus();
  await page.keyboard.press('Enter');
  const chip = page.getByTestId('filter-quantified');
  const count = await countOn(chip);
  expect(count).toBeLessThan(before);
  await chip.click();
  await expect.poll(() => listedCount(page)).toBe(count);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(chip).toHaveCount(0);
  await expect(page.getByTestId('more-filters')).toContainText('2');
  await page.getByTestId('clear-more').click();
  await expect(page.getByTestId('clear-more')).toHaveCount(0);
  await expect(page.getByTestId('listed-count')).not.toContainText('隐去');
  await resize(app, 1440, 900);
  await page.getByTestId('filter-concrete').click();
  await expect.poll(() => listedCount(page)).toBe(before);
});

test('without a later report goals can be confirmed, and a verdict that needs evidence is refused', async () => {
  const { page } = launched;
  await page.getByTestId('goals-earlier').click();
  await page.getByTestId('goals-of-2025').click();
  await waitForScreen(page, 'goals');
  await expect(page.getByTestId('no-later')).toContainText('2026');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('1');
  await expect(page.getByTestId('toast').last()).toContainText('需要证据');
  await page.keyboard.press('3');
  await expect(page.getByTestId('toast').last()).toContainText('检索');
  await expect(page.locator('[data-testid="verdict"][data-kind="given"]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 1 /');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 0 /');
});

test('the whole screen is reached by key alone', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  const seen = new Set<string>();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
    seen.add(id);
  }
  for (const id of [
    'judge-met',
    'goal-comment',
    'evidence-outside',
    'coder-menu',
    'goals-earlier',
    'filter-all',
  ])
    expect([...seen]).toContain(id);
  // A dialog gives the focus back to what led to it, not to the button of a menu that was open before.
  await page.getByTestId('coder-menu').press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('coder-menu')).toBeFocused();
  await page.getByTestId('add-goal').press('Enter');
  await expect(page.getByTestId('passage-query')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('add-goal')).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the goals have no barrier in a ${theme} window`, async () => {
    const { page } = launched;
    await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
    await page.getByTestId('goals-earlier').click();
    await page.getByTestId('goals-of-2024').click();
    await waitForScreen(page, 'goals');
    await expect(currentGoal(page)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('open-scheme').click();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
}

test('no letter of another language stands on the Chinese screen', async () => {
  const words = await launched.page.evaluate(() => document.body.innerText);
  const names = /Ctrl|Shift|Space|Enter|Esc|Tab|Alt|English/gu;
  expect(words.replace(names, '').match(/[a-z]{3,}/gu) ?? []).toEqual([]);
});
