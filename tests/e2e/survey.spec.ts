import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { reportDocx } from '../helpers/docx.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { answerOpenDialog, reportCard, waitForScreen } from '../helpers/window.ts';
import { packZip } from '../helpers/zip.ts';
import { inventReport } from '../library/invent.ts';

let launched: LaunchedApp;
let folder: string;

/** Sentences that no other report has. */
const BODY = Array.from(
  { length: 60 },
  (_, n) => `\u3000\u3000东山第${n}项工程按期完工，东山建成第${n}号泵站并投入使用。`,
).join('\n');

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-survey-'));
  mkdirSync(join(folder, '云川市'));
  for (const year of [2020, 2021, 2022])
    writeFileSync(join(folder, '云川市', `${year}.txt`), inventReport(year));
  writeFileSync(join(folder, 'a 2024.txt'), inventReport(2024, BODY));
  writeFileSync(join(folder, 'b 2024.txt'), inventReport(2024, BODY.replace('第9项', '第九项')));
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(
    join(folder, 'more.zip'),
    packZip([{ name: '2023.docx', content: reportDocx(inventReport(2023)) }]),
  );
  launched = await launchApp();
  await waitForScreen(launched.page, 'library');
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const setWidth = (app: LaunchedApp['app'], width: number): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]!.setContentSize(wanted, 700),
    width,
  );

const row = (page: Page, name: string) => page.getByTestId('survey-row').filter({ hasText: name });

test('a folder of several formats is told before it is taken in', async () => {
  const { app, page } = launched;
  await answerOpenDialog(app, [folder]);
  await page.getByTestId('settings').focus();
  await page.getByTestId('import-folder').press('Enter');
  await expect(page.getByTestId('survey-row')).toHaveCount(7);
  await expect(page.getByTestId('survey-table')).toBeFocused();
  await expect(row(page, 'b 2024.txt')).toHaveAttribute('data-state', 'duplicate');
  await expect(row(page, 'empty.txt')).toContainText('没有正文');
  await expect(page.getByTestId('survey-take-in')).toContainText('5');
  await page.getByTestId('survey-filter-refused').click();
  await expect(page.getByTestId('survey-row')).toHaveCount(1);
  await page.getByTestId('survey-filter-all').click();
  await page.getByTestId('survey-find').fill('2024');
  await expect(page.getByTestId('survey-row')).toHaveCount(2);
});

test('a session is read whole, in a window as narrow as it gets', async () => {
  const { app, page } = launched;
  const session = row(page, 'b 2024.txt').getByTestId('survey-session');
  await expect(session).toHaveText('第三届人民代表大会第二次会议');
  for (const width of [1440, 1024]) {
    await setWidth(app, width);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    const cut = await session.evaluate(
      (cell) => cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight,
    );
    expect(cut).toBe(false);
    const table = await page.getByTestId('survey-table').evaluate((own) => own.scrollWidth - own.clientWidth);
    expect(table).toBe(0);
  }
});

test('the differences of two that are nearly the same are one click away', async () => {
  const { page } = launched;
  await row(page, 'b 2024.txt').getByTestId('survey-compare').click();
  const dialog = page.getByTestId('survey-differences');
  await expect(dialog.locator('del')).toHaveText('第9');
  await expect(dialog.locator('ins')).toHaveText('第九');
  await page.keyboard.press('Escape');
  await page.getByTestId('survey-find').fill('');
});

/** What is typed into a cell and not written is kept below it, is there again in its field, and is thrown away by name. */
async function expectKept(line: Locator): Promise<void> {
  const [year, editor] = [line.getByTestId('survey-year'), line.getByTestId('survey-editor')];
  const unwritten = line.getByTestId('survey-unwritten');
  await year.click();
  await editor.fill('2014');
  await editor.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
  await expect(editor).toBeFocused();
  await editor.press('Escape');
  await expect(year).toHaveText('2023');
  await expect(year).toBeFocused();
  await expect(unwritten).toHaveText('2014');
  await unwritten.click();
  await expect(editor).toHaveValue('2014');
  // No year: it can't be written, and is kept, too.
  await editor.fill('二〇一三');
  await editor.press('Enter');
  await expect(unwritten).toHaveText('二〇一三');
  await line.getByRole('button', { name: '丢弃没有写入的“二〇一三”' }).click();
  await expect(unwritten).toHaveCount(0);
  await year.press('Enter');
  await expect(editor).toHaveValue('2023');
  await editor.press('Escape');
  await expect(unwritten).toHaveCount(0);
}

test('cells and chosen rows are corrected, rows are left out', async () => {
  const { page } = launched;
  await expectKept(row(page, '2023.docx'));
  await row(page, '2023.docx').getByTestId('survey-year').click();
  await page.getByTestId('survey-editor').fill('2013');
  await page.keyboard.press('Enter');
  await expect(row(page, '2023.docx').getByTestId('survey-year')).toHaveText('2013');
  for (const name of ['2020.txt', '2021.txt']) await row(page, name).getByTestId('survey-choose').click();
  // Some are chosen: the box above all says neither all nor none.
  await expect(page.getByTestId('survey-choose-all')).toBeChecked({ indeterminate: true });
  await page.getByTestId('survey-bulk-place').fill('满城县');
  await page.getByTestId('survey-bulk-edition').fill('审议稿');
  await page.getByTestId('survey-bulk-save').click();
  await expect(row(page, '2021.txt').getByTestId('survey-place')).toHaveText('满城县');
  for (const name of ['2020.txt', '2021.txt'])
    await expect(row(page, name).getByTestId('survey-edition')).toHaveText('审议稿');
  await row(page, '2022.txt').getByTestId('survey-toggle-out').click();
  await expect(page.getByTestId('survey-take-in')).toContainText('4');
});

test('what was done to the table is taken back step by step, and done again', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('survey-take-in')).toContainText('5');
  await page.getByTestId('undo').click();
  await expect(row(page, '2021.txt').getByTestId('survey-place')).toHaveText('云川市');
  for (const name of ['2020.txt', '2021.txt'])
    await expect(row(page, name).getByTestId('survey-edition')).toHaveText('—');
  await page.keyboard.press('Control+z');
  await expect(row(page, '2023.docx').getByTestId('survey-year')).toHaveText('2023');
  await expect(page.getByTestId('undo')).toBeDisabled();
  await expect(page.getByTestId('toast').last()).toContainText('已撤销：更正 1 项');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+z');
  await expect(page.getByTestId('redo')).toBeDisabled();
  await expect(page.getByTestId('survey-take-in')).toContainText('4');
  await expect(row(page, '2021.txt').getByTestId('survey-place')).toHaveText('满城县');
});

test('what waits is there after a look at the shelves, and comes in', async () => {
  const { page } = launched;
  await expect(page.getByTestId('survey-bulk-place')).toHaveValue(''); // it is written
  await page.getByTestId('survey-bulk-place').fill('没有写完的地');
  await page.getByTestId('survey-later').click();
  await expect(page.getByTestId('survey-waits')).toContainText('7');
  await page.getByTestId('survey-show').click();
  await expect(page.getByTestId('survey-bulk-place')).toHaveValue('没有写完的地');
  await page.getByTestId('survey-take-in').click();
  const items = page.getByTestId('import-item');
  await expect(items).toHaveCount(7);
  await expect(page.locator('[data-testid="import-item"][data-status="imported"]')).toHaveCount(4);
  await expect(page.locator('[data-testid="import-item"][data-status="left-out"]')).toHaveCount(2);
  // The counts have the room that the buttons leave: they are one line.
  expect((await page.getByTestId('import-counts').boundingBox())?.height).toBeLessThan(24);
  await page.getByTestId('import-close').click();
  await expect(page.getByTestId('shelf').filter({ hasText: '满城区' })).toContainText('2 份');
  await expect(reportCard(page, 2013)).toHaveCount(1);
  await expect(page.getByTestId('survey-waits')).toHaveCount(0);
});

test('numbered pictures are one line, and are taken apart there', async () => {
  const { app, page } = launched;
  const scans = join(folder, '扫描');
  mkdirSync(scans);
  for (const name of ['扫描_001.png', '扫描_002.png', '扫描_003.png'])
    writeFileSync(join(scans, name), '\u0089PNG', 'latin1');
  await answerOpenDialog(app, [scans]);
  await page.getByTestId('import-folder').click();
  await expect(page.getByTestId('survey-row')).toHaveCount(1);
  await expect(page.getByTestId('survey-pictures')).toContainText('3 张图片合为一份');
  await page.getByTestId('survey-take-apart').click();
  await expect(page.getByTestId('survey-row')).toHaveCount(3);
  await expect(page.getByTestId('survey-pictures')).toHaveCount(0);
});
