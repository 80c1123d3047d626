import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { currentGoal, goToFirst, launchGoals } from '../helpers/goals-screen.ts';
import type { LaunchedApp } from '../helpers/launch.ts';
import { findViolations } from '../helpers/violations.ts';
import { reportCard, waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;
/** The name of the goal that the first coder has judged. */
let judgedName = '';

/** Chooses a coder at the foot. */
async function chooseCoder(page: Page, name: string): Promise<void> {
  await page.getByTestId('coder-menu').click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect(page.getByTestId('coder-menu')).toContainText(name);
}

/** The first coder finds a goal with a figure met, and says why. */
async function judgeFirst(page: Page): Promise<void> {
  await page.getByTestId('filter-quantified').click();
  judgedName = await goToFirst(page);
  await page.keyboard.press('1');
  await expect(currentGoal(page).getByTestId('verdict')).toHaveAttribute('data-code', 'met');
  await page.keyboard.press('n');
  await page.keyboard.type('依公报口径');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('goal-table')).toBeFocused();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-coders-'));
  launched = await launchGoals(join(folder, 'data'));
  await judgeFirst(launched.page);
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a changed scheme is a new version, and verdicts say by which they were given', async () => {
  const { page } = launched;
  await page.getByTestId('filter-words').fill(judgedName);
  await page.locator('[data-testid="goal"]:has([data-code="met"][data-kind="given"])').click();
  await page.getByTestId('open-scheme').click();
  await expect(page.getByTestId('scheme-save')).toBeDisabled();
  await page.getByTestId('scheme-label').first().fill('如期完成');
  await page.getByTestId('scheme-add').click();
  await expect(page.getByTestId('scheme-save')).toBeDisabled();
  await page.getByTestId('scheme-label').last().fill('推迟');
  await page.getByTestId('scheme-save').click();
  await expect(page.getByTestId('verdict-card')).toContainText('方案 v2');
  await expect(page.getByTestId('verdict-record')).toContainText('方案 v1 的“完成”');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('1');
  await expect(currentGoal(page).getByTestId('verdict')).toContainText('如期完成');
  await expect(page.getByTestId('verdict-record')).not.toContainText('方案 v1');
  await page.getByTestId('filter-words').fill('');
});

test('a second coder sees nothing of the first, and their agreement lists where they differ', async () => {
  const { page } = launched;
  await page.getByTestId('coder-menu').click();
  await expect(page.getByTestId('open-agreement')).toBeDisabled();
  await page.getByTestId('open-coders').click();
  await page.getByTestId('coder-name').fill('李四');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('coder')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await chooseCoder(page, '李四');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 0 /');
  await expect(page.locator('[data-testid="verdict"][data-kind="given"]')).toHaveCount(0);
  await page.getByTestId('filter-words').fill(judgedName);
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('2');
  await expect(currentGoal(page).getByTestId('verdict')).toHaveAttribute('data-code', 'missed');
  await page.getByTestId('filter-words').fill('');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('End');
  await page.getByTestId('coder-menu').click();
  await page.getByTestId('open-agreement').click();
  await expect(page.getByTestId('agreement-table')).toBeVisible();
  await expect(page.getByTestId('disagreement')).toHaveCount(1);
  await expect(page.getByTestId('disagreement')).toContainText(judgedName);
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('disagreement').getByRole('button').click();
  await expect(page.getByTestId('agreement-dialog')).toHaveCount(0);
  await expect(page.getByTestId('goal-name')).toHaveText(judgedName);
  await chooseCoder(page, '编码员 A');
  await expect(page.getByTestId('judged-count')).toContainText('已判定 1');
});

test('goals whose words are gone are listed with their old quote, and come back with them', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  await page.getByTestId('tab-cleaning').click();
  await page.getByTestId('encoding').selectOption('gb18030');
  await expect(page.getByTestId('encoding')).toHaveValue('gb18030');
  await waitForScreen(page, 'reader');
  await page.getByTestId('go-goals').click();
  await waitForScreen(page, 'goals');
  await page.getByTestId('tab-lost').click();
  await expect(page.getByTestId('lost-goal').first()).toBeVisible();
  await expect(page.getByTestId('lost-goals')).toContainText('依公报口径');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('tab-lost')).toHaveCount(0);
  await expect(page.getByTestId('judged-count')).toContainText('已判定 1');
});
