import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { goToFirst, launchGoals } from '../helpers/goals-screen.ts';
import type { LaunchedApp } from '../helpers/launch.ts';
import { keptForms, reportCard, waitForScreen } from '../helpers/window.ts';

// Two windows write on one thing: the second is told, and what both wrote is kept. What was begun is there after a restart.

let folder: string;
let launched: LaunchedApp;
let first: Page;
let second: Page;

async function openBoth(): Promise<void> {
  launched = await launchGoals(join(folder, 'data'));
  first = launched.page;
  const opened = launched.app.waitForEvent('window');
  await first.evaluate(() => window.duizhao.invoke(100_000, 'main/new-window', {}));
  second = await opened;
  await waitForScreen(second, 'library');
}

async function openCodebook(page: Page): Promise<void> {
  await page.getByTestId('go-library').click();
  await page.getByTestId('library-notes').click();
  await page.getByTestId('open-codebook').click();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-writers-'));
  await openBoth();
  // The goals of the same report in the other window.
  await reportCard(second, 2024).getByTestId('report-open').click();
  await waitForScreen(second, 'reader');
  await second.getByTestId('go-goals').click();
  await waitForScreen(second, 'goals');
  expect(await goToFirst(second)).not.toBe('');
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a comment that is being written stays in its field while the other window writes one, and both are kept', async () => {
  const comment = (page: Page) => page.getByTestId('goal-comment');
  for (const page of [first, second]) await page.getByTestId('filter-quantified').click();
  const names = [await goToFirst(first), await goToFirst(second)];
  expect(names[1]).toBe(names[0]);
  await first.getByTestId('evidence-outside').click();
  await first.getByTestId('outside-source').fill('年鉴');
  await first.getByTestId('outside-quote').fill('表一');
  await first.getByTestId('outside-save').click();
  for (const page of [first, second]) await expect(page.getByTestId('evidence')).toHaveCount(1);
  await first.getByTestId('judge-met').click();
  for (const page of [first, second])
    await expect(page.getByTestId('judge-met')).toHaveAttribute('aria-pressed', 'true');
  await comment(second).focus();
  await second.keyboard.insertText('乙写的');
  await comment(first).fill('甲写的');
  await comment(first).press('Escape');
  await expect(first.getByTestId('toast').last()).toContainText('已保存批注');
  await expect(second.getByTestId('goal-panel')).toBeVisible();
  await second.keyboard.insertText('，完');
  await expect(comment(second)).toHaveValue('乙写的，完');
  await comment(second).press('Escape');
  await expect(second.getByTestId('toast').last()).toContainText('两份都已保留');
  for (const page of [first, second]) await expect(comment(page)).toHaveValue('甲写的\n乙写的，完');
});

test('a goal is given no other name over that of the other window before that was seen', async () => {
  const name = (page: Page) => page.getByTestId('goal-field-name');
  for (const page of [first, second]) await page.getByTestId('goal-edit').click();
  await name(second).fill('乙的名称');
  await name(first).fill('甲的名称');
  await first.getByTestId('goal-save').click();
  await expect(first.getByTestId('goal-name')).toHaveText('甲的名称');
  await second.getByTestId('goal-save').click();
  await expect(second.getByTestId('toast').last()).toContainText('刚在另一窗口改过');
  await expect(name(second)).toHaveValue('乙的名称');
  await expect(first.getByTestId('goal-name')).toHaveText('甲的名称');
  await second.getByTestId('goal-save').click();
  for (const page of [first, second]) await expect(page.getByTestId('goal-name')).toHaveText('乙的名称');
});

test('of a scheme that both rewrite both versions are kept, and the second writer is told', async () => {
  const label = (page: Page) => page.getByTestId('scheme-label').first();
  for (const page of [first, second]) await page.getByTestId('open-scheme').click();
  await label(second).fill('乙完成');
  await label(first).fill('甲完成');
  await first.getByTestId('scheme-save').click();
  await expect(first.getByTestId('scheme-dialog')).toHaveCount(0);
  await expect(second.getByTestId('scheme-dialog')).toContainText('另一窗口刚存了第 2 版');
  await expect(label(second)).toHaveValue('乙完成');
  await second.getByTestId('scheme-save').click();
  await expect(second.getByTestId('scheme-dialog')).toHaveCount(0);
  await expect(first.getByTestId('judge-met')).toContainText('乙完成');
  await first.getByTestId('open-scheme').click();
  await expect(first.getByTestId('scheme-dialog')).toContainText('甲完成');
  await label(first).fill('写到一半的判定'); // for the restart below
  await first.keyboard.press('Escape');
});

test('what both write of a tag is kept in the same field, one below the other', async () => {
  const definition = (page: Page) => page.getByTestId('code-definition');
  await openCodebook(first);
  await first.getByTestId('codebook-new').click();
  await first.getByTestId('code-name').fill('就业');
  await first.keyboard.press('Control+Enter');
  await openCodebook(second);
  await second.getByTestId('code').first().click();
  await definition(second).fill('乙的定义');
  await definition(first).fill('甲的定义');
  await first.keyboard.press('Control+Enter');
  await expect(first.getByTestId('toast').last()).toContainText('已保存标签');
  await definition(second).press('Control+Enter');
  await expect(second.getByTestId('toast').last()).toContainText('两边写的都已保留');
  for (const page of [first, second]) await expect(definition(page)).toHaveValue('甲的定义\n乙的定义');
});

test('what is written of a tag that the other window deletes is kept as another one', async () => {
  await second.getByTestId('code-example').fill('写到一半的例子');
  await first.getByTestId('code').first().focus();
  await first.keyboard.press('Delete');
  await first.getByTestId('code-delete-yes').click();
  await expect(second.getByTestId('code-gone')).toBeVisible();
  await second.getByTestId('code-name').fill('就业岗位');
  await second.keyboard.press('Control+Enter');
  for (const page of [first, second])
    await expect(page.getByTestId('code').filter({ hasText: '就业岗位' })).toHaveCount(1);
  await expect(second.getByTestId('code-example')).toHaveValue('写到一半的例子');
});

test('what was begun of tags and of the scheme is there after a restart', async () => {
  await second.getByTestId('code-counterExample').fill('写到一半的反例');
  await second.getByTestId('codebook-new').click();
  await second.getByTestId('code-name').fill('新的标签');
  // Begun once more below another one: the words go there.
  await second.getByTestId('code').filter({ hasText: '就业岗位' }).focus();
  await second.keyboard.press('+');
  await expect(second.getByTestId('code-name')).toHaveValue('新的标签');
  await expect(second.getByTestId('code-above')).toHaveValue('就业岗位');
  await second.keyboard.press('Escape');
  await expect.poll(() => keptForms(first)).toMatch(/新的标签.*写到一半的判定|写到一半的判定.*新的标签/u);
  await launched.close();
  launched = await launchGoals(join(folder, 'data'));
  first = launched.page;
  await first.getByTestId('open-scheme').click();
  await expect(first.getByTestId('scheme-label').first()).toHaveValue('写到一半的判定');
  await first.getByTestId('scheme-cancel').click();
  await openCodebook(first);
  await expect(first.getByTestId('code-name')).toHaveValue('新的标签');
  await first.getByTestId('code').filter({ hasText: '就业岗位' }).click();
  await expect(first.getByTestId('code-counterExample')).toHaveValue('写到一半的反例');
  await first.getByTestId('code-unsaved').click();
  await expect(first.getByTestId('code-name')).toHaveValue('新的标签');
});
