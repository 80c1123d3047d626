import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { reportCard, waitForScreen } from '../helpers/window.ts';

// What had the focus is deleted, closed or shut: keys go on from what stands at its place, whatever the list. And what is told.

let launched: LaunchedApp;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchSamples();
  ({ page } = launched);
});

test.afterAll(async () => {
  await launched.close();
});

/** Presses a button by key. */
async function press(button: Locator, key = 'Enter'): Promise<void> {
  await button.focus();
  await page.keyboard.press(key);
}

test('a note that is deleted leaves the focus to the next, one that is written on keeps it', async () => {
  for (const words of ['甲说', '乙说', '丙说']) {
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await expect(page.getByTestId('note-editor').locator('textarea')).toBeFocused();
    await page.keyboard.insertText(words);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByTestId('rows')).toBeFocused();
  }
  await page.getByTestId('tab-notes').click();
  const cards = page.getByTestId('note-card');
  await press(cards.nth(1).getByTestId('note-delete'));
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(1).getByTestId('note-delete')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('note-editor').locator('textarea')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cards.nth(1).getByTestId('note-edit')).toBeFocused();
  await press(cards.nth(1).getByTestId('note-delete'));
  await expect(cards).toHaveCount(1);
  await expect(cards.getByTestId('note-delete')).toBeFocused(); // the last one: back to the one before
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('rows')).toBeFocused(); // none is left: the text has the keys
});

test('after a tag is deleted or merged the tree has the focus, and takes it as soon as it is opened', async () => {
  await page.keyboard.press('n');
  const picker = page.getByTestId('note-editor').getByRole('combobox').first();
  for (const path of ['经济/就业', '经济/投资', '生态']) {
    await picker.fill(path);
    await picker.press('Enter');
  }
  await page.getByTestId('note-editor').locator('textarea').press('Control+Enter');
  await expect(page.getByTestId('note-editor')).toHaveCount(0);
  await press(page.getByTestId('go-library'));
  await waitForScreen(page, 'library');
  await press(page.getByTestId('library-notes'));
  await press(page.getByTestId('open-codebook'));
  const code = (path: string): Locator => page.locator(`[data-testid=code][data-path="${path}"]`);
  await expect(page.getByTestId('code').first()).toBeFocused();
  await press(code('经济/就业'), 'Delete');
  await expect(page.getByTestId('code-delete-yes')).toBeFocused();
  await expect(page.getByTestId('colour-yellow')).toHaveAccessibleName('黄');
  await page.getByTestId('code-name').press('Escape');
  await expect(page.getByTestId('code-question')).toHaveCount(0);
  await press(code('经济/就业'), 'Delete');
  await page.keyboard.press('Escape');
  await expect(code('经济/就业')).toBeFocused();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(code('经济/就业')).toHaveCount(0);
  await expect(page.getByTestId('code').and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(page.getByTestId('code').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('open-codebook')).toBeFocused();
});

test('a kept search that is removed leaves the focus to the next', async () => {
  await page.getByTestId('library-shelves').click();
  for (const [at, words] of ['就业', '投资', '生态'].entries()) {
    await page.getByTestId('library-search').fill(words);
    await press(page.getByTestId('saved-searches'));
    await press(page.getByTestId('save-search'));
    await expect(page.getByTestId('search-name')).toBeFocused();
    await page.getByTestId('search-name').fill(words);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('saved-search')).toHaveCount(at + 1);
    await expect(page.getByTestId('save-search')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('saved-list')).toHaveCount(0);
  }
  await page.getByTestId('library-search').fill('');
  await press(page.getByTestId('saved-searches'));
  const removes = page.getByTestId('remove-search');
  await expect(removes).toHaveCount(3);
  await press(removes.nth(1));
  await expect(removes).toHaveCount(2);
  await expect(removes.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(removes).toHaveCount(1);
  await expect(removes.first()).toBeFocused();
  await page.keyboard.press('Escape');
});

test('where a field closes by Enter its button has the focus, and is not pressed by the same key', async () => {
  await press(page.getByTestId('saved-searches'));
  await press(page.getByTestId('rename-search').first());
  await expect(page.getByTestId('search-name')).toBeFocused();
  await page.keyboard.press('Enter'); // the same name: it closes at once
  await expect(page.getByTestId('search-name')).toHaveCount(0);
  await expect(page.getByTestId('rename-search').first()).toBeFocused();
  await page.keyboard.press('Escape');
});

test('of three lines that tell what was done the last is seen, and all where they are asked for', async () => {
  const [told, more] = [page.getByTestId('toast'), page.getByTestId('toasts-more')];
  for (const year of [2025, 2024, 2023]) {
    await press(reportCard(page, year).locator('xpath=ancestor-or-self::*[@role="treeitem"]'), 'Shift+F10');
    await page.getByTestId('menu-cite').click();
    await expect(told.last()).toContainText(`${year}-`);
  }
  await expect(more).toContainText('另有 2 条');
  await expect(told).toHaveCount(1);
  await press(more);
  await expect(told).toHaveCount(3);
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(told).toHaveCount(1);
});

test('in the bin the focus goes from report to report, and stays in the dialog when it is empty', async () => {
  const tree = page.getByTestId('place-tree');
  await page.getByTestId('library-search').press('ArrowDown');
  await expect(tree.locator('[role=treeitem]:focus')).toHaveCount(1);
  for (const year of [2025, 2024, 2023]) {
    await press(reportCard(page, year).locator('xpath=ancestor-or-self::*[@role="treeitem"]'), 'Delete');
    await expect(reportCard(page, year)).toHaveCount(0);
  }
  await press(page.getByTestId('library-menu'));
  await press(page.getByTestId('open-bin'));
  const [lines, restore] = [page.getByTestId('binned'), page.getByTestId('bin-restore')];
  await expect(lines).toHaveCount(3);
  await press(restore.nth(1));
  await expect(lines).toHaveCount(2);
  await expect(restore.nth(1)).toBeFocused();
  await press(page.getByTestId('bin-empty'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(0);
  await expect(page.getByTestId('bin-dialog').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('library-menu')).toBeFocused();
});

test('what is typed as a dialog opens is typed into its field', async () => {
  const line = page.getByTestId('place-tree').getByRole('treeitem').nth(1);
  for (const [key, field] of [
    ['F2', 'head-place'],
    ['t', 'paste-name'],
  ] as const) {
    await line.focus();
    expect(await focusedAfter(key)).toBe(field);
    await page.keyboard.insertText('乙');
    await expect(page.getByTestId(field)).toHaveValue(/乙$/u);
    await page.keyboard.press('Escape');
    await expect(line).toBeFocused();
  }
});

test('a menu and a panel under a button have the keys as they open, and the button has them again', async () => {
  for (const [button, panel] of [
    ['library-menu', 'menu'],
    ['saved-searches', 'dialog'],
    ['settings', 'dialog'],
  ] as const) {
    await page.getByTestId(button).focus();
    expect(await isFocusedAfterPress(page.getByTestId(button), panel)).toBe(true);
    await expect(page.getByRole(panel)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole(panel)).toHaveCount(0);
    await expect(page.getByTestId(button)).toBeFocused();
  }
});

/** True where what a button opens has the focus in the task after the press: no frame lies between. */
function isFocusedAfterPress(button: Locator, role: string): Promise<boolean> {
  return button.evaluate(
    (element, wanted) =>
      new Promise<boolean>((tell) => {
        const next = new MessageChannel();
        next.port1.onmessage = () => {
          const panel = document.activeElement?.closest(`[role=${wanted}]`) ?? null;
          tell(panel !== null);
        };
        if (element instanceof HTMLElement) element.click();
        next.port2.postMessage(null);
      }),
    role,
  );
}

/** What has the focus once a key was answered, before anything is drawn. */
function focusedAfter(key: string): Promise<string | null> {
  return page.evaluate(
    (pressed) =>
      new Promise<string | null>((tell) => {
        const next = new MessageChannel();
        // The task after the key's own: no frame lies between.
        next.port1.onmessage = () => tell(document.activeElement?.getAttribute('data-testid') ?? null);
        const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
        next.port2.postMessage(null);
      }),
    key,
  );
}
