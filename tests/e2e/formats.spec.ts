import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeDocx, paragraph } from '../helpers/docx.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { readSampleSource } from '../helpers/reports.ts';
import { importFiles, reportCard, waitForScreen } from '../helpers/window.ts';
import { packZip } from '../helpers/zip.ts';

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-formats-'));
  launched = await launchApp({ userData: join(folder, 'data') });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a document of Word out of an archive comes in, with what was left out', async () => {
  const { app, page } = launched;
  await waitForScreen(page, 'library');
  const body = readSampleSource(2024)
    .split('\n')
    .map((line) => paragraph(line.trim()))
    .join('');
  const comments = `<w:comment w:id="1">${paragraph('此处再核')}</w:comment>`;
  const archive = join(folder, '报告.zip');
  writeFileSync(
    archive,
    packZip([
      { name: '2024.docx', content: makeDocx(body, { comments }) },
      { name: '坏的.docx', content: makeDocx('<w:p') },
    ]),
  );
  await importFiles(app, page, [archive]);
  const items = page.getByTestId('import-item');
  await expect(items).toHaveCount(2);
  await expect(items.filter({ hasText: '2024.docx' })).toContainText('批注没有收入正文（1 条）：“此处再核”');
  await expect(items.filter({ hasText: '坏的.docx' })).toContainText('已损坏');
  await page.getByTestId('import-close').click();
  await expect(reportCard(page, 2024)).toContainText('Word 文档');

  await reportCard(page, 2024).getByTestId('report-open').click();
  await page.getByTestId('reader-warnings').click();
  await expect(page.getByTestId('cleaning-warnings')).toContainText('批注没有收入正文');
  await expect(page.getByTestId('source-facts')).toContainText('报告.zip');
  // It was not read in an encoding, so none can be chosen.
  await expect(page.getByTestId('encoding')).toHaveCount(0);
});
