import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { importFiles, reportCard, waitForScreen } from '../helpers/window.ts';
import { inventReport } from '../library/invent.ts';

let launched: LaunchedApp;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-library-'));
  // Reports of more years than the window shows.
  mkdirSync(join(folder, '云川市'));
  for (let year = 2001; year <= 2025; year++)
    writeFileSync(join(folder, '云川市', `${year}.txt`), inventReport(year));
  launched = await launchApp();
  const { app, page } = launched;
  await waitForScreen(page, 'library');
  await importFiles(app, page, [join(folder, '云川市')]);
  await page.getByTestId('import-close').click();
  await reportCard(page, 2025).waitFor();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const scrolled = (page: Page): Promise<number> =>
  page.getByTestId('place-tree').evaluate((element) => element.scrollTop);

test('the library is as it was left: scrolled to the same place, the focus on the same line', async () => {
  const { page } = launched;
  await page.getByTestId('place-tree').getByRole('treeitem').first().press('End');
  await reportCard(page, 2001).waitFor();
  expect(await scrolled(page)).toBeGreaterThan(200);
  const card = reportCard(page, 2003);
  for (const back of ['go-library', 'go-back'] as const) {
    await card.getByTestId('compare-before').click();
    await waitForScreen(page, 'comparison');
    await page.getByTestId(back).click();
    await waitForScreen(page, 'library');
    await expect(card).toBeInViewport();
    await expect(card.locator('xpath=ancestor-or-self::*[@role="treeitem"]')).toBeFocused();
    expect(await scrolled(page)).toBeGreaterThan(200);
  }
  await page.keyboard.press('Enter');
  await waitForScreen(page, 'reader');
});

test('Tab leads into the list, however far its line was scrolled away', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').click();
  await waitForScreen(page, 'library');
  await page.getByTestId('place-tree').getByRole('treeitem').first().press('Home');
  const first = page.getByRole('treeitem').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.getByTestId('place-tree').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await reportCard(page, 2001).waitFor();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
});

const selected = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-testid="report-card"]:has(:checked)')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-year') ?? ''));

test('reports are selected by Ctrl and Shift, with the mouse and with keys', async () => {
  const { page } = launched;
  const line = (year: number) =>
    reportCard(page, year).locator('xpath=ancestor-or-self::*[@role="treeitem"]');
  const beside = { position: { x: 4, y: 4 } }; // on the line, on no control of it
  await line(2024).click({ ...beside, modifiers: ['Control'] });
  await line(2022).click({ ...beside, modifiers: ['Shift'] });
  expect(await selected(page)).toEqual(['2024', '2023', '2022']);
  await line(2023).click({ ...beside, modifiers: ['Control'] });
  expect(await selected(page)).toEqual(['2024', '2022']);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('selection-bar')).toHaveCount(0);
  await line(2024).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(line(2022)).toBeFocused();
  expect(await selected(page)).toEqual(['2024', '2023', '2022']);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await selected(page)).toEqual(['2024', '2023']);
  await page.keyboard.press('Control+a');
  await expect(page.getByTestId('selection-bar')).toContainText('删除 25 份');
  await page.keyboard.press('Escape');
});

test('the line after a deleted one has the focus, and keys go on from there', async () => {
  const { page } = launched;
  const line = (year: number) =>
    reportCard(page, year).locator('xpath=ancestor-or-self::*[@role="treeitem"]');
  await line(2025).focus();
  await page.keyboard.press('Delete');
  await expect(line(2025)).toHaveCount(0);
  await expect(line(2024)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(line(2025)).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(line(2025)).toBeFocused();
});

test('many reports that are corrected at once are told which years their place has already', async () => {
  const { page } = launched;
  await reportCard(page, 2025).locator('xpath=ancestor-or-self::*[@role="treeitem"]').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('F2');
  await page.getByTestId('many-place').fill('云川县');
  await expect(page.getByTestId('many-dialog')).toBeVisible();
  await expect(page.getByTestId('many-taken')).toHaveCount(0);
  await page.getByTestId('many-place').fill('');
  await page.getByTestId('many-year').fill('2020');
  await expect(page.getByTestId('many-taken')).toContainText('云川市 2020 年已有');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('all that is listed is selected where the place is closed, too', async () => {
  const { page } = launched;
  await page.getByTestId('place-tree').getByRole('treeitem').first().press('Home');
  await page.getByTestId('fold-all').click();
  await expect(page.getByTestId('report-card')).toHaveCount(0);
  await page.getByTestId('filter-fromYear').selectOption('2020');
  await page.getByTestId('place-tree').getByRole('treeitem').first().focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByTestId('selection-bar')).toContainText('删除 6 份');
  await page.keyboard.press('Escape');
  await page.getByTestId('filter-clear').click();
  await page.getByTestId('place-tree').getByRole('treeitem').first().press('ArrowRight');
});

test('another filter or order begins at the top, and years that end before they begin are one year', async () => {
  const { page } = launched;
  const down = (): Promise<void> =>
    page.getByTestId('place-tree').evaluate((element) => {
      element.scrollTop = 300;
    });
  await down();
  await page.getByTestId('shelf-sort').selectOption('newest');
  await expect.poll(() => scrolled(page)).toBe(0);
  await down();
  await page.getByTestId('filter-fromYear').selectOption('2004');
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.getByTestId('filter-fromYear').selectOption('2015');
  await page.getByTestId('filter-toYear').selectOption('2010');
  await expect(page.getByTestId('filter-fromYear')).toHaveValue('2010');
  await expect(page.getByTestId('listed-counts')).toContainText('1 份');
});

test('a new tag that nothing is suggested for is saved by a button that a screen reader finds', async () => {
  const { page } = launched;
  await page.getByTestId('filter-clear').click();
  await reportCard(page, 2025).getByTestId('report-select').click();
  await page.getByTestId('selected-tags').click();
  const dialog = page.getByTestId('tags-dialog');
  await dialog.locator('input').first().pressSequentially('样本');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('filter-tag')).toBeVisible();
  await page.getByTestId('place-tree').getByRole('treeitem').first().press('Escape');
});

test('Escape takes back the question before the trash is emptied, and then closes the trash', async () => {
  const { page } = launched;
  await reportCard(page, 2025).getByTestId('report-delete').click();
  await expect(reportCard(page, 2025)).toHaveCount(0);
  await page.getByTestId('library-menu').click();
  await page.getByTestId('open-bin').click();
  await page.getByTestId('bin-empty').click();
  await expect(page.getByTestId('bin-ask')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('bin-ask')).toHaveCount(0);
  await expect(page.getByTestId('binned')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('bin-dialog')).toHaveCount(0);
});

test('names of one place are answered for together, by keys: what a merge makes is listed first, and is one step', async () => {
  const { app, page } = launched;
  const kept = ['青岚市云桥区', '云桥区', '白石新区', '白石区', '白石县', '柳河新区', '柳河区'].map(
    (place) => {
      mkdirSync(join(folder, place));
      const file = join(folder, place, '2023.txt');
      writeFileSync(file, inventReport(2023).replaceAll('云川市', place));
      return file;
    },
  );
  await importFiles(app, page, kept);
  await page.getByTestId('import-close').click();
  await page.reload(); // no dialog before: the focus goes back by what is remembered of it
  await page.getByTestId('alike-many').press('Enter');
  const pairs = page.getByTestId('alike-pair');
  await expect(pairs).toHaveCount(5);
  await page.getByTestId('alike-kind').selectOption('division');
  await expect(pairs).toHaveCount(4);
  await page.getByTestId('alike-all').press(' ');
  await expect(page.getByTestId('alike-chosen')).toHaveText('已选 4 对');
  // One of three pairs is taken out: the other two hang together by a name, and are left to be answered one by one.
  const box = pairs.filter({ hasText: '白石新区' }).filter({ hasText: '白石县' }).getByTestId('alike-choose');
  await box.press(' ');
  await expect(page.getByTestId('alike-chosen')).toHaveText('已选 3 对');
  await page.getByTestId('alike-preview').press('Enter');
  await expect(page.getByTestId('alike-merged')).toHaveText(
    '柳河区 → 柳河新区：1 份改换地名，合计 2 份（1 个年份几处都有，将成为同一年的几个版本）',
  );
  await expect(page.getByTestId('alike-unsure').getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(pairs).toHaveCount(4); // what was asked for is listed still
  await page.getByTestId('alike-kind').selectOption('');
  await box.press(' ');
  await page.getByTestId('alike-preview').press('Enter');
  await expect(page.getByTestId('alike-merged').getByRole('listitem')).toHaveCount(2);
  await page.getByTestId('alike-merge-many').press('Enter');
  await expect(pairs).toHaveCount(1);
  await expect(page.getByTestId('toast')).toContainText('已归并 3 个地名');
  await page.getByTestId('toast-action').click();
  await expect(pairs).toHaveCount(5);
  await box.press(' ');
  await page.getByTestId('alike-part-many').press('Enter');
  await expect(pairs).toHaveCount(4);
  await page.getByTestId('alike-all').press(' ');
  const told = page.getByTestId('toast').getByRole('button', { name: '关闭' });
  await told.focus();
  await page.getByTestId('alike-part-many').press('Enter');
  await expect(page.getByTestId('alike-dialog')).toContainText('没有可能是同一地方的地名');
  await expect(told.first()).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('alike-dialog')).toHaveCount(0);
  await expect(page.getByTestId('alike-offer')).toHaveCount(0);
  await expect(page.getByTestId('place-tree')).toBeFocused(); // what led to the dialog is gone
});

test('names of one place are asked about while nothing is scrolled, and a pair that was answered goes at once', async () => {
  const { app, page } = launched;
  const kept = ['龙桥新区', '龙桥区', '松岭新区', '松岭区'].map((place) => {
    mkdirSync(join(folder, place));
    const file = join(folder, place, '2024.txt');
    writeFileSync(file, inventReport(2024).replaceAll('云川市', place));
    return file;
  });
  await importFiles(app, page, kept);
  await page.getByTestId('import-close').click();
  // How years are compared is said where there are two.
  const hint = page.getByText('点选两个年份');
  await page.getByTestId('place-find').fill('云川');
  await expect(hint).toHaveCount(1);
  await page.getByTestId('place-find').fill('松岭');
  await expect(page.getByTestId('report-card')).toHaveCount(2);
  await expect(hint).toHaveCount(0);
  await page.getByTestId('place-find').fill('');
  // Of a place alone: what it has of the years of the chosen ones.
  await page.getByTestId('place-find').fill('龙桥区');
  await reportCard(page, 2024).getByTestId('report-select').first().click();
  await page.getByTestId('place-find').fill('松岭区');
  await reportCard(page, 2024).getByTestId('report-select').first().click();
  await page.getByTestId('place-find').fill('');
  await page.getByTestId('selected-correct').click();
  await page.getByTestId('many-place').fill('云川市');
  await expect(page.getByTestId('many-taken')).toContainText('云川市 2024 年已有');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const offer = page.getByTestId('alike-offer');
  await expect(offer).toContainText('另有 1 对');
  const first = await offer.innerText();
  // As while the wheel is turned: what is done ahead waits for its end.
  await page.evaluate(() => setInterval(() => window.dispatchEvent(new Event('scroll')), 100));
  await page.getByTestId('alike-part').click();
  await expect(offer).not.toContainText('另有');
  expect((await offer.innerText()).slice(0, 4)).not.toBe(first.slice(0, 4));
  await page.getByTestId('alike-merge').click();
  await expect(offer).toHaveCount(0);
});
