import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { chooseInMenu, compareWithBefore, reportCard, waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchSamples();
});

test.afterAll(async () => {
  await launched.close();
});

/** Says what the clipboard holds, once `act` put something there. */
async function copiedBy(act: () => Promise<void>): Promise<string> {
  const { app } = launched;
  await app.evaluate(({ clipboard }) => clipboard.writeText('—'));
  await act();
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).not.toBe('—');
  return await copied();
}

const pressed =
  (page: Page, key: string): (() => Promise<void>) =>
  () =>
    page.keyboard.press(key);

/** What the menu bar's own entry does. */
async function copyByMenu(): Promise<void> {
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy());
}

/** A place within the words of an element. */
async function spotIn(words: Locator): Promise<readonly [number, number]> {
  const box = await words.boundingBox();
  if (box === null) throw new Error('not drawn');
  return [box.x + 40, box.y + 10];
}

/** The copied words end as the last drawn ones do, once the text is scrolled to its end. */
async function expectToEndIn(copied: string, last: Locator): Promise<void> {
  const isEnd = async (): Promise<boolean> =>
    copied.trimEnd().endsWith(((await last.textContent()) ?? '').trim());
  await expect(last).toBeInViewport();
  await expect.poll(isEnd).toBe(true);
}

test('all of a report is selected and copied, though a part of it alone is drawn, and no word of a button', async () => {
  const { page } = launched;
  await page.keyboard.press('g');
  await waitForScreen(page, 'library');
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  const drawn = await page.getByTestId('paragraph').allTextContents();
  await page.keyboard.press('Control+a');
  const plain = await copiedBy(pressed(page, 'Control+c'));
  expect(plain.startsWith(drawn[0] ?? '—')).toBe(true);
  expect(plain.length).toBeGreaterThan(2 * drawn.join('').length);
  await page.getByTestId('reader-text').press('End');
  await expectToEndIn(plain, page.getByTestId('paragraph').last());
  expect(await copiedBy(copyByMenu)).toBe(plain);
  expect(await copiedBy(pressed(page, 'Control+Shift+c'))).toContain(plain);
});

test('a selection is kept while the text is scrolled away from it, and goes on from where it was begun', async () => {
  const { page } = launched;
  const text = page.getByTestId('reader-text');
  await text.press('Home');
  const first = text.locator('[data-index="4"]').getByTestId('paragraph');
  await expect(first).toBeInViewport();
  const words = (await first.textContent()) ?? '';
  await first.click({ clickCount: 3 });
  const button = page.getByTestId('selection-copy');
  await expect(button).toBeVisible();
  await text.press('End');
  await expect(first).not.toBeInViewport();
  await expect(button).toHaveCount(0);
  await expect
    .poll(() => text.evaluate((e) => e.scrollHeight - e.scrollTop - e.clientHeight))
    .toBeLessThan(125); // what is left free below the last
  const last = page.getByTestId('paragraph').last();
  await expect(last).toBeInViewport();
  expect((await copiedBy(pressed(page, 'Control+c'))).trim()).toBe(words.trim());
  await page.keyboard.down('Shift');
  await page.mouse.click(...(await spotIn(last)));
  await page.keyboard.up('Shift');
  const copied = await copiedBy(pressed(page, 'Control+c'));
  expect(copied.startsWith(words.trim())).toBe(true);
  expect(copied.length).toBeGreaterThan(2000);
});

test('all of one side of a comparison is selected and copied', async () => {
  const { page } = launched;
  await page.keyboard.press('g');
  await compareWithBefore(page, 2024);
  await page.locator('[data-cell="right"] [data-at]').first().click();
  await page.keyboard.press('Control+a');
  const plain = await copiedBy(pressed(page, 'Control+c'));
  expect(plain).toContain('2024');
  await page.getByTestId('rows').press('End');
  await expectToEndIn(plain, page.locator('[data-cell="right"] p').last());
  expect(await copiedBy(copyByMenu)).toBe(plain);
});

/** The forms in which one passage is copied, by its words: bare, with where they stand, as Markdown. */
async function expectForms(page: Page, words: RegExp): Promise<void> {
  expect(await copiedBy(pressed(page, 'Control+c'))).toMatch(new RegExp(`^${words.source}$`, 'su'));
  expect(await copiedBy(copyByMenu)).toMatch(words);
  const cited = new RegExp(`^“${words.source}”（澜江市《20\\d\\d年政府工作报告》.*）`, 'su');
  expect(await copiedBy(pressed(page, 'Control+Shift+c'))).toMatch(cited);
  expect(await copiedBy(() => chooseInMenu(launched.app, '编辑', '复制为 Markdown'))).toMatch(/^(> |\| 20)/u);
}

test('what is outlined in a comparison is copied where nothing is selected, and a change of the list has a menu for it', async () => {
  const { page } = launched;
  await page.keyboard.press('Escape');
  await page.getByTestId('tab-changes').click();
  const change = page.locator('[data-testid="change-item"][data-quoted*=" "]').first();
  await change.getByRole('button').first().click();
  const both = await copiedBy(pressed(page, 'Control+c'));
  expect(both).toMatch(/^2023：.+\n\n2024：.+$/su);
  expect(await copiedBy(copyByMenu)).toBe(both);
  await change.click({ button: 'right' });
  expect(await copiedBy(() => page.getByTestId('copy-both-plain').click())).toBe(both);
  await change.click({ button: 'right' });
  expect(await copiedBy(() => page.getByTestId('copy-both-markdown').click())).toMatch(
    /^\| 2023 \| 2024 \|/u,
  );
});

/** A line of a list is copied by the menu of its words, and by the key once it has the focus; says what is copied. */
async function copiedFrom(page: Page, line: Locator): Promise<string> {
  await line.focus();
  const byKey = await copiedBy(pressed(page, 'Control+c'));
  await line.click({ button: 'right' });
  const plain = page.getByTestId('copy-menu').locator('[data-testid$="plain"]');
  expect(await copiedBy(() => plain.last().click())).toBe(byKey);
  return byKey;
}

test('each line of the panel beside a comparison has the menu: of the overview, targets, phrases and figures', async () => {
  const { page } = launched;
  const both = /^2023：.+\n\n2024：.+$/su;
  const line = (id: string) => page.locator(`[data-testid="${id}"][data-quoted*=" "]`).first();
  await page.getByTestId('tab-overview').click();
  for (const id of ['gist-section', 'gist-change', 'gist-target', 'gist-outcome', 'gist-phrase'])
    expect.soft(await copiedFrom(page, line(id)), id).toMatch(both);
  await page.getByTestId('tab-phrases').click();
  expect(await copiedFrom(page, line('phrase-place'))).toMatch(both);
  await page.getByTestId('tab-figures').click();
  expect(await copiedFrom(page, line('figure-change'))).toMatch(both);
});

test('a goal is copied with what became of it, by key, by menu and by its own menu', async () => {
  const { page, app } = launched;
  await chooseInMenu(app, '视图', '目标与完成');
  await waitForScreen(page, 'goals');
  const row = page.locator('[data-testid="goal-table"] [data-quoted*=" "]').first();
  await row.click();
  const both = await copiedBy(pressed(page, 'Control+c'));
  expect(both).toMatch(/^2023：.+\n\n2024：.+$/su);
  expect(await copiedBy(copyByMenu)).toBe(both);
  expect(await copiedBy(() => chooseInMenu(app, '编辑', '复制并附出处'))).toMatch(/\[1\] .+\n\[2\] .+$/su);
  await row.locator('[data-report-text][data-quoted]').first().click({ button: 'right' });
  expect(await copiedBy(() => page.getByTestId('copy-cited').click())).toMatch(/^“.+”（澜江市《2023年/su);
  await row.locator('[data-report-text][data-quoted]').first().click({ button: 'right' });
  expect(await copiedBy(() => page.getByTestId('copy-both-plain').click())).toBe(both);
});

test('evidence from outside the library is copied with its source, beside the goal and by itself', async () => {
  const { page } = launched;
  await page.getByTestId('evidence-outside').click();
  await page.getByTestId('outside-source').fill('统计年鉴：上册');
  await page.getByTestId('outside-quote').fill('表一列有此项。');
  await page.getByTestId('outside-save').click();
  const evidence = page.locator('[data-testid="evidence"][data-kind="outside"]');
  await evidence.getByTestId('unlink').focus();
  expect(await copiedBy(pressed(page, 'Control+c'))).toBe('表一列有此项。（统计年鉴：上册）');
  await evidence.click({ button: 'right' });
  expect(await copiedBy(() => page.getByTestId('copy-cited').click())).toBe(
    '“表一列有此项。”（统计年鉴：上册）',
  );
  await page.locator('[data-testid="goal-table"] [data-current="true"]').click();
  const row = await copiedBy(pressed(page, 'Control+c'));
  expect(row).toMatch(/^2023：.+\n\n统计年鉴：上册：表一列有此项。$/su);
});

test('hits of a phrase, cells of the table of years, figures, and hits of the search are copied with where they stand', async () => {
  const { page, app } = launched;
  await chooseInMenu(app, '视图', '用词');
  await waitForScreen(page, 'terms');
  await page.getByTestId('term-phrase').first().click();
  await page.getByTestId('terms-hit').first().focus();
  await expectForms(page, /[^\n]+/u);
  await chooseInMenu(app, '视图', '历年');
  await waitForScreen(page, 'years');
  await page
    .locator('[data-testid="years-cell"]:has([data-quoted]):has([data-testid="cell-text"])')
    .first()
    .click();
  await expectForms(page, /.+/u);
  await chooseInMenu(app, '视图', '指标');
  await waitForScreen(page, 'indicators');
  await page.getByTestId('point').first().focus();
  await expectForms(page, /[^\n]+/u);
  await page.keyboard.press('g');
  await waitForScreen(page, 'library');
  await page.keyboard.press('f');
  await page.keyboard.insertText('就业');
  await page.keyboard.press('Enter');
  await page.getByTestId('search-hit').first().focus();
  await expectForms(page, /[^\n]*就业[^\n]*/u);
  await page.getByTestId('search-hit').first().click({ button: 'right' });
  expect(await copiedBy(() => page.getByTestId('copy-markdown').click())).toMatch(/^> .*就业/u);
});

test('all of the guide is selected in its own window, and nothing in the one beside it', async () => {
  const { page, app } = launched;
  await page.keyboard.press('g');
  await page.getByTestId('library-search').fill('');
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  const opened = app.waitForEvent('window');
  await chooseInMenu(app, '帮助', '使用指南');
  const guide = await opened;
  await guide.waitForLoadState();
  const isFront = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() === '使用指南');
  await expect.poll(isFront).toBe(true);
  await chooseInMenu(app, '编辑', '全选');
  const copy = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.copy());
  expect(await copiedBy(copy)).toMatch(/^使用指南\n/u);
  await expect(page.locator('[data-whole]')).toHaveCount(0);
});
