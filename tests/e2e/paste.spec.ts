import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { readSampleSource } from '../helpers/reports.ts';
import { reportCard, waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
  await waitForScreen(launched.page, 'library');
});

test.afterAll(async () => {
  await launched.close();
});

/** Puts a text on the clipboard as a browser does, with its layout beside it. */
async function copy(text: string, html: string): Promise<void> {
  const { page } = launched;
  await page.evaluate(
    (data) => {
      document.addEventListener(
        'copy',
        (event) => {
          event.preventDefault();
          event.clipboardData?.setData('text/plain', data.text);
          event.clipboardData?.setData('text/html', data.html);
        },
        { once: true },
      );
    },
    { text, html },
  );
  await page.keyboard.press('Control+c');
}

const PLAIN = readSampleSource(2024);
const HTML = `${PLAIN.split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => `<p>${line.trim()}</p>`)
  .join('')}<ol><li>修缮老旧小区</li><li>新建口袋公园</li></ol>`;

test('a page that is pasted is read with its layout, and kept as what it was', async () => {
  const { page } = launched;
  await copy(PLAIN, HTML);
  await page.getByTestId('import-paste').click();
  await page.getByTestId('paste-text').focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByTestId('paste-text')).toHaveValue(/1\.修缮老旧小区\n2\.新建口袋公园/u);
  await expect(page.getByTestId('paste-rich')).toContainText('已按网页读取');
  await page.getByTestId('paste-submit').click();
  await expect(page.getByTestId('import-item')).toContainText('澜江市 · 2024');
  await page.getByTestId('import-close').click();
  await expect(reportCard(page, 2024)).toContainText('网页');
});

test('what is changed by hand is the reader’s own text, and a passage in the middle goes in plain', async () => {
  const { page } = launched;
  await page.getByTestId('import-paste').click();
  const field = page.getByTestId('paste-text');
  await field.fill(readSampleSource(2023));
  await copy('粗体', '<p><b>粗体</b></p>');
  await field.press('End');
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue(/粗体/u);
  await expect(page.getByTestId('paste-rich')).toHaveCount(0);
  await page.getByTestId('paste-submit').click();
  await expect(page.getByTestId('import-item')).toContainText('2023');
  await page.getByTestId('import-close').click();
  await expect(reportCard(page, 2023)).not.toContainText('网页');
});
