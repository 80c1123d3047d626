import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { compareWithBefore, importFiles, waitForScreen } from '../helpers/window.ts';
import { inventReport } from '../library/invent.ts';

const BOATS = '举办龙舟邀请赛';
const CULTURE = '群众文化生活日益丰富，城乡面貌焕然一新';
const LEFT = `\u3000\u3000新增公园绿地四十公顷。\n\u3000\u3000${BOATS}二十场。`;
const RIGHT = ['新增公园绿地六十公顷。', `${CULTURE}。`, '农村改革稳步推进。', '教育质量稳步提高。']
  .map((paragraph) => `\u3000\u3000${paragraph}`)
  .join('\n');

let folder: string;
let launched: LaunchedApp;

function write(name: string, year: number, body: string): string {
  const path = join(folder, name);
  writeFileSync(path, inventReport(year, body));
  return path;
}

function piece(page: Page, side: 'left' | 'right', words: string): Locator {
  return page
    .locator(`[data-cell]:not([data-ghost]) [data-side="${side}"]`, { hasText: words.slice(0, 5) })
    .first();
}

function decisions(page: Page): Locator {
  return page.getByTestId('decision');
}

async function importAll(paths: readonly string[]): Promise<void> {
  await importFiles(launched.app, launched.page, paths);
  await launched.page.getByTestId('import-close').click();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-unplaced-'));
  launched = await launchApp({ userData: join(folder, 'data') });
  await waitForScreen(launched.page, 'library');
  await importAll([write('2023.txt', 2023, LEFT), write('2024.txt', 2024, RIGHT)]);
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a passage and a section are settled, and the outline is corrected on words that will go', async () => {
  const { page } = launched;
  await compareWithBefore(page, 2024);
  await expect(page.getByTestId('lost-warning')).toHaveCount(0);
  await page.getByTestId('tab-decisions').click();
  await piece(page, 'left', BOATS).click();
  await page.keyboard.press('l');
  await piece(page, 'right', CULTURE).click();
  await expect(decisions(page)).toHaveCount(1);
  await page.getByTestId('tree-node').filter({ hasText: '守住安全底线' }).click({ button: 'right' });
  await page.getByTestId('section-lock').click();
  await expect(decisions(page)).toHaveCount(2);
  await page.getByTestId('report-head').nth(1).click();
  await waitForScreen(page, 'reader');
  await page.getByTestId('paragraph').filter({ hasText: CULTURE }).click({ button: 'right' });
  await page.getByTestId('outline-heading-1').click();
  await page.getByTestId('tab-corrections').click();
  await expect(page.getByTestId('correction')).toHaveCount(1);
});

test('without its heading a decision on a section is listed as without effect, and the screen says so', async () => {
  const { page } = launched;
  await page.getByTestId('outline-node').filter({ hasText: '守住安全底线' }).click({ button: 'right' });
  await page.getByTestId('outline-no-heading').click();
  await expect(page.getByTestId('correction')).toHaveCount(2);
  await page.keyboard.press('Alt+ArrowLeft');
  await waitForScreen(page, 'comparison');
  await expect(page.getByTestId('lost-warning')).toContainText('1');
  const lost = page.locator('[data-testid="decision"][data-placed="false"]');
  await expect(lost).toHaveCount(1);
  await expect(lost).toContainText('2024 的报告里没有这个标题');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('lost-warning')).toHaveCount(0);
});

test('a corrected file that lacks the words has them listed: which side, which words, without effect', async () => {
  const { page } = launched;
  await page.getByTestId('tab-changes').click();
  await page.keyboard.press('g');
  await waitForScreen(page, 'library');
  await importAll([write('corrected.txt', 2024, RIGHT.replace(CULTURE, '文旅活动精彩纷呈'))]);
  const cards = page.locator('[data-testid="report-card"][data-year="2024"]');
  await expect(cards).toHaveCount(2);
  await cards.first().getByTestId('compare-before').click(); // the newer edition comes first
  await waitForScreen(page, 'comparison');
  await expect(page.getByTestId('lost-warning')).toContainText('1');
  await page.getByTestId('lost-warning').getByRole('button').click();
  const lost = page.locator('[data-testid="decision"][data-placed="false"]');
  await expect(lost).toHaveCount(1);
  await expect(lost).toContainText('2024 的报告里没有这句话');
  // The words that are gone stand whole; those of the other side are there and are no loss.
  await expect(lost.getByTestId('lost-quote')).toHaveCount(1);
  await expect(lost.getByTestId('lost-quote')).toContainText(CULTURE);
  await expect(lost).toContainText(BOATS);
  await expect(page.locator('[data-testid="decision"][data-placed="true"]')).toHaveCount(1);
});

test('so has the Reader its corrections of the outline', async () => {
  const { page } = launched;
  await page.getByTestId('report-head').nth(1).click();
  await waitForScreen(page, 'reader');
  const tab = page.getByTestId('tab-corrections');
  await expect(tab).toContainText('⚠');
  await tab.click();
  const lost = page.locator('[data-testid="correction"][data-placed="false"]');
  await expect(lost).toHaveCount(1);
  await expect(lost.getByTestId('lost-quote')).toContainText(CULTURE);
  await lost.getByTestId('correction-undo').click();
  await expect(tab).not.toContainText('⚠');
});

test('what is without effect can be taken back, and the warning goes with it', async () => {
  const { page } = launched;
  await page.keyboard.press('Alt+ArrowLeft');
  await waitForScreen(page, 'comparison');
  await page.locator('[data-testid="decision"][data-placed="false"]').getByTestId('decision-undo').click();
  await expect(page.getByTestId('lost-warning')).toHaveCount(0);
  await expect(decisions(page)).toHaveCount(1);
});
