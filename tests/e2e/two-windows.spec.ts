import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { compareWithBefore, reportCard, waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;
let second: Page;

function decisions(page: Page): Locator {
  return page.getByTestId('decision');
}

/** A changed sentence in sight on which nothing was settled, on the right. */
function sentence(page: Page, index: number): Locator {
  return page
    .locator('[data-testid="row"][data-kind="changed"]:not([data-heading="true"])')
    .filter({ hasNot: page.getByTestId('decision-sign') })
    .nth(index)
    .locator('[data-cell="right"] [data-at]')
    .first();
}

async function openSecond(): Promise<Page> {
  const opened = launched.app.waitForEvent('window');
  await launched.page.evaluate(() => window.duizhao.invoke(100_000, 'main/new-window', {}));
  const page = await opened;
  await waitForScreen(page, 'library');
  return page;
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchSamples();
  await launched.page.getByTestId('row').first().waitFor();
  second = await openSecond();
  await compareWithBefore(second, 2025);
  for (const page of [launched.page, second]) await page.getByTestId('tab-decisions').click();
});

test.afterAll(async () => {
  await launched.close();
});

test('what is settled in one window is shown in the other', async () => {
  await sentence(launched.page, 1).click();
  await launched.page.keyboard.press('Shift+L');
  await expect(decisions(launched.page)).toHaveCount(1);
  await expect(decisions(second)).toHaveCount(1);
  await expect(second.getByTestId('toast')).toHaveCount(0);
});

test('taken back in the other, it is gone in both, and done again in the first', async () => {
  await decisions(second).first().getByTestId('decision-undo').click();
  for (const page of [second, launched.page]) await expect(decisions(page)).toHaveCount(0);
  await launched.page.getByTestId('undo').click();
  for (const page of [second, launched.page]) await expect(decisions(page)).toHaveCount(1);
});

test('a link that waits for its partner goes on waiting while the other window settles something', async () => {
  await sentence(second, 2).click();
  await second.keyboard.press('l');
  const words = await second.locator('[data-picked="from"]').first().textContent();
  await sentence(launched.page, 1).click();
  await launched.page.keyboard.press('c');
  for (const page of [second, launched.page]) await expect(decisions(page)).toHaveCount(2);
  await expect(second.getByTestId('link-bar')).toBeVisible();
  await expect(second.locator('[data-picked="from"]').first()).toHaveText(words ?? '');
  await second.keyboard.press('Enter');
  for (const page of [second, launched.page]) await expect(decisions(page)).toHaveCount(3);
});

test('both settle at once: both hold, and both windows say the same', async () => {
  // By key: the text may still be moving back to the link that was just made, and a click would meet another sentence.
  await second.keyboard.press('ArrowDown');
  await second.keyboard.press('ArrowDown');
  await expect(second.locator('[data-picked]').first()).toContainText('高新技术企业达到');
  await sentence(launched.page, 0).click();
  await Promise.all([launched.page.keyboard.press('Shift+L'), second.keyboard.press('Shift+L')]);
  for (const page of [second, launched.page]) await expect(decisions(page)).toHaveCount(5);
  const [ours, theirs] = [
    await decisions(launched.page).allTextContents(),
    await decisions(second).allTextContents(),
  ];
  expect(theirs).toEqual(ours);
});

test('both take the same back at once: it is gone, and neither shows an error', async () => {
  await Promise.all(
    [launched.page, second].map((page) => decisions(page).first().getByTestId('decision-undo').click()),
  );
  for (const page of [second, launched.page]) {
    await expect(decisions(page)).toHaveCount(4);
    await expect(page.locator('[data-testid="toast"][data-kind="error"]')).toHaveCount(0);
  }
});

test('a figure and a heading that both put right: the second is told, sees what the first wrote, and then writes over it', async () => {
  const both = [launched.page, second];
  for (const page of both) {
    await page.getByTestId('report-head').first().click();
    await waitForScreen(page, 'reader');
    await page.getByTestId('figure').first().click();
    await page.getByTestId('figure-correct').click();
  }
  const figure = (page: Page) => page.getByTestId('figure').first();
  await second.getByTestId('figure-name').fill('乙的指标');
  await launched.page.getByTestId('figure-name').fill('甲的指标');
  await launched.page.getByTestId('figure-save').click();
  for (const page of both) await expect(figure(page)).toContainText('甲的指标');
  await second.getByTestId('figure-save').click();
  await expect(second.getByTestId('toast').last()).toContainText('刚在另一窗口改过');
  await expect(second.getByTestId('figure-name')).toHaveValue('乙的指标');
  await expect(second.getByTestId('figure-dialog')).toContainText('现为：甲的指标');
  await second.getByTestId('figure-save').click();
  for (const page of both) await expect(figure(page)).toContainText('乙的指标');

  const heading = (page: Page) => page.getByTestId('outline-node').nth(1);
  for (const page of both) await heading(page).press('F2');
  await second.getByTestId('rename-title').fill('乙的标题');
  await launched.page.getByTestId('rename-title').fill('甲的标题');
  await launched.page.getByTestId('rename-save').click();
  for (const page of both) await expect(heading(page)).toContainText('甲的标题');
  await second.getByTestId('rename-save').click();
  await expect(second.getByTestId('rename-dialog')).toContainText('刚在另一窗口改过');
  await expect(second.getByTestId('rename-dialog')).toContainText('现为：甲的标题');
  await second.getByTestId('rename-save').click();
  for (const page of both) await expect(heading(page)).toContainText('乙的标题');
});

test('a tag that one window renames or merges has its new name in the note that the other is writing', async () => {
  const heading = second.getByTestId('outline-node').nth(1);
  const editor = second.getByTestId('note-editor');
  const write = async (): Promise<void> => {
    await heading.click({ button: 'right' });
    await second.getByTestId('outline-note').click();
    await editor.getByRole('combobox', { name: '标签' }).fill('路网，');
  };
  await write();
  await editor.getByTestId('note-save').click();
  await expect(editor).toHaveCount(0);
  await write();
  await expect(editor.getByTestId('tag-picker')).toContainText('路网');
  const saveTag = (old: string | null, path: string) =>
    launched.page.evaluate(
      async ([before, called]) => {
        const listed = await window.duizhao.invoke(100_001, 'tags/list', {});
        if (!listed.ok) throw new Error('the codebook is not listed');
        const tags = ('json' in listed ? JSON.parse(listed.json) : listed.value) as {
          id: number;
          path: string;
        }[];
        const id = tags.find((each) => each.path === before)?.id ?? null;
        const into = tags.find((each) => each.path === called)?.id;
        const tag = { path: called, definition: '', example: '', counterExample: '', colour: null };
        if (into !== undefined) await window.duizhao.invoke(100_002, 'tags/merge', { from: id, into });
        else await window.duizhao.invoke(100_002, 'tags/save', { id, tag });
      },
      [old, path] as const,
    );
  await saveTag('路网', '交通');
  await expect(editor.getByTestId('tag-picker')).toContainText('交通');
  await saveTag(null, '出行');
  await saveTag('交通', '出行');
  await expect(editor.getByTestId('tag-picker')).toContainText('出行');
  await expect(editor.getByTestId('tag-picker')).not.toContainText('交通');
  await editor.getByTestId('note-discard').click();
});

test('a head that both put right: the second is told, sees what the first wrote, and then writes over it', async () => {
  const both = [launched.page, second];
  const title = (page: Page) => page.getByTestId('head-title');
  const open = async (page: Page): Promise<void> => {
    await reportCard(page, 2024).locator('xpath=ancestor-or-self::*[@role="treeitem"]').press('F2');
    await expect(title(page)).toBeVisible();
  };
  for (const page of both) {
    await page.getByTestId('go-library').click();
    await waitForScreen(page, 'library');
    await open(page);
  }
  await second.getByTestId('head-session').fill('乙的会次');
  await title(second).fill('乙的题目');
  await title(launched.page).fill('甲的题目');
  await launched.page.getByTestId('head-save').click();
  await expect(launched.page.getByTestId('head-dialog')).toHaveCount(0);
  await second.getByTestId('head-save').click();
  await expect(second.getByTestId('toast').last()).toContainText('刚在另一窗口改过');
  await open(second);
  await expect(title(second)).toHaveValue('乙的题目');
  await expect(second.getByTestId('head-session')).toHaveValue('乙的会次');
  await second.getByTestId('head-save').click();
  await expect(second.getByTestId('head-dialog')).toHaveCount(0);
  await open(launched.page);
  await expect(title(launched.page)).toHaveValue('乙的题目');
  await launched.page.keyboard.press('Escape');
});
