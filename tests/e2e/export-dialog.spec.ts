import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { libraryProcesses } from '../helpers/library-process.ts';
import { findViolations } from '../helpers/violations.ts';
import { bodyOf, wordsOf } from '../helpers/word-document.ts';
import { elementsOf } from '../helpers/xml-tree.ts';
import { answerSaveDialog } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-export-'));
  launched = await launchApp({ args: ['--samples'], userData: join(folder, 'data') });
  await launched.page.getByTestId('comparison-screen').waitFor();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('one section alone is shown as it will be written', async () => {
  const { page } = launched;
  await page.getByTestId('export').click();
  const preview = page.frameLocator('[data-testid="export-preview"]');
  await expect(preview.locator('h1')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('export-section').selectOption({ index: 2 });
  await expect(preview.locator('.scope')).toContainText('本文件只含');
  await page.getByTestId('export-format-docx').check();
  await expect(page.getByTestId('export-rows-noted')).toBeDisabled();
  await expect(page.getByTestId('export-dialog')).toContainText('须能全部接受、全部拒绝');
});

test('a briefing is written with the parts that were chosen', async () => {
  const { app, page } = launched;
  const target = join(folder, '简报.docx');
  await page.getByTestId('export-format-briefing').check();
  await page.getByTestId('export-briefing-phrases').uncheck();
  await answerSaveDialog(app, target);
  await page.getByTestId('export-submit').click();
  await expect(page.getByTestId('toast').last()).toContainText('简报.docx');
  const words = elementsOf(bodyOf(readFileSync(target))).map(wordsOf);
  expect(words).toContain('分量最重的变化');
  expect(words).not.toContain('提法的更换、消失和新出现');
});

/** Asks the library as the page does. */
async function ask<T>(method: string, args: unknown): Promise<T> {
  const result = await launched.page.evaluate(
    ([name, given]) => window.duizhao.invoke(500_000, name, given),
    [method, args] as const,
  );
  if (!result.ok) throw new Error(result.error.message);
  // Long lists come as JSON.
  return ('json' in result ? JSON.parse(result.json) : result.value) as T;
}

/** A note on words of the later sample. */
async function noteOn(words: string, text: string): Promise<void> {
  const shelves = await ask<{ reports: { id: number; head: { year: number } }[] }[]>('library/list', {});
  const report = shelves[0]?.reports.find(({ head }) => head.year === 2025)?.id ?? 0;
  const opened = await ask<{ text: string }>('report/open', { id: report });
  const start = opened.text.indexOf(words);
  const anchor = createAnchor(opened.text, { start, end: start + words.length });
  await ask('notes/add', { target: { kind: 'text', report, anchor }, text, tags: [] });
}

test('notes stand where it is chosen: in the preview, in the file, and the next time', async () => {
  const { app, page } = launched;
  await noteOn('各位代表', '待核的一句');
  const preview = page.frameLocator('[data-testid="export-preview"]');
  const target = join(folder, '批注.html');
  await page.getByTestId('export').click();
  await page.getByTestId('export-format-html').check();
  await page.getByTestId('export-section').selectOption({ index: 0 });
  await expect(page.getByTestId('export-note-place-margin')).toBeChecked();
  await expect(preview.locator('tr.note')).toContainText('待核的一句');
  await expect(preview.locator('tr.note .words')).toHaveCSS('unicode-bidi', 'isolate');
  await expect(preview.locator('#remarks')).toHaveCount(0);
  await page.getByTestId('export-note-place-endnotes').check();
  await expect(preview.locator('#remarks')).toContainText('待核的一句');
  await expect(preview.locator('tr.note')).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);
  await answerSaveDialog(app, target);
  await page.getByTestId('export-submit').click();
  await expect(page.getByTestId('toast').last()).toContainText('批注.html');
  const html = readFileSync(target, 'utf8');
  expect(html).toContain('<section id="remarks">');
  expect(html).not.toContain('<tr class="note">');

  await page.getByTestId('export').click();
  await expect(page.getByTestId('export-note-place-endnotes')).toBeChecked();
  await page.getByTestId('export-format-sidebyside-docx').check();
  await page.getByTestId('export-note-place-margin').check();
  await expect(page.getByTestId('export-dialog')).toContainText('Word 批注');
  await expect(preview.locator('tr.note')).toContainText('待核的一句');
  // Where none goes in, there is no place to choose.
  await page.getByTestId('export-part-notes').uncheck();
  await page.getByTestId('export-part-verdicts').uncheck();
  await expect(page.getByTestId('export-note-place-margin')).toBeDisabled();
  await page.getByTestId('export-part-notes').check();
  await page.getByTestId('export-part-verdicts').check();
  await page.getByTestId('export-format-briefing').check();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('export-dialog')).toBeHidden();
  await expect.poll(() => ask('export/remembered', {})).toMatchObject({ format: 'briefing' });
});

test('what was chosen is there again after a restart', async () => {
  await launched.close();
  launched = await launchApp({ args: ['--samples'], userData: join(folder, 'data') });
  const { page } = launched;
  await page.getByTestId('comparison-screen').waitFor();
  await page.getByTestId('export').click();
  await expect(page.getByTestId('export-format-briefing')).toBeChecked();
  await expect(page.getByTestId('export-briefing-phrases')).not.toBeChecked();
  await expect(page.getByTestId('export-briefing-structure')).toBeChecked();
  await page.getByTestId('export-format-html').check();
  await expect(page.getByTestId('export-note-place-endnotes')).toBeChecked();
  await page.getByTestId('export-format-sidebyside-docx').check();
  await expect(page.getByTestId('export-note-place-margin')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('export-dialog')).toBeHidden();
  expect(existsSync(join(folder, '简报.docx'))).toBe(true);
});

test('the preview is one stop for Tab, scrolled by key, and Escape in it closes the dialog', async () => {
  const { page } = launched;
  await page.getByTestId('export').click();
  await page.getByTestId('export-format-html').check();
  const frame = page.getByTestId('export-preview');
  const submit = page.getByTestId('export-submit');
  // The format before is seen until this one is made and loaded: what is scrolled meanwhile is gone.
  await expect(frame.locator('..')).toHaveAttribute('aria-busy', 'false');
  await expect(frame).toHaveAttribute('aria-busy', 'false');
  await expect(frame.contentFrame().locator('a').first()).toBeVisible();
  await submit.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(frame).toHaveAttribute('data-focused');
  await expect(frame).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('End');
  const top = (): Promise<number> =>
    frame
      .contentFrame()
      .locator('html')
      .evaluate(({ scrollTop }) => scrollTop);
  await expect.poll(top).toBeGreaterThan(200);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(submit).toBeFocused();
  await frame.contentFrame().locator('h1').click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('export-dialog')).toHaveCount(0);
});

test('on a phone the page is read from above to below, and no wider than it', async () => {
  const { page } = launched;
  await page.getByTestId('export').click();
  await page.getByTestId('export-format-html').check();
  const frame = page.getByTestId('export-preview');
  const content = frame.contentFrame();
  await expect(content.locator('tr.changed').first()).toBeVisible();
  await frame.evaluate((element) => {
    element.style.width = '375px'; // with a bar to scroll by
  });
  const html = content.locator('html');
  await expect(html).toHaveJSProperty('clientWidth', 360);
  await expect(html).toHaveJSProperty('scrollWidth', 360);
  const row = content.locator('tr.changed').first();
  const [left, right] = [
    await row.locator('td.left').boundingBox(),
    await row.locator('td.right').boundingBox(),
  ];
  expect(right?.y).toBeGreaterThanOrEqual((left?.y ?? 0) + (left?.height ?? Infinity));
  expect(right?.width).toBeGreaterThan(300);
  const label = await row.locator('td.right').evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(label).toBe('"2025"');
  await page.keyboard.press('Escape');
});

test('an export that ends with the library is told, leaves no file, and what is shown is asked for anew', async () => {
  test.skip(process.platform !== 'linux', 'finds the process in /proc');
  const { app, page } = launched;
  const [library] = libraryProcesses(app.process().pid!);
  test.skip(library === undefined, 'the library is a utility process here');
  const target = join(folder, '中断.html');
  await answerSaveDialog(app, target);
  await page.getByTestId('export').click();
  const preview = page.frameLocator('[data-testid="export-preview"]');
  await expect(preview.locator('tr.changed').first()).toBeVisible();
  process.kill(library!, 'SIGSTOP'); // in the middle of both
  await page.getByTestId('export-rows-changed').check();
  await page.getByTestId('export-submit').click();
  await expect(page.getByTestId('export-cancel')).toBeVisible();
  process.kill(library!, 'SIGKILL');
  await expect(page.getByTestId('toast')).toContainText('导出中断，没有留下文件');
  await expect(preview.locator('tr.changed').first()).toBeVisible();
  await expect(page.getByTestId('export-dialog')).not.toContainText('资料库暂时没有响应');
  expect(existsSync(target)).toBe(false);
});
