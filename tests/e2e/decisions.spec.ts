import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { answerSaveDialog, waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

/** The samples' two newest years compared, in a library that lasts over a restart. */
async function open(): Promise<void> {
  launched = await launchSamples({ userData: join(folder, 'data') });
  await launched.page.getByTestId('row').first().waitFor();
}

/** The piece of a sentence that holds the words. */
function piece(page: Page, side: 'left' | 'right', words: string): Locator {
  return page.locator(`[data-cell="${side}"]:not([data-ghost]) [data-at]`, { hasText: words }).first();
}

function decisions(page: Page): Locator {
  return page.getByTestId('decision');
}

/** Words of one side's sentence that nothing is matched with, and of the other side's. */
async function loneWords(page: Page, kind: 'removed' | 'added'): Promise<string> {
  const side = kind === 'removed' ? 'left' : 'right';
  const words = await page
    .locator(
      `[data-testid="row"][data-kind="${kind}"]:not([data-heading="true"]) [data-cell="${side}"] [data-at]`,
    )
    .first()
    .textContent();
  return (words ?? '').trim().slice(0, 12);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-decisions-'));
  await open();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a sentence is linked by key with one that nothing computed would put beside it', async () => {
  const { page } = launched;
  await page.getByTestId('tab-decisions').click();
  const words = await loneWords(page, 'removed');
  await piece(page, 'left', words).click();
  await expect(page.getByTestId('decision-bar')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByTestId('link-bar')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(decisions(page)).toHaveCount(1);
  await expect(decisions(page).first()).toHaveAttribute('data-kind', 'link');
  await expect(decisions(page).first()).toContainText(words);
});

test('it is undone and done again by key', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+z');
  await expect(decisions(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(decisions(page)).toHaveCount(1);
});

test('a waiting link is given up by Escape, and nothing is settled', async () => {
  const { page } = launched;
  await page.locator('[data-cell="right"] [data-at]').nth(2).click();
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('link-bar')).toHaveCount(0);
  await expect(decisions(page)).toHaveCount(1);
});

test('a matched pair is cut from the menu, and locked by key', async () => {
  const { page } = launched;
  const changed = page
    .locator('[data-testid="row"][data-kind="changed"]:not([data-heading="true"])')
    .filter({ hasNot: page.getByTestId('decision-sign') });
  await changed.first().locator('[data-cell="right"] [data-at]').first().click({ button: 'right' });
  await page.getByTestId('decide-cut').click();
  await expect(decisions(page)).toHaveCount(2);
  await expect(page.locator('[data-testid="decision"][data-kind="cut"]')).toHaveCount(1);
  await changed.first().locator('[data-cell="right"] [data-at]').first().click();
  await page.keyboard.press('Shift+L');
  await expect(decisions(page)).toHaveCount(3);
  const lock = page.locator('[data-testid="decision"][data-sort="lock"]');
  await expect(lock).toHaveCount(1);
  await expect(lock).toContainText(/锁定 · 句子.*编码员 A · \d{4}-/su);
  await page.keyboard.press('Shift+L');
  await expect(page.getByTestId('toast').last()).toContainText('此处已有同样的裁定，未作改动');
  await expect(page.getByTestId('toast').last().getByRole('button', { name: '撤销' })).toHaveCount(0);
  await expect(decisions(page)).toHaveCount(3);
});

test('a pair of sections is locked from the tree', async () => {
  const { page } = launched;
  const node = page.locator('[data-testid="tree-node"][data-relation="renamed"]').first();
  await node.click({ button: 'right' });
  await page.getByTestId('section-lock').click();
  await expect(page.locator('[data-testid="decision"][data-level="section"]')).toHaveCount(1);
  await expect(page.locator('[data-testid="tree-node"][data-decided="true"]')).toHaveCount(1);
});

test('the decisions are written as a table beside them and taken back in, the matches beside the changes', async () => {
  const { app, page } = launched;
  await page.getByTestId('tab-decisions').click();
  await answerSaveDialog(app, join(folder, '裁定.csv'));
  await page.getByTestId('tables').click();
  await page.getByTestId('table-csv').click();
  await expect(page.getByTestId('toast').last()).toContainText('裁定.csv”，4 行');
  await decisions(page).first().getByTestId('decision-undo').click();
  await expect(decisions(page)).toHaveCount(3);
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    join(folder, '裁定.csv'),
  );
  await page.getByTestId('tables').click();
  await page.getByTestId('table-import').click();
  await expect(page.getByTestId('toast').last()).toContainText('新增 1 条，已有 3 条');
  await expect(decisions(page)).toHaveCount(4);
  await page.getByTestId('tab-changes').click();
  await answerSaveDialog(app, join(folder, '句子.xlsx'));
  await page.getByTestId('tables').click();
  await page.getByTestId('table-sentences-xlsx').click();
  await expect(page.getByTestId('toast').last()).toContainText('句子.xlsx');
});

test('all of it is there after a restart, and can still be undone', async () => {
  await launched.close();
  await open();
  const { page } = launched;
  await page.getByTestId('tab-decisions').click();
  await expect(decisions(page)).toHaveCount(4);
  await page.getByTestId('undo').click();
  await expect(decisions(page)).toHaveCount(3);
  await page.getByTestId('redo').click();
  await expect(decisions(page)).toHaveCount(4);
  await decisions(page).first().getByTestId('decision-undo').click();
  await expect(decisions(page)).toHaveCount(3);
});

/** A line of the tree by its title. */
function line(page: Page, title: string): Locator {
  return page.getByTestId('tree-node').filter({ has: page.locator(`b:text-is("${title}")`) });
}

test('a section is linked with one more from its menu: it is shown as split', async () => {
  const { page } = launched;
  const count = await decisions(page).count();
  const nodes = page.locator('[data-testid="tree-node"][data-relation="same"][aria-level="2"]');
  const [first, second] = [
    await nodes.nth(0).locator('b').innerText(),
    await nodes.nth(1).locator('b').innerText(),
  ];
  await line(page, first).first().click({ button: 'right' });
  await page.getByTestId('section-further-left').click();
  await expect(page.getByTestId('link-bar')).toContainText(first.slice(0, 6));
  await line(page, second).first().click();
  // The links that the first had, those that the second had, and the new one.
  await expect(decisions(page)).toHaveCount(count + 3);
  await expect
    .poll(() => page.locator('[data-testid="tree-node"][data-relation="split"][data-decided="true"]').count())
    .toBeGreaterThanOrEqual(2);
  await page.getByTestId('undo').click();
  await expect(decisions(page)).toHaveCount(count);
});

test('the same by key, then one of its links is cut', async () => {
  const { page } = launched;
  const count = await decisions(page).count();
  const merged = await page.locator('[data-testid="tree-node"][data-relation="merged"]').count();
  const nodes = page.locator('[data-testid="tree-node"][data-relation="same"][aria-level="2"]');
  const [first, second] = [
    await nodes.nth(0).locator('b').innerText(),
    await nodes.nth(1).locator('b').innerText(),
  ];
  await line(page, first).first().focus();
  await page.keyboard.press('Shift+M');
  await expect(page.getByTestId('link-bar')).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-testid="tree-node"]:focus')).toContainText(second, { timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(decisions(page)).toHaveCount(count + 3);
  await expect(page.getByTestId('passage-menu')).toHaveCount(0);
  await line(page, first).first().focus();
  await page.keyboard.press('c');
  await expect(decisions(page)).toHaveCount(count + 3);
  await expect(page.locator('[data-testid="tree-node"][data-relation="merged"]')).toHaveCount(merged + 2);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(decisions(page)).toHaveCount(count);
});

test('one key compares plain characters and goes back', async () => {
  const { page } = launched;
  await page.getByTestId('rows').focus();
  await page.keyboard.press('w');
  await expect(page.getByTestId('by-characters')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('w');
  await expect(page.getByTestId('by-words')).toHaveAttribute('aria-pressed', 'true');
});

test('each kind of expected change has its switch, and one key shows them all', async () => {
  const { page } = launched;
  const count = page.getByTestId('hidden-count');
  const before = await count.textContent();
  expect(before).toMatch(/[1-9]/);
  await page.getByTestId('rows').focus();
  await page.keyboard.press('h');
  await expect(count).toContainText(/(^|\D)0(\D|$)/);
  await page.keyboard.press('h');
  await expect(count).toHaveText(before ?? '');
});

test('the outline is corrected in two actions, listed, and undone', async () => {
  const { page } = launched;
  await page.getByTestId('report-head').first().click();
  await waitForScreen(page, 'reader');
  const node = page.locator('[data-testid="outline-node"][aria-level="2"]').first();
  const title = await node.locator('b').textContent();
  await node.click({ button: 'right' });
  await page.getByTestId('outline-promote').click();
  const promoted = page.getByTestId('outline-node').filter({ hasText: title ?? '' });
  await expect(promoted.first()).toHaveAttribute('aria-level', '1');
  await page.getByTestId('tab-corrections').click();
  await expect(page.getByTestId('correction')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('correction')).toHaveCount(0);
  await expect(promoted.first()).toHaveAttribute('aria-level', '2');
});

test('a paragraph is made a heading, and a heading is renamed by key', async () => {
  const { page } = launched;
  const before = await page.getByTestId('outline-node').count();
  await page.getByTestId('paragraph').first().click({ button: 'right' });
  await page.getByTestId('outline-heading-1').click();
  await expect(page.getByTestId('outline-node')).toHaveCount(before + 1);
  await page.getByTestId('outline-node').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.getByTestId('rename-title').fill('另一个名称');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('outline')).toContainText('另一个名称');
});
