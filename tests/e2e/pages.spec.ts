import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { makePdf } from '../helpers/pdf.ts';
import { readSampleSource } from '../helpers/reports.ts';
import { importFiles, reportCard, waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-pages-'));
  launched = await launchApp({ userData: join(folder, 'data') });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The first lines of a report, on two pages. */
function writePdf(): string {
  const lines = readSampleSource(2024)
    .split('\n')
    .map((line) => line.trim().slice(0, 38))
    .filter((line) => line !== '');
  const pages = [lines.slice(0, 20), lines.slice(20, 40)];
  const file = join(folder, '2024.pdf');
  writeFileSync(
    file,
    makePdf(pages.map((page) => page.map((text, at) => ({ x: 60, y: 780 - 30 * at, text })))),
  );
  return file;
}

test('a page of a PDF is shown in the margin, on a note, and in what is copied with its source', async () => {
  const { app, page } = launched;
  await waitForScreen(page, 'library');
  await importFiles(app, page, [writePdf()]);
  await page.getByTestId('import-close').click();
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  await expect(page.getByTestId('page-mark').first()).toHaveText('第 1 页');
  const last = page.getByTestId('paragraph').last();
  await last.scrollIntoViewIfNeeded();
  await last.click({ clickCount: 3 });
  await page.getByTestId('selection-copy').click();
  await expect(page.getByTestId('toast').last()).toContainText('第 2 页');
  const copied = () => app.evaluate(async ({ clipboard }) => await clipboard.readText());
  await expect
    .poll(copied)
    .toMatch(/^“.+”（澜江市《2024年政府工作报告》.*，第 2 页）\n\n澜江市人民政府.*: 2\.$/su);
  // What was selected stays so: it is copied again, in another form.
  await page.keyboard.press('Control+Alt+c');
  await expect.poll(copied).toMatch(/^> .*\n>\n> —— 澜江市《2024年政府工作报告》/su);
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
  await last.click();
  await last.click({ button: 'right' });
  await page.getByTestId('copy-plain').click();
  const begin = (await last.locator('[data-at]').first().textContent()) ?? '?';
  await expect.poll(async () => (await copied()).startsWith(begin)).toBe(true);

  await last.click({ clickCount: 3 });
  await page.getByTestId('selection-note').click();
  await page.getByTestId('note-editor').locator('textarea').first().fill('见此页');
  await page.getByTestId('note-save').click();
  await page.getByTestId('tab-notes').click();
  await expect(page.getByTestId('note-card')).toContainText('第 2 页');
});
