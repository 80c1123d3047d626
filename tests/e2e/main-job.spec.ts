import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { readSampleSource } from '../helpers/reports.ts';
import { findViolations } from '../helpers/violations.ts';
import {
  answerSaveDialog,
  chooseInMenu,
  compareWithBefore,
  importFiles,
  reportCard,
  waitForScreen,
} from '../helpers/window.ts';
import { partOf, readWord, wordsOf } from '../helpers/word-document.ts';

const NOTE = '这一句明年还要再看。';

let folder: string;
let launched: LaunchedApp;

/** Three years as a user would have them: UTF-8, UTF-8 with a mark, and one that is no text. */
function writeReports(): readonly string[] {
  const path = (name: string): string => join(folder, name);
  writeFileSync(path('2023.txt'), readSampleSource(2023));
  writeFileSync(path('2024.txt'), `\uFEFF${readSampleSource(2024)}`);
  writeFileSync(path('2025.txt'), Buffer.from(readSampleSource(2025), 'utf16le').swap16());
  writeFileSync(
    path('picture.txt'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  );
  writeFileSync(path('empty.txt'), '');
  return ['2023.txt', '2024.txt', '2025.txt', 'picture.txt', 'empty.txt'].map(path);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-job-'));
  launched = await launchApp({ userData: join(folder, 'data') });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** True where nothing of `lower` lies over `upper`. */
async function isBelow(lower: Locator, upper: Locator): Promise<boolean> {
  const [below, above] = await Promise.all([lower.boundingBox(), upper.boundingBox()]);
  return below !== null && above !== null && below.y >= above.y + above.height;
}

test('an empty library offers the samples and an import', async () => {
  const { page } = launched;
  await waitForScreen(page, 'library');
  await expect(page.getByTestId('import-samples')).toBeVisible();
  await expect(page.getByTestId('import-files').first()).toBeVisible();
});

test('several files are imported at once; each one that is refused says why', async () => {
  const { app, page } = launched;
  await importFiles(app, page, writeReports());
  const items = page.getByTestId('import-item');
  await expect(items).toHaveCount(5);
  await expect(page.locator('[data-testid="import-item"][data-status="imported"]')).toHaveCount(3);
  await expect(page.locator('[data-testid="import-item"][data-status="failed"]')).toHaveCount(2);
  await expect(items.filter({ hasText: 'picture.txt' })).toContainText('损坏');
  await page.getByTestId('import-close').click();
  await expect(reportCard(page, 2025)).toContainText('UTF-16');
});

test('the same files are recognised and not doubled', async () => {
  const { app, page } = launched;
  await importFiles(app, page, [join(folder, '2023.txt')]);
  await expect(page.locator('[data-testid="import-item"][data-status="duplicate"]')).toHaveCount(1);
  await page.getByTestId('import-close').click();
  await expect(page.getByTestId('report-card')).toHaveCount(3);
});

test('two years are compared, and a change is filtered, reviewed and noted', async () => {
  const { page } = launched;
  await compareWithBefore(page, 2025);
  await expect(page.getByTestId('tree-node').first()).toBeVisible();
  await expect(page.getByTestId('lossless')).toBeVisible();
  await page.getByTestId('tab-changes').click();
  const item = page.getByTestId('change-item').first();
  await item.click();
  await page.keyboard.press(' ');
  await expect(page.getByTestId('review-count')).toContainText('1');
  await page.keyboard.press('n');
  const editor = page.getByTestId('note-editor');
  const words = editor.locator('textarea');
  const heightOf = async () => (await words.boundingBox())?.height ?? 0;
  await words.fill(NOTE);
  const low = await heightOf();
  await words.fill(`${NOTE}\n\n- 口径\n- 数字\n\n1. 先查\n2. 再记`);
  expect(await heightOf()).toBeGreaterThan(low); // no line of it is hidden
  await editor.getByTestId('note-save').click();
  await page.getByTestId('tab-notes').click();
  const notes = page.getByTestId('note-list');
  await expect(notes).toContainText(NOTE);
  await expect(notes.locator('ul > li').first()).toHaveCSS('list-style-type', 'disc');
  await expect(notes.locator('ol > li').first()).toHaveCSS('list-style-type', 'decimal');
});

test('words of both sides are copied with their places and references, in the style of the settings', async () => {
  const { app, page } = launched;
  await page.getByTestId('settings').click();
  await page.getByTestId('citation-style').selectOption('apa');
  await page.keyboard.press('Escape');
  const copied = () => app.evaluate(async ({ clipboard }) => await clipboard.readText());
  const row = page.locator('[data-testid="row"][data-kind="changed"]:not([data-heading="true"])').first();
  await row.locator('[data-cell="right"] [data-at]').first().click({ button: 'right' });
  await page.getByTestId('copy-both-cited').click();
  // each quotation with its place, and with the mark that leads to its reference
  const places =
    /^“.+”（澜江市《2024年政府工作报告》.+段）\(.+, 2024\)\n“.+”（澜江市《2025年政府工作报告》.+段）\(.+, 2025\)\n\n/su;
  await expect.poll(copied).toMatch(places);
  expect(await copied()).toMatch(/\n澜江市人民政府.* \(2024\)\. .*\n澜江市人民政府.* \(2025\)\. .*$/u);
  await chooseInMenu(app, '编辑', '复制为 Markdown');
  await expect.poll(copied).toMatch(/^> .+\n>\n> —— 澜江市《2025年政府工作报告》/su);
  await page.keyboard.press('y');
  await expect.poll(copied).toMatch(places);
});

test('reports are copied as references, and written for programs that keep them', async () => {
  const { app, page } = launched;
  const target = join(folder, '引文.bib');
  await answerSaveDialog(app, target);
  await chooseInMenu(app, '编辑', '引文…');
  await expect(page.getByTestId('cite-text')).toContainText(/\(2024\)\..*\(2025\)\./su);
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('cite-copy').click();
  const copied = () => app.evaluate(async ({ clipboard }) => await clipboard.readText());
  await expect.poll(copied).toMatch(/^澜江市人民政府.*\(2024\).*\n澜江市人民政府.*\(2025\).*$/u);
  await page.getByTestId('cite-format-bibtex').click();
  await expect(page.getByTestId('cite-text')).toContainText('@techreport');
  await page.getByTestId('cite-save').click();
  await expect(page.getByTestId('toast').last()).toContainText('引文.bib');
  expect(readFileSync(target, 'utf8').match(/@techreport/gu)).toHaveLength(2);
});

test('the annotated diff is one file with the note, both texts and its method', async () => {
  const { app, page } = launched;
  const target = join(folder, '对照.html');
  await answerSaveDialog(app, target);
  await page.getByTestId('export').click();
  await page.getByTestId('export-submit').click();
  await expect(page.getByTestId('toast').last()).toContainText('对照.html');
  await expect.poll(() => isBelow(page.getByTestId('toast').first(), page.getByTestId('rows'))).toBe(true);
  const html = readFileSync(target, 'utf8');
  expect(html).toContain(NOTE);
  expect(html).toContain('SHA-256');
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/u);
});

test('the later report is a Word document with its changes tracked, as the preview shows it', async () => {
  const { app, page } = launched;
  const target = join(folder, '修订.docx');
  await answerSaveDialog(app, target);
  await page.getByTestId('export').click();
  await page.getByTestId('export-format-docx').check();
  const preview = page.frameLocator('[data-testid="export-preview"]');
  await expect(preview.locator('ins').first()).toBeVisible();
  await expect(preview.locator('aside')).toContainText([NOTE]);
  await page.getByTestId('export-submit').click();
  await expect(page.getByTestId('toast').last()).toContainText('修订.docx');
  const comments = partOf(readWord(readFileSync(target)), 'word/comments.xml');
  expect(wordsOf(comments)).toContain(NOTE);
});

test('a print of the comparison begins as its PDF, as the preview shows it', async () => {
  const { app, page } = launched;
  await chooseInMenu(app, '文件', '打印…');
  await expect(page.getByTestId('export-format-pdf')).toBeChecked();
  const preview = page.frameLocator('[data-testid="export-preview"]');
  await expect(preview.locator('#remarks')).toContainText(NOTE);
  await page.keyboard.press('Escape');
});

test('after a restart all is found again', async () => {
  await launched.close();
  launched = await launchApp({ userData: join(folder, 'data') });
  const { page } = launched;
  await waitForScreen(page, 'library');
  await expect(page.getByTestId('report-card')).toHaveCount(3);
  await compareWithBefore(page, 2025);
  await expect(page.getByTestId('review-count')).toContainText('1');
  await page.getByTestId('tab-notes').click();
  await expect(page.getByTestId('note-list')).toContainText(NOTE);
});

test('a deleted report comes back by one click', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2023).getByTestId('report-menu-button').click();
  await page.getByTestId('menu-cite').click();
  await expect(page.getByTestId('toast').last()).toContainText(/已复制引文：澜江市人民政府.*\(2023\)/u);
  // A year of a place that is folded is a report as well.
  await page.locator('[data-testid="year-cell"][data-year="2023"]').click({ button: 'right' });
  await expect(page.getByTestId('report-menu')).toContainText('与 2024 年对照');
  await page.keyboard.press('Escape');
  await reportCard(page, 2023).getByTestId('report-delete').click();
  await expect(page.getByTestId('report-card')).toHaveCount(2);
  await page.getByTestId('toast-action').last().click();
  await expect(page.getByTestId('report-card')).toHaveCount(3);
});

test('a double click on a year opens its text, or compares it with the year that is selected', async () => {
  const { page } = launched;
  const year = (number: number) => page.locator(`[data-testid="year-cell"][data-year="${number}"]`);
  await year(2023).dblclick();
  await waitForScreen(page, 'reader');
  await expect(page.getByTestId('reader-screen')).toContainText('2023');
  await page.getByTestId('go-back').click();
  await waitForScreen(page, 'library');
  await year(2024).click();
  await year(2023).dblclick();
  await waitForScreen(page, 'comparison');
});
