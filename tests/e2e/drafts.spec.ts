import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

// Words that were typed are lost by no key, and an input method's keys are its own.

let folder: string;
let launched: LaunchedApp;
let page: Page;

async function open(): Promise<void> {
  launched = await launchSamples({ userData: join(folder, 'data') });
  ({ page } = launched);
  await page.getByTestId('tab-changes').click();
  await page.getByTestId('change-item').first().waitFor();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-drafts-'));
  await open();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the library keeps, as it stores it. */
async function kept(kind: 'draft' | 'place'): Promise<string> {
  const answer = await page.evaluate(
    (asked) => window.duizhao.invoke(1e6, 'kept/list', { kind: asked, key: null }),
    kind,
  );
  return JSON.stringify(answer);
}

/** Letters that an input method has not turned into characters yet. */
async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** A key that the input method takes. */
async function takenKey(field: string, key: string): Promise<void> {
  await page.getByTestId(field).evaluate((element, name) => {
    const taken = { key: name, keyCode: 229, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent('keydown', { ...taken, isComposing: true }));
    element.dispatchEvent(new KeyboardEvent('keydown', taken)); // the first key of a composition says so by its code alone
  }, key);
}

/** The same as the system gives it, which the browser's own parts hear, too. */
async function systemKey(session: CDPSession, key: string): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await session.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 });
}

test('letters of an input method are not searched for, and its Escape and Enter do nothing', async () => {
  const session = await page.context().newCDPSession(page);
  // A composition ends when its window is left, as it is for another that opens on the same display.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const field = page.getByTestId('find-input');
  await field.click();
  await compose(session, 'jiuye');
  await expect(field).toHaveValue('jiuye');
  await takenKey('find-input', 'Enter');
  await takenKey('find-input', 'Escape');
  await expect(field).toHaveValue('jiuye');
  await expect(field).toBeFocused();
  await expect(page.locator('.find-current')).toHaveCount(0);
  await session.send('Input.insertText', { text: '就业' });
  await expect(field).toHaveValue('就业');
  await expect(page.locator('.find-current').first()).toHaveText('就业');
  await field.press('Escape');
});

test('Escape of an input method empties no search field, and closes no dialog', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const field = page.getByTestId('change-query');
  await field.click();
  await compose(session, 'jiuye');
  await expect(field).toHaveValue('jiuye');
  await systemKey(session, 'Escape');
  await expect(field).toHaveValue('jiuye');
  await compose(session, '');
  await expect(field).toHaveValue('');
  await page.getByTestId('settings').click();
  await page.getByTestId('open-log').click();
  const dialog = page.getByTestId('log-dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await systemKey(session, 'Escape'); // the key that gives up a composition, told by its code alone
  await compose(session, 'jiuye');
  await systemKey(session, 'Escape');
  await expect(dialog.getByRole('textbox')).toHaveValue('jiuye');
  await compose(session, '');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toHaveCount(0);
});

test('Escape puts a note aside and keeps its words, which are offered again', async () => {
  await page.getByTestId('change-item').nth(2).locator('[data-rove]').click();
  await page.keyboard.press('n');
  await page.getByTestId('note-editor').locator('textarea').fill('草稿甲');
  await takenKey('note-editor', 'Escape');
  await expect(page.getByTestId('note-editor')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('note-editor')).toHaveCount(0);
  await expect(page.getByTestId('kept-draft')).toContainText('草稿甲');
  await page.keyboard.press('n'); // the same place again: the same words
  await expect(page.getByTestId('note-editor').locator('textarea')).toHaveValue('草稿甲');
  await expect(page.getByTestId('kept-draft')).toHaveCount(0);
  await page.getByTestId('note-editor').locator('textarea').fill('草稿乙');
});

test('a draft and the place are there after a restart, whatever ended the program', async () => {
  await page.keyboard.press('Escape');
  const words = await page.locator('[data-testid="change-item"]:has([aria-current="true"])').textContent();
  await expect.poll(() => kept('draft')).toContain('草稿乙');
  await expect.poll(() => kept('place')).toContain('"at":"change"');
  await launched.close();
  await open();
  await expect(page.getByTestId('kept-draft')).toContainText('草稿乙');
  await expect(page.locator('[data-testid="change-item"]:has([aria-current="true"])')).toHaveText(
    words ?? '',
  );
  await expect(page.getByTestId('rows').locator('.is-current').first()).toBeInViewport();
});

test('a draft goes away when it is saved, or thrown away by its button', async () => {
  await page.getByTestId('draft-write').click();
  await page.getByTestId('note-save').click();
  await expect(page.getByTestId('kept-draft')).toHaveCount(0);
  await page.getByTestId('tab-notes').click();
  const card = page.getByTestId('note-card');
  await expect(card).toContainText('草稿乙');
  await card.getByTestId('note-edit').click();
  await page.getByTestId('note-editor').locator('textarea').fill('草稿丙');
  await page.getByTestId('note-discard').click();
  await expect(card).toContainText('草稿乙');
  await expect(page.getByTestId('kept-draft')).toHaveCount(0);
});

test('a tag that is being typed is saved along by Ctrl+Enter, and kept by Escape', async () => {
  const card = page.getByTestId('note-card');
  const tags = page.getByTestId('tag-picker').getByRole('combobox');
  await card.getByTestId('note-edit').click();
  await tags.fill('民生');
  await tags.press('Control+Enter');
  await expect(card).toContainText('#民生');
  await card.getByTestId('note-edit').click();
  await tags.fill('产业');
  await tags.press('Escape');
  await expect(page.getByTestId('note-editor')).toHaveCount(0);
  await page.getByTestId('draft-write').click();
  await expect(page.getByTestId('tag-picker')).toContainText('#产业');
  await page.keyboard.press('Escape');
});

test('a draft of a note that was deleted meanwhile is saved as a note, and offered no more', async () => {
  const card = page.getByTestId('note-card');
  await card.getByTestId('note-delete').click();
  await expect(card).toHaveCount(0);
  await page.getByTestId('draft-write').click();
  await page.getByTestId('note-save').click();
  await expect(card).toContainText('#产业');
  await expect(page.getByTestId('kept-draft')).toHaveCount(0);
  expect(await kept('draft')).not.toContain('产业');
});

test('a long note leaves the list below it in reach, and covers nothing', async () => {
  await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1024, 560),
  );
  await page.getByTestId('tab-changes').click();
  await page.getByTestId('change-item').first().locator('[data-rove]').click();
  await page.keyboard.press('n');
  await page.getByTestId('note-editor').locator('textarea').fill('写得很长的一条批注。'.repeat(80));
  const panel = page.getByTestId('side-panel');
  const foot = page.getByText('全部按键');
  const inside = await panel.evaluate((own) => own.scrollHeight - own.clientHeight);
  expect(inside).toBe(0);
  await foot.click({ trial: true });
  const list = page.getByTestId('change-list');
  await list.getByTestId('change-item').first().scrollIntoViewIfNeeded();
  expect((await list.boundingBox())?.height).toBeGreaterThan(80);
  await page.getByTestId('note-discard').click();
});

test('of several drafts the newest is offered, the others when they are asked for', async () => {
  await page.getByTestId('tab-changes').click();
  for (const [index, words] of ['草稿一', '草稿二', '草稿三'].entries()) {
    await page.getByTestId('change-item').nth(index).locator('[data-rove]').click();
    await page.keyboard.press('n');
    await page.getByTestId('note-editor').locator('textarea').fill(words);
    await page.keyboard.press('Escape');
  }
  await expect(page.getByTestId('kept-draft')).toHaveCount(1);
  await expect(page.getByTestId('kept-draft')).toContainText('草稿三');
  await expect(page.getByTestId('more-drafts')).toHaveText('还有 2 份草稿');
  await page.getByTestId('more-drafts').click();
  await expect(page.getByTestId('kept-draft')).toHaveCount(3);
});

/** The field of a dialog or form: what was typed is there again after Escape, and is thrown away by the button that says so. */
async function keepsWords(open: () => Promise<void>, field: string, drop: Locator): Promise<void> {
  const words = page.getByTestId(field).first();
  await open();
  const before = await words.inputValue();
  await words.fill('打了一半的字');
  await words.press('Escape');
  await expect(words).toHaveCount(0);
  await open();
  await expect(words).toHaveValue('打了一半的字');
  await expect(page.getByText('这是上次没有保存的内容')).toBeVisible();
  await drop.click();
  await expect(words).toHaveCount(0);
  await open();
  await expect(words).toHaveValue(before);
  await words.press('Escape');
  await expect(words).toHaveCount(0);
}

test('Escape keeps what was typed in a dialog, and Cancel throws it away', async () => {
  const cancel = page.getByRole('dialog').getByRole('button', { name: '取消' });
  await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1500, 900),
  );
  await page.getByTestId('go-library').click();
  await waitForScreen(page, 'library');
  await keepsWords(() => page.getByTestId('import-paste').click(), 'paste-text', cancel);
  await keepsWords(() => page.getByTestId('report-correct').first().click(), 'head-session', cancel);
  const renamePlace = async (): Promise<void> => {
    await page.getByTestId('shelf').first().focus();
    await page.keyboard.press('F2');
  };
  await keepsWords(renamePlace, 'place-name', cancel);
  await page.getByTestId('report-open').first().click();
  await waitForScreen(page, 'reader');
  const correctFigure = async (): Promise<void> => {
    await page.getByTestId('figure-list').locator('[data-rove]').first().focus();
    await page.keyboard.press('F2');
  };
  await keepsWords(correctFigure, 'figure-name', cancel);
  await page.getByTestId('go-goals').click();
  await waitForScreen(page, 'goals');
  await keepsWords(
    () => page.getByTestId('open-scheme').click(),
    'scheme-label',
    page.getByTestId('scheme-cancel'),
  );
});

test('Escape keeps the name that a search was being given', async () => {
  await page.getByTestId('go-library').click();
  await page.getByTestId('library-search').fill('就业');
  await expect(page.getByTestId('search-hit').first()).toBeVisible();
  await page.getByTestId('saved-searches').click();
  const name = (): Promise<void> => page.getByTestId('save-search').click();
  await keepsWords(name, 'search-name', page.getByTestId('search-name-drop'));
});

test('the star keeps the search that stands in the field, also before it was made', async () => {
  await page.keyboard.press('Escape');
  await page.getByTestId('library-search').fill('教育');
  // In the task after the press: the search is made only when nothing more is typed.
  await page.getByTestId('saved-searches').evaluate(async (star) => {
    const rest = (): Promise<void> =>
      new Promise((done) => {
        requestAnimationFrame(() => done());
      });
    if (star instanceof HTMLElement) star.click();
    await rest();
    document.querySelector<HTMLElement>('[data-testid=save-search]')?.click();
  });
  await expect(page.getByTestId('search-name')).toHaveValue(/教育/u);
  await page.getByTestId('search-name-ok').click();
  await expect(page.getByTestId('saved-search')).toContainText('教育');
});
