import AxeBuilder from '@axe-core/playwright';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { reportCard, waitForScreen } from '../helpers/window.ts';

let folder: string;
let launched: LaunchedApp;
/** The name of the goal that the first test judges; later ones come back to it. */
let judgedName = '';

/** The samples in a library that lasts over a restart, their goals of 2024 open. */
async function open(): Promise<Page> {
  launched = await launchApp({ userData: join(folder, 'data'), args: ['--samples'] });
  const { page } = launched;
  await waitForScreen(page, 'comparison');
  await page.getByTestId('go-goals').click();
  await waitForScreen(page, 'goals');
  await expect(current(page)).toBeVisible();
  return page;
}

function goals(page: Page): Locator {
  return page.getByTestId('goal');
}

function current(page: Page): Locator {
  return page.locator('[data-testid="goal"]:has([data-current="true"])');
}

/** The number behind a chip's words. */
async function countOn(chip: Locator): Promise<number> {
  const words = await chip.textContent();
  return Number(/(\d[\d,]*)\D*$/u.exec(words ?? '')?.[1]?.replace(',', '') ?? NaN);
}

async function listedCount(page: Page): Promise<number> {
  const words = await page.getByTestId('listed-count').textContent();
  return Number(/\d+/u.exec(words ?? '')?.[0] ?? NaN);
}

/** Chooses a coder at the foot. */
async function chooseCoder(page: Page, name: string): Promise<void> {
  await page.getByTestId('coder-menu').click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect(page.getByTestId('coder-menu')).toContainText(name);
}

/** What axe finds on the screen as it is, by rule and place. */
async function findViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-goals-'));
  await open();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('concrete goals are listed first, and every chip lists what its number says', async () => {
  const { page } = launched;
  const total = Number(
    /\/\s*([\d,]+)/u.exec((await page.getByTestId('listed-count').textContent()) ?? '')?.[1],
  );
  expect(await listedCount(page)).toBeLessThan(total);
  await expect(page.getByTestId('listed-count')).toContainText('隐去');
  for (const id of [
    'filter-quantified',
    'filter-proposed-met',
    'filter-proposed-open',
    'filter-state-proposed',
  ] as const) {
    const chip = page.getByTestId(id);
    const count = await countOn(chip);
    expect(count).toBeGreaterThan(0);
    await chip.click();
    await expect.poll(() => listedCount(page)).toBe(count);
    await chip.click();
  }
  await page.getByTestId('filter-concrete').click();
  await expect.poll(() => listedCount(page)).toBe(total);
  await page.getByTestId('filter-concrete').click();
});

test('words that no goal has say why nothing is listed, and how to go on', async () => {
  const { page } = launched;
  const before = await listedCount(page);
  await page.keyboard.press('f');
  await page.keyboard.type('无此目标');
  await expect(page.getByTestId('nothing-listed')).toBeVisible();
  await page.getByTestId('nothing-listed').getByRole('button').first().click();
  await expect.poll(() => listedCount(page)).toBe(before);
});

test('many goals are confirmed and rejected by key, and taken back', async () => {
  const { page } = launched;
  await page.getByTestId('filter-quantified').click();
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByTestId('selected-bar')).toContainText('3');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 3 /');
  await expect(page.locator('[data-testid="goal"][data-state="confirmed"]')).toHaveCount(3);
  await page.keyboard.press('a');
  const all = await listedCount(page);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('confirmed-count')).toContainText(`已确认 ${all} /`);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 3 /');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('x');
  await expect(page.locator('[data-testid="goal"][data-state="rejected"]')).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(page.locator('[data-testid="goal"][data-state="rejected"]')).toHaveCount(0);
});

test('a verdict takes the candidate that is shown as its evidence', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  judgedName = (await page.getByTestId('goal-name').textContent()) ?? '';
  await expect(page.getByTestId('calculation')).toBeVisible();
  await page.keyboard.press('1');
  await expect(current(page).getByTestId('verdict')).toHaveAttribute('data-kind', 'given');
  await expect(current(page).getByTestId('verdict')).toHaveAttribute('data-code', 'met');
  await expect(page.getByTestId('evidence')).toHaveCount(1);
  await expect(page.getByTestId('outcome-quote')).toHaveAttribute('data-kind', 'evidence');
});

test('Enter and the digits both leave the reader on the goal', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('End');
  await expect(current(page)).toHaveAttribute('data-state', 'proposed');
  const name = (await page.getByTestId('goal-name').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(current(page)).toHaveAttribute('data-state', 'confirmed');
  await expect(page.getByTestId('goal-name')).toHaveText(name);
  await page.keyboard.press('3');
  await expect(current(page).getByTestId('verdict')).toHaveAttribute('data-code', 'not_reported');
  await expect(page.getByTestId('goal-name')).toHaveText(name);
  await page.keyboard.press('Control+z');
  await expect(current(page).getByTestId('verdict')).toHaveAttribute('data-kind', 'proposed');
  await page.keyboard.press('Control+z');
  await expect(current(page)).toHaveAttribute('data-state', 'proposed');
  await page.keyboard.press('Home');
  await expect(page.getByTestId('goal-name')).toHaveText(judgedName);
});

test('verdicts and proposals are counted apart', async () => {
  const { page } = launched;
  expect(await countOn(page.getByTestId('filter-met'))).toBe(1);
  const kinds = ['met', 'missed', 'not_reported', 'open'] as const;
  const counts = await Promise.all(kinds.map((kind) => countOn(page.getByTestId(`filter-proposed-${kind}`))));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
    await countOn(page.getByTestId('filter-unjudged')),
  );
  await page.getByTestId('proposal-help-button').click();
  await expect(page.getByTestId('proposal-help')).toContainText(/较确定\s*\d+% 正确/u);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByTestId('goal-table').focus();
});

test('a passage that is only perhaps related becomes evidence by the reader alone', async () => {
  const { page } = launched;
  await page.getByTestId('filter-proposed-open').click();
  await page.locator('[data-testid="goal"]:has-text("可能相关")').first().click();
  await expect(page.getByTestId('perhaps')).toBeVisible();
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('1');
  await expect(page.getByTestId('toast').last()).toContainText('只是可能相关');
  await expect(page.getByTestId('evidence')).toHaveCount(0);
  await expect(current(page).getByTestId('verdict')).toHaveAttribute('data-grade', 'open');
  await page.keyboard.press('l');
  await expect(page.getByTestId('evidence')).toHaveCount(1);
  await page.keyboard.press('1');
  await expect(current(page).getByTestId('verdict')).toHaveAttribute('data-code', 'met');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('evidence')).toHaveCount(0);
  await page.getByTestId('filter-all').click();
});

test('another figure of the passage is chosen by one click, undone, done again, and let go by one more', async () => {
  const { page } = launched;
  await page.getByTestId('filter-words').fill('地区生产总值增长');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  const before = await current(page).getByTestId('goal-attainment').textContent();
  const other = page.locator('[data-testid="figure-option"][data-shown="false"]').first();
  const words = (await other.locator('b').textContent()) ?? '';
  await other.click();
  const own = page.getByTestId('figure-option').filter({ hasText: words });
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await expect(current(page).getByTestId('goal-attainment')).toContainText('不可比');
  await page.keyboard.press('Control+z');
  await expect(current(page).getByTestId('goal-attainment')).toHaveText(before ?? '');
  await page.keyboard.press('Control+Shift+z');
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await own.click();
  await expect(own).toHaveAttribute('aria-pressed', 'false');
  await own.click();
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('filter-words').fill('');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
});

test('another candidate is shown by key and linked beside the first; the last evidence of a verdict stays', async () => {
  const { page } = launched;
  await page.keyboard.press('e');
  await expect(page.getByTestId('outcome-quote')).toHaveAttribute('data-kind', 'candidate');
  await page.keyboard.press('l');
  await expect(page.getByTestId('evidence')).toHaveCount(2);
  await page.getByTestId('unlink').last().click();
  await expect(page.getByTestId('evidence')).toHaveCount(1);
  await page.getByTestId('unlink').click();
  await expect(page.getByTestId('toast').last()).toContainText('现有判定以它为据');
  await expect(page.getByTestId('evidence')).toHaveCount(1);
});

test('found words and an outside source are linked, too', async () => {
  const { page } = launched;
  await page.getByTestId('evidence-search').click();
  await page.getByTestId('passage-query').fill('全市');
  await page.getByTestId('passage-pick').first().click();
  await expect(page.getByTestId('evidence')).toHaveCount(2);
  await page.getByTestId('evidence-outside').click();
  await page.getByTestId('outside-source').fill('澜江统计年鉴');
  await page.getByTestId('outside-quote').fill('表一列有此项。');
  await page.getByTestId('outside-save').click();
  await expect(page.locator('[data-testid="evidence"][data-kind="outside"]')).toContainText('表一列有此项');
});

test('a comment is kept with the verdict', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('依公报口径');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('toast').last()).toContainText('已保存批注');
  await expect(page.getByTestId('goal-table')).toBeFocused();
});

test('未提及 records what was searched; undo and redo take the verdict away and give it again', async () => {
  const { page } = launched;
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  await expect(page.getByTestId('verdict-record')).toContainText('已检索：');
  await expect(current(page)).toContainText('记录为未提及');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('verdict-record')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByTestId('verdict-record')).toContainText('词：');
});

test('name and due year are put right', async () => {
  const { page } = launched;
  await page.getByTestId('goal-edit').click();
  await page.getByTestId('goal-field-name').fill('自拟的名称');
  await page.getByTestId('goal-field-year').fill('20x');
  await expect(page.getByTestId('goal-save')).toBeDisabled();
  await page.getByTestId('goal-field-year').fill('2027');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('goal-name')).toHaveText('自拟的名称');
  await expect(current(page)).toContainText('2027 年到期');
});

test('a goal is opened in the Reader, and the way back leads to it', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('o');
  await waitForScreen(page, 'reader');
  await expect(page.getByTestId('paragraph').locator('[data-current]').first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await waitForScreen(page, 'goals');
  await expect(page.getByTestId('goal-name')).toHaveText('自拟的名称');
});

test('words that are selected in the Reader become a goal', async () => {
  const { page } = launched;
  await page.keyboard.press('o');
  await waitForScreen(page, 'reader');
  await page.getByTestId('outline-node').first().click();
  await page
    .getByTestId('paragraph')
    .filter({ hasText: '各位代表：' })
    .locator('[data-at]')
    .first()
    .selectText();
  await page.keyboard.press('t');
  await page.getByTestId('new-goal-name').fill('手工的目标');
  await page.keyboard.press('Enter');
  await page.getByTestId('toast-action').filter({ hasText: '前往' }).click();
  await waitForScreen(page, 'goals');
  await expect(page.getByTestId('goal-name')).toHaveText('手工的目标');
  await expect(current(page)).toHaveAttribute('data-state', 'confirmed');
  await expect(page.getByTestId('goal-quote').locator('p')).toHaveText('各位代表：');
  await expect(page.getByTestId('goal-panel')).toContainText('手工添加');
});

test('all of it is there after a restart', async () => {
  await launched.close();
  const page = await open();
  await expect(page.getByTestId('judged-count')).toContainText('2');
  await page.getByTestId('filter-words').fill(judgedName);
  await expect(page.locator('[data-testid="verdict"][data-kind="given"][data-code="met"]')).toHaveCount(1);
  await page.locator('[data-testid="goal"]:has([data-code="met"][data-kind="given"])').click();
  await expect(page.getByTestId('evidence')).toHaveCount(3);
  await expect(page.getByTestId('goal-comment')).toHaveValue('依公报口径');
  await page.getByTestId('filter-words').fill('地区生产总值增长');
  await expect(page.locator('[data-testid="figure-option"][aria-pressed="true"]')).toHaveCount(1);
  await page.getByTestId('filter-words').fill('自拟的名称');
  await expect(goals(page)).toHaveCount(1);
  await page.getByTestId('filter-words').fill('手工的目标');
  await page.getByTestId('filter-concrete').click();
  await expect(goals(page)).toHaveCount(1);
  await page.getByTestId('filter-words').fill('');
});

test('a changed scheme is a new version, and verdicts say by which they were given', async () => {
  const { page } = launched;
  await page.getByTestId('filter-words').fill(judgedName);
  await page.locator('[data-testid="goal"]:has([data-code="met"][data-kind="given"])').click();
  await page.getByTestId('open-scheme').click();
  await expect(page.getByTestId('scheme-save')).toBeDisabled();
  await page.getByTestId('scheme-label').first().fill('如期完成');
  await page.getByTestId('scheme-add').click();
  await expect(page.getByTestId('scheme-save')).toBeDisabled();
  await page.getByTestId('scheme-label').last().fill('推迟');
  await page.getByTestId('scheme-save').click();
  await expect(page.getByTestId('verdict-card')).toContainText('方案 v2');
  await expect(page.getByTestId('verdict-record')).toContainText('方案 v1 的“完成”');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('1');
  await expect(current(page).getByTestId('verdict')).toContainText('如期完成');
  await expect(page.getByTestId('verdict-record')).not.toContainText('方案 v1');
  await page.getByTestId('filter-words').fill('');
});

test('a second coder sees nothing of the first, and their agreement lists where they differ', async () => {
  const { page } = launched;
  await page.getByTestId('coder-menu').click();
  await expect(page.getByTestId('open-agreement')).toBeDisabled();
  await page.getByTestId('open-coders').click();
  await page.getByTestId('coder-name').fill('李四');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('coder')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await chooseCoder(page, '李四');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 0 /');
  await expect(page.locator('[data-testid="verdict"][data-kind="given"]')).toHaveCount(0);
  await page.getByTestId('filter-words').fill(judgedName);
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('2');
  await expect(current(page).getByTestId('verdict')).toHaveAttribute('data-code', 'missed');
  await page.getByTestId('filter-words').fill('');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('End');
  await page.getByTestId('coder-menu').click();
  await page.getByTestId('open-agreement').click();
  await expect(page.getByTestId('agreement-table')).toBeVisible();
  await expect(page.getByTestId('disagreement')).toHaveCount(1);
  await expect(page.getByTestId('disagreement')).toContainText(judgedName);
  expect(await findViolations(page)).toEqual([]);
  await page.getByTestId('disagreement').getByRole('button').click();
  await expect(page.getByTestId('agreement-dialog')).toHaveCount(0);
  await expect(page.getByTestId('goal-name')).toHaveText(judgedName);
  await chooseCoder(page, '编码员 A');
  await expect(page.getByTestId('judged-count')).toContainText('2');
});

test('without a later report goals can be confirmed, and a verdict that needs evidence is refused', async () => {
  const { page } = launched;
  await page.getByTestId('goals-earlier').click();
  await page.getByTestId('goals-of-2025').click();
  await waitForScreen(page, 'goals');
  await expect(page.getByTestId('no-later')).toContainText('2026');
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('1');
  await expect(page.getByTestId('toast').last()).toContainText('需要证据');
  await page.keyboard.press('3');
  await expect(page.getByTestId('toast').last()).toContainText('检索');
  await expect(page.locator('[data-testid="verdict"][data-kind="given"]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 1 /');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('confirmed-count')).toContainText('已确认 0 /');
});

test('the whole screen is reached by key alone', async () => {
  const { page } = launched;
  await page.getByTestId('goal-table').focus();
  const seen = new Set<string>();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
    seen.add(id);
  }
  for (const id of [
    'judge-met',
    'goal-comment',
    'evidence-outside',
    'coder-menu',
    'goals-earlier',
    'filter-all',
  ])
    expect([...seen]).toContain(id);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the goals have no barrier in a ${theme} window`, async () => {
    const { page } = launched;
    await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
    await page.getByTestId('goals-earlier').click();
    await page.getByTestId('goals-of-2024').click();
    await waitForScreen(page, 'goals');
    await expect(current(page)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('open-scheme').click();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
}

test('no letter of another language stands on the Chinese screen', async () => {
  const words = await launched.page.evaluate(() => document.body.innerText);
  const names = /Ctrl|Shift|Space|Enter|Esc|Tab|Alt|English/gu;
  expect(words.replace(names, '').match(/[a-z]{3,}/gu) ?? []).toEqual([]);
});

test('goals whose words are gone are listed with their old quote, and come back with them', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2024).getByTestId('report-open').click();
  await waitForScreen(page, 'reader');
  await page.getByTestId('tab-cleaning').click();
  await page.getByTestId('encoding').selectOption('gb18030');
  await expect(page.getByTestId('encoding')).toHaveValue('gb18030');
  await waitForScreen(page, 'reader');
  await page.getByTestId('go-goals').click();
  await waitForScreen(page, 'goals');
  await page.getByTestId('tab-lost').click();
  await expect(page.getByTestId('lost-goal').first()).toBeVisible();
  await expect(page.getByTestId('lost-goals')).toContainText('依公报口径');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('tab-lost')).toHaveCount(0);
  await expect(page.getByTestId('judged-count')).toContainText('2');
});
