import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { findViolations } from '../helpers/violations.ts';
import { launchSamples } from '../helpers/samples.ts';
import { answerSaveDialog, waitForScreen } from '../helpers/window.ts';

const OUTPUT = '地区生产总值';
const SALES = '社会消费品零售总额';

let folder: string;
let launched: LaunchedApp;

/** The samples in a library that lasts over a restart, their indicators open. */
async function open(): Promise<Page> {
  launched = await launchSamples({ userData: join(folder, 'data') });
  const { page } = launched;
  await page.getByTestId('go-indicators').click();
  await waitForScreen(page, 'indicators');
  return page;
}

function lines(page: Page): Locator {
  return page.getByTestId('indicator');
}

function heading(page: Page): Locator {
  return page.getByTestId('chain-heading');
}

/** Types a name and goes to the first indicator of the list. */
async function find(page: Page, name: string): Promise<void> {
  await page.getByTestId('indicator-find').fill(name);
  await page.getByTestId('indicator-find').press('Enter');
}

/** The middle of the first dot of the results that stands by itself in the canvas, in CSS pixels of it. */
async function firstDot(chart: Locator): Promise<{ x: number; y: number }> {
  return chart.evaluate((element) => {
    const canvas = element.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) throw new Error('there is no canvas');
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
    const wanted = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const is = (x: number, y: number): boolean =>
      wanted.every((part, at) => data[4 * (y * canvas.width + x) + at] === part);
    for (let x = 3; x < canvas.width - 3; x++)
      for (let y = 3; y < canvas.height - 3; y++) {
        // As wide and as high as no line is.
        const isDot = [-2, -1, 0, 1, 2].every((by) => is(x + by, y) && is(x, y + by));
        const scale = canvas.width / canvas.clientWidth;
        if (isDot) return { x: x / scale, y: y / scale };
      }
    throw new Error('there is no dot');
  });
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-indicators-'));
  await open();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the list has the keys as soon as it is shown, and keeps them at the indicator that is gone to', async () => {
  const { page } = launched;
  const names = await lines(page).allTextContents();
  await expect(page.locator('[data-testid="indicator"]:focus')).toHaveText(names[0] ?? '');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-testid="indicator"]:focus')).toHaveText(names[2] ?? '');
  await page.keyboard.press('Home');
  await expect(page.locator('[data-testid="indicator"]:focus')).toHaveText(names[0] ?? '');
  await expect(page.locator('[data-testid="indicator"][aria-current="true"]')).toHaveText(names[0] ?? '');
});

test('the list begins with what most years speak of, and says how many are hidden', async () => {
  const { page } = launched;
  await expect(lines(page).first()).toBeVisible();
  await expect(page.getByTestId('hidden-indicators')).toContainText(/\d/);
  const before = await page.getByTestId('indicator-list').evaluate((list) => list.scrollHeight);
  await page.getByTestId('hidden-indicators').click();
  await expect(page.getByTestId('scope-all')).toHaveAttribute('aria-pressed', 'true');
  expect(await page.getByTestId('indicator-list').evaluate((list) => list.scrollHeight)).toBeGreaterThan(
    before,
  );
  await page.getByTestId('scope-chains').click();
});

test('a chain goes from goal to result to the next goal, year by year', async () => {
  const { page } = launched;
  await page.keyboard.press('f');
  await expect(page.getByTestId('indicator-find')).toBeFocused();
  await find(page, OUTPUT);
  await expect(heading(page)).toHaveText(OUTPUT);
  const row = page.locator('tr[data-year="2024"]');
  await expect(row.locator('td').nth(0)).toContainText('5.5%以上');
  await expect(row.locator('td').nth(1)).toContainText('5.6%');
  await expect(row.getByTestId('attained')).toContainText('高出 0.1 个百分点');
  await expect(page.locator('tr[data-year="2025"] td').nth(0)).toContainText('5.5%左右');
  await expect(page.locator('tr[data-year="2025"] [data-missing]')).toHaveAttribute(
    'data-missing',
    'to-come',
  );
});

test('the chart is drawn, and a click on a point shows its sentence', async () => {
  const { page } = launched;
  const chart = page.getByTestId('indicator-chart');
  await expect(chart).toHaveAttribute('data-drawn', /[1-9]/);
  await expect(chart.locator('canvas')).toBeVisible();
  const dot = await firstDot(chart);
  await chart.locator('canvas').click({ position: dot });
  await expect(page.getByTestId('sentence')).toContainText('2021 年报告');
  await expect(page.getByTestId('sentence').locator('mark')).toHaveText('3.8%');
});

test('the chart is written as a picture, as lines and as dots', async () => {
  const { app, page } = launched;
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-pictures-'));
  for (const format of ['svg', 'png'] as const) {
    const file = join(folder, `chart.${format}`);
    await answerSaveDialog(app, file);
    await page.getByTestId('picture').click();
    await page.getByTestId(`picture-${format}`).click();
    await expect(page.getByTestId('toast').last()).toContainText(`chart.${format}`);
    await page.getByTestId('toast').last().getByRole('button').last().click();
    const bytes = readFileSync(file);
    if (format === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    else expect(bytes.toString()).toMatch(/^<svg.*<title>澜江市 .*<path/su);
    expect(bytes.length).toBeGreaterThan(3000);
  }
  rmSync(folder, { recursive: true, force: true });
});

test('Enter on a value of the table shows its sentence, and the Reader has the rest', async () => {
  const { page } = launched;
  const value = page.locator('tr[data-year="2023"]').getByTestId('point').last();
  await value.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const sentence = page.getByTestId('sentence');
  await expect(sentence.locator('mark')).toHaveText('5.6%');
  await expect(sentence).toContainText('全市地区生产总值达到1661.5亿元');
  await page.getByTestId('read-sentence').click();
  await waitForScreen(page, 'reader');
  await expect(page.getByTestId('reader-screen')).toContainText('1661.5');
  await page.keyboard.press('Alt+ArrowLeft');
  await waitForScreen(page, 'indicators');
  await expect(heading(page)).toHaveText(OUTPUT);
});

test('levels and growth are told apart, and switched by key', async () => {
  const { page } = launched;
  const pressed = page.locator('[data-testid="series"][aria-pressed="true"]');
  await expect(pressed).toHaveAttribute('data-series', 'change:year:%');
  await heading(page).click();
  await page.keyboard.press(']');
  await expect(pressed).toHaveAttribute('data-series', 'level:year:元');
  await expect(page.locator('tr[data-year="2024"] td').nth(1)).toContainText('1661.5亿元');
  await page.keyboard.press('[');
});

test('what does not fit is listed with both places and the arithmetic', async () => {
  const { page } = launched;
  await heading(page).click();
  await page.keyboard.press('c');
  await expect(page.getByTestId('findings')).toBeFocused();
  const findings = page.getByTestId('finding');
  await expect(findings).toHaveCount(3);
  const growth = page.locator('[data-testid="finding"][data-kind="growth"]');
  await expect(growth).toContainText(SALES);
  await expect(growth.getByTestId('finding-sum')).toContainText('= 7.41%，报告称增长 9.1%');
  await expect(growth.locator('blockquote')).toHaveCount(3);
  await page.getByTestId('kind-restated').click();
  await expect(findings).toHaveCount(2);
  await findings.first().getByTestId('finding-go').click();
  await expect(heading(page)).toHaveText(OUTPUT);
  await expect(page.locator('tr[data-year="2021"]').getByTestId('doubt')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`there is no barrier in a ${theme} window`, async () => {
    const { page } = launched;
    await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('show-findings').click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('show-chains').click();
  });
}

test('no letter of another language stands on a Chinese screen', async () => {
  const { page } = launched;
  const words = await page.evaluate(() => document.body.innerText);
  expect(words.match(/[a-z]{3,}/gu) ?? []).toEqual([]);
});

test('two names are joined by key, undone, and done again', async () => {
  const { page } = launched;
  await find(page, '财政');
  await page.getByTestId('scope-all').click();
  await page.getByTestId('indicator-find').fill('公共预算');
  const names = await lines(page).getByTestId('indicator-name').allTextContents();
  expect(names.length).toBeGreaterThan(1);
  await page.getByTestId('indicator-find').press('Enter');
  await expect(heading(page)).toHaveText(names[0] ?? '');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('picked-bar')).toContainText('2');
  await page.keyboard.press('j');
  await page.getByTestId('join-name').fill('公共预算');
  await page.getByTestId('join-submit').click();
  await expect(heading(page)).toHaveText('公共预算');
  await expect(page.getByTestId('chain-names').getByTestId('by-you')).toHaveCount(2);
  await heading(page).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('chain-names').getByTestId('by-you')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(lines(page).getByTestId('indicator-name').first()).toHaveText('公共预算');
});

test('the join is there after a restart, and a name can be taken back out of it', async () => {
  await launched.close();
  const page = await open();
  await find(page, '公共预算');
  await expect(heading(page)).toHaveText('公共预算');
  await expect(page.getByTestId('unjoin')).toHaveCount(2);
  await page.getByTestId('unjoin').first().click();
  await expect(page.getByTestId('unjoin')).toHaveCount(1);
  await page.getByTestId('undo').click();
  await find(page, '公共预算');
  await expect(page.getByTestId('unjoin')).toHaveCount(2);
});
