import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { launchSamples, WIDE } from '../helpers/samples.ts';
import { findViolations } from '../helpers/violations.ts';
import { waitForScreen } from '../helpers/window.ts';

let calls = 200_000; // far from the page's own numbers

/** What the library keeps of where the reader is, by screen. */
async function keptRows(page: Page): Promise<Readonly<Record<string, string>>> {
  calls += 1;
  const result = await page.evaluate(
    (number) => window.duizhao.invoke(number, 'kept/list', { kind: 'cell', key: null }),
    calls,
  );
  expect(result).toMatchObject({ ok: true });
  const { value } = result as { value: readonly { key: string; value: { row: string } }[] };
  return Object.fromEntries(value.map(({ key, value: { row } }) => [key.split(' ')[0], row]));
}

async function go(page: Page, screen: 'goals' | 'indicators' | 'years' | 'terms'): Promise<void> {
  await page.getByTestId(`go-${screen}`).click();
  await waitForScreen(page, screen);
}

/** A screen among those that the menu bar lists as visited. */
async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, asked) => {
    const file = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const recent = file.find((item) => item.label === '最近打开')!.submenu!.items;
    recent.find((item) => item.label === asked)!.click();
  }, label);
}

const currentGoal = (page: Page) => page.getByTestId('goal-table').locator('[data-current="true"]');
const currentIndicator = (page: Page) => page.getByTestId('indicator-list').locator('[data-current="true"]');
const focusedCell = (page: Page) => page.locator('[role=grid] [tabindex="0"]');
const activeTerm = async (page: Page): Promise<string | null> => {
  const id = await page.getByTestId('terms-table').getAttribute('aria-activedescendant');
  return id === null ? null : page.locator(`[id="${id}"]`).textContent();
};

test('every screen is found again where it was left, also after a restart', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'duizhao-places-'));
  const first = await launchSamples({ userData, size: WIDE });
  const { page } = first;
  await go(page, 'goals');
  const opening = await currentGoal(page).textContent();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('j');
  const goal = (await currentGoal(page).textContent())!;
  expect(goal).not.toBe(opening);
  // Scrolled past, the next is what is seen.
  await page.getByTestId('goal-table').evaluate((table) => table.scrollTo(0, table.scrollHeight));
  await expect(currentGoal(page)).toHaveCount(0);
  await page.keyboard.press('k');
  await expect(currentGoal(page)).toBeInViewport();
  const last = (await currentGoal(page).textContent())!;
  expect(last).not.toBe(goal);
  await go(page, 'indicators');
  await page.getByTestId('indicator-list').locator('[data-rove][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const indicator = (await currentIndicator(page).textContent())!;
  await go(page, 'years');
  await focusedCell(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const cell = (await focusedCell(page).textContent())!;
  await go(page, 'terms');
  await page.getByTestId('terms-table').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  const term = (await activeTerm(page))!;
  await expect
    .poll(async () => Object.keys(await keptRows(page)).sort())
    .toEqual(['goals', 'indicators', 'terms', 'years']);
  await expect.poll(async () => term.includes((await keptRows(page))['terms']!)).toBe(true);
  await first.close();

  const again = await launchSamples({ userData, size: WIDE });
  await again.page.getByTestId('go-library').first().click();
  await waitForScreen(again.page, 'library');
  expect(await findViolations(again.page)).toEqual([]);
  // The comparison that the program opened is the last, the terms were the one before.
  await expect(again.page.getByTestId('go-on')).toHaveText('接着上次：澜江市 2024 → 2025 比较');
  await again.page.getByTestId('recent-visit').first().click();
  await waitForScreen(again.page, 'terms');
  await chooseInMenu(again.app, '澜江市 2024 → 2025 比较');
  await waitForScreen(again.page, 'comparison');
  await go(again.page, 'goals');
  await expect(currentGoal(again.page)).toHaveText(last);
  await go(again.page, 'indicators');
  await expect(currentIndicator(again.page)).toHaveText(indicator);
  await go(again.page, 'years');
  await expect(focusedCell(again.page)).toHaveText(cell);
  await go(again.page, 'terms');
  await expect.poll(() => activeTerm(again.page)).toBe(term);
  await again.close();
  rmSync(userData, { recursive: true, force: true });
});
