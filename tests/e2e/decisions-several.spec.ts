import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { compareWithBefore, importFiles, waitForScreen } from '../helpers/window.ts';
import { inventReport } from '../library/invent.ts';

/** 立交桥 was one sentence and becomes two; the others stand one to one, or alone. */
const LEFT = `\u3000\u3000新增公园绿地四十公顷。完善夜间公交线网。
\u3000\u3000修建云川北路立交桥，打通南门外断头路三条。
\u3000\u3000举办龙舟邀请赛二十场。
\u3000\u3000开放乡村戏台十二处。`;
const RIGHT = `\u3000\u3000新增公园绿地六十公顷。完善夜间公交线网和站台。
\u3000\u3000修建云川北路立交桥。打通南门外断头路三条。
\u3000\u3000群众文化生活日益丰富。`;
const BRIDGE = '修建云川北路立交桥';
const ROADS = '打通南门外断头路';
const BOATS = '举办龙舟邀请赛';
const STAGES = '开放乡村戏台';
const CULTURE = '群众文化生活';

let folder: string;
let launched: LaunchedApp;

function piece(page: Page, side: 'left' | 'right', words: string): Locator {
  return page
    .locator(`[data-cell]:not([data-ghost]) [data-side="${side}"]`, {
      hasText: new RegExp(words.slice(0, 4)),
    })
    .first();
}

/** The row that holds the words. */
function rowOf(page: Page, words: string): Locator {
  return page.getByTestId('row').filter({ hasText: words });
}

function decisions(page: Page): Locator {
  return page.getByTestId('decision');
}

/** Takes all back that a test settled. */
async function undoAll(page: Page): Promise<void> {
  for (let left = await decisions(page).count(); left > 0;) {
    await page.getByTestId('undo').click();
    await expect(decisions(page)).not.toHaveCount(left);
    left = await decisions(page).count();
  }
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-decisions-'));
  const files = [
    [2023, LEFT],
    [2024, RIGHT],
  ] as const;
  const paths = files.map(([year, body]) => {
    const path = join(folder, `${year}.txt`);
    writeFileSync(path, inventReport(year, body));
    return path;
  });
  launched = await launchApp({ userData: join(folder, 'data') });
  await waitForScreen(launched.page, 'library');
  await importFiles(launched.app, launched.page, paths);
  await launched.page.getByTestId('import-close').click();
  await compareWithBefore(launched.page, 2024);
  await launched.page.getByTestId('tab-decisions').click();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('several chosen sentences are locked at once, each with its own match, as one step', async () => {
  const { page } = launched;
  await piece(page, 'left', '新增公园绿地').click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByTestId('decision-bar')).toContainText('2');
  await page.keyboard.press('Shift+L');
  await expect(decisions(page)).toHaveCount(2);
  await page.getByTestId('undo').click();
  await expect(decisions(page)).toHaveCount(0);
});

test('a sentence that became two is locked with both, then one of them is taken out', async () => {
  const { page } = launched;
  await expect(rowOf(page, BRIDGE)).toHaveCount(1);
  await piece(page, 'right', BRIDGE).click({ button: 'right' });
  await page.getByTestId('decide-lock').click();
  await expect(decisions(page)).toHaveCount(1);
  await expect(decisions(page)).toContainText(`${BRIDGE}。${ROADS}`);
  await piece(page, 'right', BRIDGE).click();
  await page.keyboard.press('.');
  await page.getByTestId('take-out-right-last').click();
  await expect(decisions(page)).toHaveCount(2);
  await expect(page.locator('[data-testid="decision"][data-kind="link"]')).not.toContainText(
    `${BRIDGE}。${ROADS}`,
  );
  await expect(page.locator('[data-testid="decision"][data-kind="cut"]')).toContainText(ROADS);
  await expect(page.locator('[data-cell="right"]').filter({ hasText: BRIDGE })).not.toContainText(ROADS);
  await undoAll(page);
});

test('several paragraphs are merged with one sentence, and stay so when that is locked', async () => {
  const { page } = launched;
  await piece(page, 'left', BOATS).click();
  await piece(page, 'left', STAGES).click({ modifiers: ['Shift'] });
  await page.keyboard.press('l');
  await piece(page, 'right', CULTURE).click();
  await expect(decisions(page)).toHaveCount(1);
  await expect(rowOf(page, BOATS)).toContainText(STAGES);
  await expect(rowOf(page, BOATS)).toContainText(CULTURE);
  await piece(page, 'right', CULTURE).click();
  await page.keyboard.press('Shift+L');
  await expect(page.getByTestId('settling')).toHaveCount(0);
  await expect(decisions(page)).toHaveCount(1);
  await undoAll(page);
});

test('in the running text a sentence that both years share is linked by click', async () => {
  const { page } = launched;
  await page.getByTestId('mode-inline').click();
  await piece(page, 'left', BOATS).click();
  await page.keyboard.press('l');
  // The words stand there once, as the right report has them; from the left they are linked with them all the same.
  await piece(page, 'right', '完善夜间').click();
  await expect(decisions(page)).toHaveCount(1);
  await expect(decisions(page)).toContainText(BOATS);
  await expect(decisions(page)).toContainText('完善夜间公交线网和站台');
  await undoAll(page);
});

test('the other way round the left sentence is meant, and a place without one says so', async () => {
  const { page } = launched;
  await piece(page, 'right', CULTURE).click();
  await page.keyboard.press('l');
  await piece(page, 'right', CULTURE).click();
  await expect(page.getByTestId('toast').filter({ hasText: '没有左侧' })).toBeVisible();
  await expect(page.getByTestId('link-bar')).toBeVisible();
  await piece(page, 'right', '完善夜间').click();
  await expect(decisions(page)).toHaveCount(1);
  await expect(decisions(page)).toContainText('完善夜间公交线网。');
  await expect(decisions(page)).toContainText(CULTURE);
  await undoAll(page);
});

test('by key, too: what is chosen is to be seen on either side', async () => {
  const { page } = launched;
  await piece(page, 'right', '完善夜间').click();
  await expect(page.getByTestId('decision-bar')).toContainText('2024');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('decision-bar')).toContainText('2023');
  await expect(page.locator('[data-picked]').filter({ hasText: '完善夜间' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.locator('[data-picked="to"]').first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(decisions(page)).toHaveCount(1);
  await expect(decisions(page)).toContainText('完善夜间公交线网。');
  await expect(decisions(page)).toContainText('新增公园绿地六十公顷');
  await undoAll(page);
  await page.getByTestId('mode-side').click();
});
