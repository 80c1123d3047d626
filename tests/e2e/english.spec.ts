import { expect, test, type Locator } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { compareWithBefore, reportCard, waitForScreen } from '../helpers/window.ts';

// The English interface in the smallest usual window: its words are longer than the Chinese ones.

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp({ args: ['--samples', '--lang=en-US'] });
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
  });
  await waitForScreen(launched.page, 'comparison');
});

test.afterAll(async () => {
  await launched.close();
});

const middleOf = async (element: Locator): Promise<number> => {
  const box = await element.boundingBox();
  return box === null ? NaN : box.y + box.height / 2;
};

test('the tabs of the comparison stand in one line, each whole', async () => {
  const { page } = launched;
  const tabs = page.getByTestId('side-panel').getByRole('tab');
  const first = await middleOf(tabs.first());
  for (const tab of await tabs.all()) {
    expect(Math.abs((await middleOf(tab)) - first)).toBeLessThan(2);
    expect(await tab.evaluate((own) => own.scrollWidth - own.clientWidth)).toBeLessThanOrEqual(0);
  }
  const panel = page.getByTestId('side-panel');
  expect(await panel.evaluate((own) => own.scrollWidth - own.clientWidth)).toBe(0);
  // The last has as much room to the edge as any to the one beside it.
  const room = await tabs.last().evaluate((own) => {
    const words = document.createRange();
    words.selectNodeContents(own);
    return window.innerWidth - words.getBoundingClientRect().right;
  });
  expect(room).toBeGreaterThan(6);
});

test('the filters of goals stand in two lines', async () => {
  const { page } = launched;
  await page.getByTestId('place-tabs').click();
  await page.getByTestId('go-goals').click();
  await waitForScreen(page, 'goals');
  const [first, add] = [page.getByTestId('filter-all'), page.getByTestId('add-goal')];
  await expect.poll(async () => Math.abs((await middleOf(add)) - (await middleOf(first)))).toBeLessThan(4);
  const [proposed, order] = [page.getByTestId('filter-proposed-met'), page.getByTestId('goal-order')];
  expect(Math.abs((await middleOf(order)) - (await middleOf(proposed)))).toBeLessThan(4);
});

test('the coder of samples that nobody worked on is called in the language of the interface', async () => {
  const { page } = launched;
  await expect(page.getByTestId('coder-menu')).toContainText('Coder A');
  for (const [language, name] of [
    ['zh-CN', '编码员 A'],
    ['en', 'Coder A'],
  ] as const) {
    await page.getByTestId('settings').click();
    await page.getByTestId(`language-${language}`).click();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('coder-menu')).toContainText(name);
  }
});

test('a year without a report has its words within its column in Terms', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2023).getByTestId('report-delete').click();
  await expect(reportCard(page, 2023)).toHaveCount(0);
  await compareWithBefore(page, 2022);
  await page.getByTestId('place-tabs').click();
  await page.getByTestId('go-terms').click();
  await waitForScreen(page, 'terms');
  const gap = page.getByTestId('terms-gap');
  await expect(gap).toContainText('2023');
  expect(await gap.evaluate((own) => own.scrollWidth - own.clientWidth)).toBeLessThanOrEqual(0);
  expect(await gap.evaluate((own) => own.scrollHeight - own.clientHeight)).toBeLessThanOrEqual(0);
  // The tab back leads to the pair that was compared, not to the newest.
  await page.getByTestId('go-comparison').click();
  await waitForScreen(page, 'comparison');
  await expect(page.getByTestId('year-left')).toContainText('2021');
  await expect(page.getByTestId('year-right')).toContainText('2022');
});
