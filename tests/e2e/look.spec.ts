import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { launchApp } from '../helpers/launch.ts';
import { findViolations } from '../helpers/violations.ts';
import { answerSaveDialog, waitForScreen } from '../helpers/window.ts';

const widthOf = async (page: Page, panel: string): Promise<number> =>
  Math.round((await page.getByTestId(panel).boundingBox())?.width ?? 0);

const look = (page: Page): Promise<{ contrast: string | undefined; palette: string | undefined }> =>
  page.evaluate(() => {
    const { contrast, palette } = document.documentElement.dataset;
    return { contrast, palette };
  });

async function dragBy(page: Page, splitter: string, pixels: number): Promise<void> {
  const box = await page.getByTestId(splitter).boundingBox();
  const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels / 2, y);
  await page.mouse.move(x + pixels, y);
  await page.mouse.up();
}

async function chooseInMenu(app: ElectronApplication, menu: string, entry: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, asked) => {
      const bar = Menu.getApplicationMenu()!.items;
      const found = bar.find(({ label }) => label === asked.menu)!.submenu!.items;
      found.find(({ label }) => label === asked.entry)!.click();
    },
    { menu, entry },
  );
}

test('panels are as wide as they were made, and marks as they were chosen, also after a restart', async () => {
  test.slow(); // two starts, and most of the shell between them
  const userData = mkdtempSync(join(tmpdir(), 'duizhao-look-'));
  const first = await launchApp({ userData, args: ['--samples'] });
  const { app, page } = first;
  await waitForScreen(page, 'comparison');
  const [structure, side] = [await widthOf(page, 'tree-panel'), await widthOf(page, 'side-panel')];
  const splitter = page.getByTestId('splitter-structure');
  await expect(splitter).toHaveAttribute('aria-valuenow', String(structure));
  await dragBy(page, 'splitter-structure', 60);
  await expect(splitter).toHaveAttribute('aria-valuenow', String(structure + 60));
  const widest = await page.evaluate(() => Math.round(innerWidth / 2));
  await expect(splitter).toHaveAttribute('aria-valuemax', String(widest));
  expect(await widthOf(page, 'tree-panel')).toBe(structure + 60);
  await page.getByTestId('splitter-side').press('ArrowLeft');
  await expect.poll(() => widthOf(page, 'side-panel')).toBe(side + 16);
  await page.getByTestId('splitter-side').press('ArrowRight');
  await expect.poll(() => widthOf(page, 'side-panel')).toBe(side);
  await dragBy(page, 'splitter-side', -500);
  await expect.poll(() => widthOf(page, 'side-panel')).toBe(await page.evaluate(() => innerWidth / 2));
  await page.getByTestId('splitter-side').dblclick();
  await expect.poll(() => widthOf(page, 'side-panel')).toBe(side);

  await chooseInMenu(app, '文件', '设置…');
  await page.getByTestId('contrast-high').click();
  await page.getByTestId('palette-distinct').click();
  await page.keyboard.press('Escape');
  expect(await look(page)).toEqual({ contrast: 'high', palette: 'distinct' });

  await chooseInMenu(app, '编辑', '操作记录…');
  await expect(page.getByTestId('log-dialog')).toContainText('还没有操作');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await expect(page.getByTestId('undo')).toBeEnabled();
  await chooseInMenu(app, '编辑', '操作记录…');
  const step = page.getByTestId('log-step').first();
  await expect(step).toContainText('审阅标记 澜江市 · 2024 → 2025');
  await step.getByTestId('log-go-to').click();
  await expect(step).toHaveAttribute('data-undone', 'true');
  await expect(page.locator('[data-testid="change-item"][data-reviewed="true"]')).toHaveCount(0);
  const find = page.getByTestId('log-dialog').locator('input');
  await find.fill('没有这一步');
  await expect(page.getByTestId('log-step')).toHaveCount(0);
  await find.fill('审阅');
  const table = join(userData, 'log.csv');
  await answerSaveDialog(app, table);
  await page.getByTestId('tables-above').click();
  await page.getByTestId('table-csv').click();
  await expect(page.getByTestId('toast').last()).toContainText('log.csv');
  expect(readFileSync(table, 'utf8')).toContain('审阅标记,1,1,澜江市,2024 → 2025');
  await find.fill('');
  await page.getByTestId('log-from').selectOption({ index: 1 });
  await expect(page.getByTestId('log-step').first()).toBeVisible();
  await step.getByTestId('log-go-to').click();
  await expect(step).toHaveAttribute('data-undone', 'false');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await expect(page.getByTestId('keys-group').first()).toHaveAttribute('data-group', 'comparison');
  await page.keyboard.press('Escape');
  await chooseInMenu(app, '视图', '目标与完成');
  await waitForScreen(page, 'goals');
  await chooseInMenu(app, '视图', '返回上一屏');
  await waitForScreen(page, 'comparison');
  await chooseInMenu(app, '视图', '报告库');
  await waitForScreen(page, 'library');
  await chooseInMenu(app, '视图', '历年');
  await expect(page.getByTestId('toast').last()).toContainText('请先打开');
  await page.keyboard.press('?');
  await expect(page.getByTestId('keys-group').first()).toHaveAttribute('data-group', 'library');
  await expect(page.getByTestId('keys-group').nth(1)).toHaveAttribute('data-group', 'everywhere');
  await first.close();

  const again = await launchApp({ userData, args: ['--samples'] });
  await waitForScreen(again.page, 'comparison');
  expect(await look(again.page)).toEqual({ contrast: 'high', palette: 'distinct' });
  expect(await widthOf(again.page, 'tree-panel')).toBe(structure + 60);
  await again.close();
  rmSync(userData, { recursive: true, force: true });
});
