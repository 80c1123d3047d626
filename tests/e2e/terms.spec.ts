import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { findViolations } from '../helpers/violations.ts';
import { reportCard, waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchSamples();
});

test.afterAll(async () => {
  await launched.close();
});

async function openTerms(page: Page): Promise<void> {
  await page.getByTestId('go-terms').click();
  await waitForScreen(page, 'terms');
}

function term(page: Page, phrase: string): Locator {
  return page.locator(`[data-testid="term"][data-phrase="${phrase}"]`).first();
}

/** What the list of hits says it has. */
function hitCount(page: Page): Locator {
  return page.getByTestId('terms-hit-count');
}

test('the table counts in all reports of the place and says what it compares', async () => {
  const { page } = launched;
  await openTerms(page);
  await expect(page.getByTestId('terms-periods')).toHaveText('2023–2025 年与2021–2022 年相比');
  await expect(page.getByTestId('term').first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test('each number opens exactly the hits that it counts', async () => {
  const { page } = launched;
  const numbers = page.getByTestId('term-count');
  for (const at of [0, 3, 7, 12]) {
    const words = await numbers.nth(at).textContent();
    await numbers.nth(at).click();
    await expect(hitCount(page)).toHaveAttribute('data-count', words ?? '');
  }
  const all = await page.getByTestId('term-all').first().textContent();
  await page.getByTestId('term-all').first().click();
  await expect(hitCount(page)).toHaveAttribute('data-count', all ?? '');
  await expect(page.getByTestId('terms-hit').first().locator('mark')).toHaveText(
    (await page.getByTestId('term-phrase').first().textContent()) ?? '',
  );
  expect(await findViolations(page)).toEqual([]);
});

test('chips list what came and what went, and their counts are those of the table', async () => {
  const { page } = launched;
  for (const trend of ['came', 'went'] as const) {
    const chip = page.getByTestId(`terms-trend-${trend}`);
    const count = Number(/\d+/u.exec((await chip.textContent()) ?? '')?.[0]);
    await chip.click();
    // The head is a row, too.
    await expect(page.getByTestId('terms-table')).toHaveAttribute('aria-rowcount', String(count + 1));
    await expect(page.locator(`[data-testid="term"]:not([data-trend="${trend}"])`)).toHaveCount(0);
  }
  await page.getByTestId('terms-trend-all').click();
});

test('a phrase by hand stands on top with its variants counted as one', async () => {
  const { page } = launched;
  await page.getByTestId('terms-table').focus();
  await page.keyboard.press('a');
  await page.keyboard.type('就业|用工');
  await page.keyboard.press('Enter');
  const row = term(page, '就业|用工');
  await expect(row).toHaveAttribute('data-pinned', 'true');
  const total = await row.getByTestId('term-all').textContent();
  await row.getByTestId('term-all').click();
  await expect(hitCount(page)).toHaveAttribute('data-count', total ?? '');
  await expect(page.getByTestId('terms-hit').locator('mark').first()).toHaveText(/就业|用工/u);
});

test('the keys walk the cells, list the hits, and open one in the Reader with its words marked', async () => {
  const { page } = launched;
  const table = page.getByTestId('terms-table');
  await page.getByTestId('terms-close-hits').click();
  await expect(table).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(table).toHaveAttribute('aria-activedescendant', 'terms-cell-0-0');
  for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowRight');
  await expect(table).toHaveAttribute('aria-activedescendant', 'terms-cell-0-5');
  const count = await page.locator('#terms-cell-0-5').textContent();
  await page.keyboard.press('Enter');
  await expect(hitCount(page)).toHaveAttribute('data-count', count ?? '');
  const first = page.getByTestId('terms-hit').first();
  await expect(first).toBeFocused();
  const words = await first.locator('mark').textContent();
  await page.keyboard.press('Enter');
  await waitForScreen(page, 'reader');
  await expect(page.getByTestId('reader-text').locator('[data-current]').first()).toBeInViewport();
  const marked = await page.getByTestId('reader-text').locator('[data-current]').allTextContents();
  expect(marked.join('')).toBe(words);
});

test('going back finds the table and its phrases as they were left', async () => {
  const { page } = launched;
  await page.keyboard.press('Alt+ArrowLeft');
  await waitForScreen(page, 'terms');
  await expect(term(page, '就业|用工')).toHaveAttribute('data-pinned', 'true');
  await term(page, '就业|用工').getByTestId('term-unpin').click();
  await expect(page.locator('[data-testid="term"][data-pinned="true"]')).toHaveCount(0);
});

test('two years, and other numbers, are a click away', async () => {
  const { page } = launched;
  await page.getByTestId('terms-two').click();
  await expect(page.getByTestId('terms-periods')).toHaveText('2025 年与2024 年相比');
  await waitForScreen(page, 'terms');
  await page.getByTestId('terms-earlier').selectOption({ label: '2021' });
  await expect(page.getByTestId('terms-periods')).toHaveText('2025 年与2021 年相比');
  await page.getByTestId('terms-measure-share').click();
  await expect(page.getByTestId('term-count').first()).toHaveText(/^\d+\.\d%$/u);
  await page.getByTestId('terms-measure-rate').click();
  await expect(page.getByTestId('term-count').first()).toHaveText(/^\d+\.\d\d$/u);
  await page.getByTestId('terms-measure-count').click();
  await page.getByTestId('terms-halves').click();
});

test('the table sorts by a column, filters by words, and the field has a key', async () => {
  const { page } = launched;
  await waitForScreen(page, 'terms');
  await page.getByTestId('terms-sort-all').click();
  const totals = (await page.getByTestId('term-all').allTextContents()).map(Number);
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
  await page.getByTestId('terms-table').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('建设');
  await expect(page.getByTestId('terms-filter')).toHaveValue('建设');
  for (const phrase of await page.getByTestId('term-phrase').allTextContents())
    expect(phrase).toContain('建设');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('terms-filter')).toHaveValue('');
  await expect(page.getByTestId('terms-table')).toBeFocused();
});

test('a year left out is no gap, a year that the library lacks is one', async () => {
  const { page } = launched;
  await page.getByTestId('terms-report-2023').click();
  await expect(page.getByTestId('terms-sort-all')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '2023' })).toHaveCount(0);
  await expect(page.getByTestId('terms-gap')).toHaveCount(0);
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2023).getByTestId('report-delete').click();
  await expect(reportCard(page, 2023)).toHaveCount(0);
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  await openTerms(page);
  await expect(page.getByTestId('terms-gap')).toHaveText(/2023\s*缺/u);
  const gap = page.getByTestId('term').first().getByTestId('term-gap');
  await expect(gap).toHaveText('缺 2023 年报告');
  expect(await findViolations(page)).toEqual([]);
});

test('in a narrow window the tabs of the Reader fold into a button, and its title is not cut', async () => {
  const { app, page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  await expect(page.getByTestId('go-terms')).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
  });
  await expect(page.getByTestId('place-tabs')).toBeVisible();
  const isCut = await page
    .getByTestId('reader-title')
    .evaluate((title) => title.scrollWidth > title.clientWidth);
  expect(isCut).toBe(false);
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('place-tabs').click();
  await page.getByTestId('go-terms').click();
  await waitForScreen(page, 'terms');
});
