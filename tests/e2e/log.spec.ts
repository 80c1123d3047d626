import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '../helpers/launch.ts';
import { chooseInMenu, waitForScreen } from '../helpers/window.ts';

/** Gives all reports of the library a tag, in one step. */
async function tagAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const listed = await window.duizhao.invoke(500_000, 'library/list', {});
    if (!listed.ok) throw new Error(listed.error.message);
    const shelves = ('json' in listed ? JSON.parse(listed.json) : listed.value) as {
      reports: { id: number }[];
    }[];
    const reports = shelves.flatMap((shelf) => shelf.reports.map(({ id }) => id));
    await window.duizhao.invoke(500_001, 'shelf/tag', { reports, add: ['样本'], remove: [] });
  });
}

test('the log says which change was marked and leads to it, and names all reports of a step', async () => {
  const { app, page, close } = await launchApp({ args: ['--samples'] });
  await waitForScreen(page, 'comparison');
  const current = page.locator('[data-index]:has([data-testid="change-item"] [aria-current="true"])');
  for (const _ of [1, 2, 3]) await page.keyboard.press('j');
  await expect(current).toBeVisible();
  const marked = await current.getAttribute('data-index');
  await page.keyboard.press(' ');
  await expect(page.locator('[data-testid="change-item"][data-reviewed="true"]')).toHaveCount(1);
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('j');
  await expect(current).not.toHaveAttribute('data-index', marked ?? '');

  await chooseInMenu(app, '编辑', '操作记录…');
  const step = page.getByTestId('log-step').first();
  await expect(step).toContainText(/标为已审/u);
  await step.getByTestId('log-find').click();
  await expect(page.getByTestId('log-dialog')).toBeHidden();
  await expect(current).toHaveAttribute('data-index', marked ?? '');

  await tagAll(page);
  await chooseInMenu(app, '编辑', '操作记录…');
  await expect(step).toContainText('更改标签');
  await step.getByTestId('log-all').click();
  const things = page.getByTestId('log-thing');
  await expect(things.first()).toContainText('+样本');
  expect(await things.count()).toBeGreaterThan(1);
  await expect(things.first().getByTestId('log-find')).toBeFocused();

  await page.getByTestId('log-back').click();
  await expect(step.getByTestId('log-go-to')).toBeFocused();
  await step.getByTestId('log-all').click();
  await things.nth(1).getByTestId('log-find').click();
  await waitForScreen(page, 'reader');
  await close();
});
