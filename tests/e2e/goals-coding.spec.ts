import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { countOn, currentGoal, goToFirst, launchGoals } from '../helpers/goals-screen.ts';
import type { LaunchedApp } from '../helpers/launch.ts';
import { findViolations } from '../helpers/violations.ts';
import { waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;
/** The name of the goal that is judged first; later tests come back to it. */
let judgedName = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-coding-'));
  launched = await launchGoals(join(folder, 'data'));
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('many goals are confirmed and rejected by key, and taken back', async () => {
  const { page } = launched;
  await page.getByTestId('filter-quantified').click();
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByTestId('selected-bar')).toContainText('3');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 3 /');
  await expect(page.locator('[data-testid="goal"][data-state="confirmed"]')).toHaveCount(3);
  await page.keyboard.press('a');
  const all = Number(await page.getByTestId('goal-table').getAttribute('aria-rowcount')) - 1;
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('confirmed-count')).toContainText(`已确认 ${all} /`);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 3 /');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('x');
  await expect(page.locator('[data-testid="goal"][data-state="rejected"]')).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(page.locator('[data-testid="goal"][data-state="rejected"]')).toHaveCount(0);
});

test('the verdicts of a new library are called in the language of the interface', async () => {
  const { app, page } = launched;
  const speak = async (language: 'en' | 'zh-CN'): Promise<void> => {
    await page.getByTestId('settings').click();
    await page.getByTestId(`language-${language}`).click();
    await page.keyboard.press('Escape');
  };
  await goToFirst(page);
  await speak('en');
  await expect(page.getByTestId('judge-met')).toContainText('Met');
  await expect(page.getByTestId('filter-met')).toContainText('Met');
  await page.getByTestId('open-scheme').click();
  await expect(page.getByTestId('scheme-label').first()).toHaveValue('Met');
  await page.keyboard.press('Escape');
  // Its words are longer: the smallest window has room for the place's name all the same.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1024, 700));
  const isCut = () =>
    page.getByTestId('go-library').evaluate((crumb) => {
      const words = document.createRange();
      words.selectNodeContents(crumb);
      return words.getBoundingClientRect().width > crumb.getBoundingClientRect().width;
    });
  await expect(page.getByTestId('place-tabs')).toBeVisible();
  expect(await isCut()).toBe(false);
  await page.getByTestId('place-tabs').click();
  await page.getByTestId('go-comparison').click();
  await waitForScreen(page, 'comparison');
  expect(await isCut()).toBe(false);
  await page.getByTestId('go-back').click();
  await waitForScreen(page, 'goals');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900));
  await speak('zh-CN');
  await expect(page.getByTestId('judge-met')).toContainText('完成');
});

test('a verdict takes the candidate that is shown as its evidence', async () => {
  const { page } = launched;
  judgedName = await goToFirst(page);
  await expect(page.getByTestId('calculation')).toBeVisible();
  await page.keyboard.press('1');
  await expect(currentGoal(page).getByTestId('verdict')).toHaveAttribute('data-kind', 'given');
  await expect(currentGoal(page).getByTestId('verdict')).toHaveAttribute('data-code', 'met');
  await expect(page.getByTestId('evidence')).toHaveCount(1);
  await expect(page.getByTestId('outcome-quote')).toHaveAttribute('data-kind', 'evidence');
});

test('Enter and the digits both leave the reader on the goal', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('End');
  await expect(currentGoal(page)).toHaveAttribute('data-state', 'proposed');
  const name = (await page.getByTestId('goal-name').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(currentGoal(page)).toHaveAttribute('data-state', 'confirmed');
  await expect(page.getByTestId('goal-name')).toHaveText(name);
  await page.keyboard.press('3');
  await expect(currentGoal(page).getByTestId('verdict')).toHaveAttribute('data-code', 'not_reported');
  await expect(page.getByTestId('goal-name')).toHaveText(name);
  await page.keyboard.press('Control+z');
  await expect(currentGoal(page).getByTestId('verdict')).toHaveAttribute('data-kind', 'proposed');
  await page.keyboard.press('Control+z');
  await expect(currentGoal(page)).toHaveAttribute('data-state', 'proposed');
  await page.keyboard.press('Home');
  await expect(page.getByTestId('goal-name')).toHaveText(judgedName);
});

test('verdicts and proposals are counted apart', async () => {
  const { page } = launched;
  expect(await countOn(page.getByTestId('filter-met'))).toBe(1);
  const kinds = ['met', 'missed', 'not_reported', 'open'] as const;
  const counts = await Promise.all(kinds.map((kind) => countOn(page.getByTestId(`filter-proposed-${kind}`))));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
    await countOn(page.getByTestId('filter-unjudged')),
  );
  await page.getByTestId('proposal-help-button').click();
  await expect(page.getByTestId('proposal-help')).toContainText(/较确定\s*\d+% 正确/u);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByTestId('goal-table').focus();
});

test('a passage that is only perhaps related becomes evidence by the reader alone', async () => {
  const { page } = launched;
  await page.getByTestId('filter-proposed-open').click();
  await page.locator('[data-testid="goal"]:has-text("可能相关")').first().click();
  await expect(page.getByTestId('perhaps')).toBeVisible();
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('1');
  await expect(page.getByTestId('toast').last()).toContainText('只是可能相关');
  await expect(page.getByTestId('evidence')).toHaveCount(0);
  await expect(currentGoal(page).getByTestId('verdict')).toHaveAttribute('data-grade', 'open');
  await page.keyboard.press('l');
  await expect(page.getByTestId('evidence')).toHaveCount(1);
  await page.keyboard.press('1');
  await expect(currentGoal(page).getByTestId('verdict')).toHaveAttribute('data-code', 'met');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('evidence')).toHaveCount(0);
  await page.getByTestId('filter-all').click();
});

test('another figure of the passage is chosen by one click, undone, done again, and let go by one more', async () => {
  const { page } = launched;
  await page.getByTestId('filter-words').fill('地区生产总值增长');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  const before = await currentGoal(page).getByTestId('goal-attainment').textContent();
  const other = page.locator('[data-testid="figure-option"][data-shown="false"]').first();
  const words = (await other.locator('b').textContent()) ?? '';
  await other.click();
  const own = page.getByTestId('figure-option').filter({ hasText: words });
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await expect(currentGoal(page).getByTestId('goal-attainment')).toContainText('不可比');
  await page.keyboard.press('Control+z');
  await expect(currentGoal(page).getByTestId('goal-attainment')).toHaveText(before ?? '');
  await page.keyboard.press('Control+Shift+z');
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await own.click();
  await expect(own).toHaveAttribute('aria-pressed', 'false');
  await own.click();
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('filter-words').fill('');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
});

test('another candidate is shown by key and linked beside the first; the last evidence of a verdict stays', async () => {
  const { page } = launched;
  await page.keyboard.press('e');
  await expect(page.getByTestId('outcome-quote')).toHaveAttribute('data-kind', 'candidate');
  await page.keyboard.press('l');
  await expect(page.getByTestId('evidence')).toHaveCount(2);
  await page.getByTestId('unlink').last().click();
  await expect(page.getByTestId('evidence')).toHaveCount(1);
  await page.getByTestId('unlink').click();
  await expect(page.getByTestId('toast').last()).toContainText('现有判定以它为据');
  await expect(page.getByTestId('evidence')).toHaveCount(1);
});

test('found words and an outside source are linked, too', async () => {
  const { page } = launched;
  await page.getByTestId('evidence-search').click();
  await page.getByTestId('passage-query').fill('全市');
  await page.getByTestId('passage-pick').first().click();
  await expect(page.getByTestId('evidence')).toHaveCount(2);
  await page.getByTestId('evidence-outside').click();
  await page.getByTestId('outside-source').fill('澜江统计年鉴');
  await page.getByTestId('outside-quote').fill('表一列有此项。');
  await page.getByTestId('outside-save').click();
  await expect(page.locator('[data-testid="evidence"][data-kind="outside"]')).toContainText('表一列有此项');
});

test('a comment is kept with the verdict', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('依公报口径');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('toast').last()).toContainText('已保存批注');
  await expect(page.getByTestId('goal-table')).toBeFocused();
});

test('未提及 records what was searched; undo and redo take the verdict away and give it again', async () => {
  const { page } = launched;
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  await expect(page.getByTestId('verdict-record')).toContainText('已检索：');
  await expect(currentGoal(page)).toContainText('记录为未提及');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('verdict-record')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByTestId('verdict-record')).toContainText('词：');
});

test('name and due year are put right', async () => {
  const { page } = launched;
  await page.getByTestId('goal-edit').click();
  await page.getByTestId('goal-field-name').fill('自拟的名称');
  await page.getByTestId('goal-field-year').fill('20x');
  await expect(page.getByTestId('goal-save')).toBeDisabled();
  await page.getByTestId('goal-field-year').fill('2027');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('goal-name')).toHaveText('自拟的名称');
  await expect(currentGoal(page)).toContainText('2027 年到期');
});

test('a goal is opened in the Reader, and the way back leads to it', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('o');
  await waitForScreen(page, 'reader');
  await expect(page.getByTestId('paragraph').locator('[data-current]').first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await waitForScreen(page, 'goals');
  await expect(page.getByTestId('goal-name')).toHaveText('自拟的名称');
});

test('words that are selected in the Reader become a goal', async () => {
  const { page } = launched;
  await page.keyboard.press('o');
  await waitForScreen(page, 'reader');
  await page.getByTestId('outline-node').first().click();
  await page
    .getByTestId('paragraph')
    .filter({ hasText: '各位代表：' })
    .locator('[data-at]')
    .first()
    .selectText();
  await page.keyboard.press('t');
  await page.getByTestId('new-goal-name').fill('手工的目标');
  await page.keyboard.press('Enter');
  await page.getByTestId('toast-action').filter({ hasText: '前往' }).click();
  await waitForScreen(page, 'goals');
  await expect(page.getByTestId('goal-name')).toHaveText('手工的目标');
  await expect(currentGoal(page)).toHaveAttribute('data-state', 'confirmed');
  await expect(page.getByTestId('goal-quote').locator('p')).toHaveText('各位代表：');
  await expect(page.getByTestId('goal-panel')).toContainText('手工添加');
});

test('Escape keeps what is written of a goal and its evidence, and a note stands beside the goal', async () => {
  const { page } = launched;
  await page.getByTestId('goal-edit').click();
  await page.getByTestId('goal-field-name').fill('写到一半');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('goal-name')).toHaveText('手工的目标');
  await page.getByTestId('evidence-outside').click();
  await page.getByTestId('outside-source').fill('市统计公报');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('outside-source')).toHaveCount(0);
  await page.getByTestId('evidence-outside').click();
  await expect(page.getByTestId('outside-source')).toHaveValue('市统计公报');
  await page.keyboard.press('Escape');
  await page.getByTestId('goal-note').click();
  await page.getByTestId('goal-notes').locator('textarea').fill('与上年比较');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('goal-notes').getByTestId('note-card')).toContainText('与上年比较');
});

test('all of it is there after a restart', async () => {
  await launched.close();
  launched = await launchGoals(join(folder, 'data'));
  const { page } = launched;
  await expect(page.getByTestId('judged-count')).toContainText('2');
  await page.getByTestId('filter-words').fill(judgedName);
  await expect(page.locator('[data-testid="verdict"][data-kind="given"][data-code="met"]')).toHaveCount(1);
  await page.locator('[data-testid="goal"]:has([data-code="met"][data-kind="given"])').click();
  await expect(page.getByTestId('evidence')).toHaveCount(3);
  await expect(page.getByTestId('goal-comment')).toHaveValue('依公报口径');
  await page.getByTestId('filter-words').fill('地区生产总值增长');
  await expect(page.locator('[data-testid="figure-option"][aria-pressed="true"]')).toHaveCount(1);
  await page.getByTestId('filter-words').fill('自拟的名称');
  await expect(page.getByTestId('goal')).toHaveCount(1);
  await page.getByTestId('filter-words').fill('手工的目标');
  await page.getByTestId('filter-concrete').click();
  await expect(page.getByTestId('goal')).toHaveCount(1);
  await page.getByTestId('goal').click();
  await expect(page.getByTestId('goal-notes').getByTestId('note-card')).toContainText('与上年比较');
  await page.getByTestId('goal-edit').click();
  await expect(page.getByTestId('goal-field-name')).toHaveValue('写到一半');
  await page.keyboard.press('Escape');
  await page.getByTestId('filter-words').fill('');
});
