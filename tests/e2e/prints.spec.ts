import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openPdf, readPages } from '../../electron/library/import/formats/pdf/pdfium.ts';
import { spawnProgram } from '../cli/program.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { readBookmarks } from '../helpers/read-bookmarks.ts';
import { readSample } from '../helpers/reports.ts';
import { findViolations } from '../helpers/violations.ts';
import { answerSaveDialog, reportCard, waitForScreen } from '../helpers/window.ts';

/** A print takes two seconds on a machine with nothing else to do. */
const PATIENCE = 60_000;

let folder: string;
let launched: LaunchedApp;

test.describe.configure({ mode: 'serial', timeout: 3 * PATIENCE });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-prints-'));
  launched = await launchApp({ userData: join(folder, 'data'), args: ['--samples'] });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The characters of `text` that `printed` has fewer of, blanks left out. */
function missingIn(printed: string, text: string): readonly string[] {
  const left = new Map<string, number>();
  for (const char of printed) left.set(char, (left.get(char) ?? 0) + 1);
  return Array.from(text.replace(/\s/gu, '')).filter((char) => {
    const count = left.get(char) ?? 0;
    left.set(char, count - 1);
    return count < 1;
  });
}

async function textOf(bytes: Uint8Array): Promise<{ readonly pages: number; readonly text: string }> {
  const pdf = await openPdf(bytes);
  try {
    const pages = readPages(pdf);
    const text = pages.map(({ characters }) => characters.map((each) => each.text).join('')).join('');
    return { pages: pages.length, text };
  } finally {
    pdf.close();
  }
}

async function exportInWindow(name: string): Promise<Uint8Array> {
  const { app, page } = launched;
  await answerSaveDialog(app, join(folder, name));
  await page.getByTestId('export').click();
  await page.getByTestId('export-format-pdf').check();
  const preview = page.frameLocator('[data-testid="export-preview"]');
  await expect(preview.locator('#sections')).toBeVisible();
  // As on the page: with margins, and nothing beyond them to be scrolled to.
  const [beside, beyond] = await preview
    .locator('html')
    .evaluate((root) => [root.querySelector('h1')!.offsetLeft, root.scrollWidth - root.clientWidth]);
  expect(beside).toBeGreaterThan(20);
  expect(beyond).toBe(0);
  await page.getByTestId('export-submit').click();
  await expect(page.getByTestId('toast').filter({ hasText: name })).toBeVisible({ timeout: PATIENCE });
  return new Uint8Array(readFileSync(join(folder, name)));
}

test('both texts are printed as a PDF, the same each time, and leave no hidden window', async () => {
  const { app, page } = launched;
  await waitForScreen(page, 'comparison');
  const first = await exportInWindow('一.pdf');
  const second = await exportInWindow('二.pdf');
  expect(Buffer.from(second).equals(first)).toBe(true);
  const { pages, text } = await textOf(first);
  expect(pages).toBeLessThan(15);
  expect(missingIn(text, readSample(2024).text + readSample(2025).text)).toEqual([]);
  expect(text).toContain(`第${pages}页，共${pages}页`);
  const bookmarks = await readBookmarks(first);
  expect(bookmarks.length).toBeGreaterThan(15);
  expect(bookmarks.every((each) => each.page > 0)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('a report alone is printed as a PDF, with its text whole and its sections as bookmarks', async () => {
  const { app, page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2025).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  await answerSaveDialog(app, join(folder, '报告.pdf'));
  await page.keyboard.press('Control+p');
  const preview = page.frameLocator('[data-testid="print-preview"]');
  await expect(preview.locator('#method')).toContainText('SHA-256');
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('print-save').click();
  await expect(page.getByTestId('toast').filter({ hasText: '报告.pdf' })).toBeVisible({ timeout: PATIENCE });
  const bytes = new Uint8Array(readFileSync(join(folder, '报告.pdf')));
  const { pages, text } = await textOf(bytes);
  expect(missingIn(text, readSample(2025).text)).toEqual([]);
  expect(text).toContain(`第${pages}页，共${pages}页`);
  const bookmarks = await readBookmarks(bytes);
  expect(bookmarks.length).toBeGreaterThan(10);
  expect(bookmarks.every((each) => each.page > 0)).toBe(true);
});

test('the command line prints the same without a window', async () => {
  const library = join(folder, 'data', 'samples.duizhao');
  const place = spawnProgram('list', '--library', library, '--json');
  const { places } = JSON.parse(place.out) as { places: { reports: { id: number; year: number }[] }[] };
  const idOf = (year: number): string =>
    String(places[0]?.reports.find((report) => report.year === year)?.id ?? '');
  const target = join(folder, '三.pdf');
  const result = spawnProgram('export', idOf(2024), idOf(2025), '--library', library, '--out', target);
  expect(result).toMatchObject({ status: 0, err: '' });
  expect(statSync(target).size).toBeGreaterThan(50_000);
  const { text } = await textOf(new Uint8Array(readFileSync(target)));
  expect(missingIn(text, readSample(2024).text + readSample(2025).text)).toEqual([]);
});
