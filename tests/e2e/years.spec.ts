import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples } from '../helpers/samples.ts';
import { findViolations } from '../helpers/violations.ts';
import { reportCard, waitForScreen } from '../helpers/window.ts';

let launched: LaunchedApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchSamples();
});

test.afterAll(async () => {
  await launched.close();
});

/** The row that has this title now. */
function row(page: Page, title: string): Locator {
  return page
    .getByTestId('years-row')
    .filter({ has: page.getByTestId('row-title').filter({ hasText: title }) });
}

function cell(page: Page, title: string, column: number): Locator {
  return row(page, title).locator(`[data-testid="years-cell"][data-column="${column}"]`);
}

/** Scrolls from the top until a row is drawn; two frames a step, so that what is drawn belongs to the place. */
async function showRow(page: Page, title: string): Promise<void> {
  await page.getByTestId('years-scroll').evaluate(
    (element, words) =>
      new Promise<void>((resolve, reject) => {
        element.scrollTop = 0;
        const step = (): void => {
          const titles = [...element.querySelectorAll('[data-testid="row-title"]')];
          const found = titles.find((each) => each.textContent.includes(words));
          if (found !== undefined) {
            found.scrollIntoView({ block: 'center' });
            resolve();
            return;
          }
          const { scrollTop } = element;
          element.scrollTop += element.clientHeight / 2;
          if (element.scrollTop === scrollTop) reject(new Error(`no row ${words}`));
          else requestAnimationFrame(() => requestAnimationFrame(step));
        };
        requestAnimationFrame(() => requestAnimationFrame(step));
      }),
    title,
  );
}

async function backToYears(page: Page): Promise<void> {
  await page.keyboard.press('Alt+ArrowLeft');
  await waitForScreen(page, 'years');
}

test('the library takes one, two or more reports, and says where each choice leads', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2021).getByTestId('report-select').check();
  await expect(page.getByTestId('compare-selected')).toBeDisabled();
  await reportCard(page, 2022).getByTestId('report-select').check();
  await expect(page.getByTestId('compare-selected')).toBeEnabled();
  await reportCard(page, 2025).getByTestId('report-select').check();
  await expect(page.getByTestId('compare-selected')).toHaveCount(0);
  await expect(page.getByTestId('years-selected')).toBeEnabled();
  await reportCard(page, 2023).getByTestId('report-select').check();
  await page.getByTestId('years-selected').click();
  await waitForScreen(page, 'years');
  await expect(page.getByTestId('year-head')).toHaveCount(4);
});

test('a year that was not chosen is a gap that offers it, and no absence', async () => {
  const { page } = launched;
  const gap = page.getByTestId('left-out-head');
  await expect(gap).toHaveCount(1);
  await expect(gap).toContainText('2024 年未选');
  await expect(page.getByTestId('gap-cell').first()).toHaveText('未选');
  await gap.getByTestId('gap-add').click();
  await waitForScreen(page, 'years');
  await expect(gap).toHaveCount(0);
  await expect(page.getByTestId('year-head')).toHaveCount(5);
});

test('a missing year is said to be missing', async () => {
  const { page } = launched;
  await page.getByTestId('go-library').first().click();
  await waitForScreen(page, 'library');
  await reportCard(page, 2023).getByTestId('report-delete').click();
  for (const year of [2021, 2022, 2024]) await reportCard(page, year).getByTestId('report-select').check();
  await page.getByTestId('years-selected').click();
  await waitForScreen(page, 'years');
  await expect(page.getByTestId('gap-head')).toHaveText('缺 2023 年报告');
  await expect(page.getByTestId('gap-cell').first()).toHaveText('无报告');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('left-out-head')).toContainText('2023 年未选');
  await page.getByTestId('gap-add').click();
  await page.getByTestId('year-add').click();
  await page.getByTestId('year-newest-5').click();
  await waitForScreen(page, 'years');
  await expect(page.getByTestId('year-head')).toHaveCount(5);
});

test('years are taken away down to three', async () => {
  const { page } = launched;
  const chip = (year: number): Locator => page.locator(`[data-testid="year-chip"][data-year="${year}"]`);
  await chip(2021).getByTestId('year-remove').click();
  await chip(2022).getByTestId('year-remove').click();
  await waitForScreen(page, 'years');
  await expect(page.getByTestId('year-head')).toHaveCount(3);
  await expect(chip(2023).getByTestId('year-remove')).toBeDisabled();
  await page.getByTestId('year-add').click();
  await page.getByTestId('year-newest-5').click();
  await waitForScreen(page, 'years');
});

test('the columns read in order of years, with other titles, absences and what was split', async () => {
  const { page } = launched;
  const years = await page
    .getByTestId('year-head')
    .evaluateAll((heads) => heads.map((head) => head.dataset['year']));
  expect(years).toEqual(['2021', '2022', '2023', '2024', '2025']);
  await showRow(page, '因地制宜发展新质生产力');
  await expect(row(page, '因地制宜发展新质生产力').getByTestId('other-titles')).toContainText('坚持工业强市');
  await showRow(page, '建设宜居韧性智慧城市');
  await expect(page.locator('[data-testid="sign"][data-kind="split"]').first()).toBeVisible();
  await showRow(page, '科学编制“十五五”规划');
  await expect(cell(page, '科学编制', 0)).toHaveAttribute('data-kind', 'absent');
  await expect(cell(page, '科学编制', 0)).toHaveText('本年无此节');
  await expect(cell(page, '科学编制', 4).getByTestId('sign')).toHaveText('新设');
});

test('finer rows are shown on demand, and take their text with them', async () => {
  const { page } = launched;
  const count = async (): Promise<number> =>
    Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  const before = await count();
  await page.getByTestId('years-fine').click();
  expect(await count()).toBeGreaterThan(before);
  await page.getByTestId('years-fine').click();
  expect(await count()).toBe(before);
});

test('an arrow leads into the table that has the keys when it comes, and into what a topic finds', async () => {
  const { page } = launched;
  await page.getByTestId('go-terms').click();
  await waitForScreen(page, 'terms');
  await page.getByTestId('go-years').click();
  await expect(page.getByTestId('years-scroll')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-cell]:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('t');
  await expect(page.getByTestId('topic-scroll')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-hit="0"]:focus')).toBeVisible();
  await page.getByTestId('topic-row').getByRole('button').click(); // the topics of other tests have no row
  await page.keyboard.press('v');
  await expect(page.getByTestId('years-scroll')).toBeFocused();
});

test('the arrow keys walk the cells; keys expand, read and compare', async () => {
  const { page } = launched;
  await showRow(page, '开头');
  await row(page, '开头').getByTestId('years-title').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('[data-cell]:focus');
  await expect(focused).toHaveAttribute('data-column', '1');
  await expect(focused).toBeInViewport();
  await expect(focused).toContainText('产业发展提质增效');
  const text = (await focused.getByTestId('cell-text').first().textContent()) ?? '';
  await page.keyboard.press('e');
  await expect(focused.locator('[data-cut="true"]')).toHaveCount(0);
  const whole = (await focused.getByTestId('cell-text').allTextContents()).join('');
  expect(whole.length).toBeGreaterThan(text.length);
  await page.keyboard.press('e');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('data-column', '4');
  await page.keyboard.press('Home');
  await expect(page.getByTestId('years-title').nth(2)).toBeFocused();
  await page.keyboard.press(']');
  await expect(page.locator('[data-testid="years-row"][data-level="1"] [data-cell]:focus')).toBeVisible();
  await page.keyboard.press('[');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await waitForScreen(page, 'reader');
  await backToYears(page);
  await page.keyboard.press('c');
  await waitForScreen(page, 'comparison');
  await expect(page.getByTestId('comparison-screen')).toContainText('2021');
  await backToYears(page);
});

test('a title opens the Reader, a border the comparison at that section', async () => {
  const { page } = launched;
  await showRow(page, '因地制宜发展新质生产力');
  const title = cell(page, '因地制宜发展新质生产力', 1).getByTestId('cell-title');
  const words = (await title.textContent()) ?? '';
  await title.click();
  await waitForScreen(page, 'reader');
  await expect(page.getByTestId('reader-text').locator('[data-current]').first()).toBeVisible();
  expect(words).toContain(
    (await page.getByTestId('reader-text').locator('[data-current]').first().textContent())?.slice(-4) ?? '?',
  );
  await backToYears(page);
  await showRow(page, '因地制宜发展新质生产力');
  await cell(page, '因地制宜发展新质生产力', 3).getByTestId('cell-compare').click();
  await waitForScreen(page, 'comparison');
  await expect(page.getByTestId('rows')).toContainText('推进新型工业化');
  await backToYears(page);
});

test('every year’s paragraphs on words stand in its column, marked', async () => {
  const { page } = launched;
  await page.keyboard.press('/');
  await expect(page.getByTestId('topic-field')).toBeFocused();
  await page.keyboard.type('就业');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('topic-word')).toHaveText(/就业/);
  await expect(page.getByTestId('topic-hit').first().locator('mark').first()).toHaveText('就业');
  await waitForScreen(page, 'years');
  const few = await page.getByTestId('topic-hit').count();
  await page.getByTestId('topic-field').fill('水');
  await page.keyboard.press('Enter');
  await expect(page.locator('mark', { hasText: /^水$/ }).first()).toBeVisible();
  expect(await page.getByTestId('topic-hit').count()).toBeGreaterThanOrEqual(few);
  await page.getByTestId('topic-suggestion').first().click();
  await expect(page.getByTestId('topic-word')).toHaveCount(3);
  await page.getByTestId('topic-path').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-hit="1"]:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await waitForScreen(page, 'reader');
  await backToYears(page);
  await expect(page.getByTestId('topic-word')).toHaveCount(3);
});

test('a row is a topic; a year without a paragraph says so', async () => {
  const { page } = launched;
  await page.getByTestId('years-sections').click();
  await showRow(page, '办好人民满意教育');
  await row(page, '办好人民满意教育').getByTestId('row-topic').click();
  await expect(page.getByTestId('topic-row')).toContainText('办好人民满意教育');
  await expect(page.getByTestId('row-words')).toContainText('学');
  await expect(page.getByTestId('topic-hit').first()).toBeVisible();
  await page.getByTestId('topic-row').getByRole('button').click();
  await page.getByTestId('topic-field').fill('农民运动会');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('topic-empty').first()).toContainText('没有相关段落');
});

for (const theme of ['light', 'dark'] as const)
  test(`neither mode has a barrier in a ${theme} window`, async () => {
    const { page } = launched;
    await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
    await page.getByTestId('years-sections').click();
    await page.getByTestId('years-row').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('years-topic').click();
    await page.getByTestId('topic-hit').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

test('an arrow leads back to the cell from far away, and Escape from the topic to what it found', async () => {
  const { page } = launched;
  await page.getByTestId('years-sections').click();
  const scroller = page.getByTestId('years-scroll');
  await scroller.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Home');
  const at = page.locator('[data-cell]:focus');
  await expect(at).toHaveCount(1);
  const name = (await at.getAttribute('data-cell')) ?? '';
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(page.locator(`[data-cell="${name}"]`)).toHaveCount(0);
  await expect(scroller).toBeFocused();
  await page.keyboard.press('v');
  await expect(page.getByTestId('topic-bar')).toBeVisible();
  await page.keyboard.press('v');
  await expect(scroller).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(at).toHaveAttribute('data-cell', name);
  await page.keyboard.press('/');
  await expect(page.getByTestId('topic-field')).toBeFocused();
  await page.keyboard.insertText('就业');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('topic-path').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('topic-scroll')).toBeFocused();
});
