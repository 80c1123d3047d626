import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { findViolations } from '../helpers/violations.ts';
import { answerOpenDialog, waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchSamples();
});

test.afterAll(async () => {
  await launched.close();
});

test('all notes are a table: filtered, chosen with Shift, tagged as one step, and each leads to its place', async () => {
  const { page } = launched;
  await page.getByTestId('tab-changes').click();
  for (const [at, words] of ['甲说', '乙说', '丙说'].entries()) {
    await page.getByTestId('change-item').nth(at).locator('[data-rove]').click();
    await page.keyboard.press('n');
    await page.getByTestId('note-editor').locator('textarea').fill(words);
    await page.getByTestId('note-save').click();
    await expect(page.getByTestId('note-editor')).toHaveCount(0);
  }
  await page.getByTestId('go-library').click();
  await page.getByTestId('library-notes').click();
  const lines = page.getByTestId('written-line');
  await expect(lines).toHaveCount(3);
  const leftOf = async (place: Locator): Promise<number> => (await place.boundingBox())?.x ?? NaN;
  const day = await leftOf(lines.first().locator('time').first());
  expect(Math.abs(day - (await leftOf(page.getByTestId('written-sort-date'))))).toBeLessThan(2);
  await page.getByTestId('written-sort-text').click();
  const boxes = page.getByTestId('written-choose');
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByTestId('written-chosen')).toContainText('3');
  const tags = page.getByTestId('written-chosen').getByRole('combobox').first();
  await tags.fill('待议');
  await tags.press('Enter');
  await expect(page.getByTestId('written-list').getByText('#待议')).toHaveCount(3);
  await page.getByTestId('toast-action').first().click();
  await expect(page.getByTestId('written-list').getByText('#待议')).toHaveCount(0);
  await page.getByTestId('written-query').fill('乙');
  await expect(lines.filter({ hasText: '乙说' })).toHaveCount(1);
  await lines.filter({ hasText: '乙说' }).getByTestId('written-go').click();
  await waitForScreen(page, 'comparison');
  await expect(page.getByTestId('note-list')).toContainText('乙说');
});

test('the codebook is kept by key: written, moved, merged, deleted where that is confirmed, taken in with a preview', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').click();
  await page.getByTestId('library-notes').click();
  await page.getByTestId('open-codebook').click();
  const codes = page.getByTestId('code');
  await page.getByTestId('codebook-new').click();
  await page.getByTestId('code-name').fill('经济/就业');
  await page.getByTestId('code-definition').fill('岗位与失业');
  await page.getByTestId('code-example').fill('新增就业');
  await page.keyboard.press('Control+Enter');
  await expect(codes).toHaveCount(2);
  const jobs = page.locator('[data-testid=code][data-path="经济/就业"]');
  await expect(jobs).toHaveAttribute('aria-selected', 'true');
  // Below it, by key; Escape leaves the words, which are there again.
  await jobs.focus();
  await page.keyboard.press('+');
  await expect(page.getByTestId('code-name')).toBeFocused();
  await page.keyboard.insertText('青年');
  await page.keyboard.press('Escape');
  await expect(jobs).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('codebook')).toHaveCount(0);
  await page.getByTestId('open-codebook').click();
  await expect(page.getByTestId('code-name')).toHaveValue('青年');
  await expect(page.getByTestId('code-name')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-path="经济/就业/青年"]')).toHaveCount(1);
  // To the root with what is below it.
  await jobs.click();
  await page.getByTestId('code-above').selectOption('');
  await page.getByTestId('code-save').click();
  await expect(page.locator('[data-path="就业/青年"]')).toHaveCount(1);
  expect(await findViolations(page)).toEqual([]);
  // Deleted where that is confirmed alone, and back by one step.
  await page.locator('[data-path="就业"]').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('code-question')).toContainText('1');
  await page.getByTestId('code-delete-yes').click();
  await expect(page.locator('[data-path^="就业"]')).toHaveCount(0);
  await page.getByTestId('codebook').getByTestId('undo').click();
  await expect(page.locator('[data-path^="就业"]')).toHaveCount(2);
  await page.locator('[data-path="就业/青年"]').focus();
  await page.keyboard.press('m');
  await expect(page.getByTestId('code-into')).toBeFocused();
  await page.getByTestId('code-into').selectOption({ label: '经济' });
  await page.getByTestId('code-merge-yes').click();
  await expect(page.locator('[data-path="就业/青年"]')).toHaveCount(0);
  // What is told of it stands in the dialog, where it is reached.
  await page.getByTestId('codebook').getByTestId('toast-action').last().click({ trial: true });

  const file = join(mkdtempSync(join(tmpdir(), 'duizhao-codes-')), '编码簿.csv');
  writeFileSync(file, '标签,定义\n就业,岗位、失业与社保\n生态/水,河湖\n经济,\n');
  await answerOpenDialog(launched.app, [file]);
  await page.getByTestId('codebook-import').click();
  await expect(page.getByTestId('codebook-line')).toHaveCount(3);
  await expect(page.getByTestId('codebook-line').first()).toHaveAttribute('data-state', 'changed');
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('codebook-way-replace').click();
  await page.getByTestId('codebook-take').click();
  await page.locator('[data-path="就业"]').click();
  await expect(page.getByTestId('code-definition')).toHaveValue('岗位、失业与社保');
  await expect(page.locator('[data-path="生态/水"]')).toHaveCount(1);
  rmSync(dirname(file), { recursive: true });
  await page.keyboard.press('Escape');
});

test('tags stand against the years; a cell lists its passages, and each leads to its place', async () => {
  const { page } = launched;
  await page.getByTestId('written-query').fill('');
  await page.getByTestId('written-all').click();
  const tags = page.getByTestId('written-chosen').getByRole('combobox').first();
  await tags.fill('经济/投资');
  await tags.press('Enter');
  await expect(page.getByTestId('written-list').getByText('#经济/投资')).toHaveCount(3);
  await page.getByTestId('written-layout-tags').click();
  const row = page.locator('[data-testid=tag-row][data-path="经济/投资"]');
  await expect(row).toContainText('3');
  await page.getByTestId('tag-grid').focus();
  await page.keyboard.press('Home');
  await row.getByRole('gridcell').filter({ hasText: '3' }).first().click();
  await expect(page.getByTestId('tag-passage')).toHaveCount(3);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByTestId('tag-passages')).toContainText('经济 ·');
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('tag-passage').first().click();
  await waitForScreen(page, 'comparison');
});
