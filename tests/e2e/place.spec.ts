import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples, WIDE } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

// Where the reader is: one place, which every click moves and every key acts on.

let launched: LaunchedApp;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchSamples({ size: WIDE });
  ({ page } = launched);
});

test.afterAll(async () => {
  await launched.close();
});

async function setSize(width: number, height: number): Promise<void> {
  await launched.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(size.width, size.height),
    { width, height },
  );
}

/** The change of the list that is the current one. */
function currentItem(): Locator {
  return page.getByTestId('change-item').filter({ has: page.locator('[aria-current="true"]') });
}

function outlined(): Locator {
  return page.getByTestId('rows').locator('.is-current').first();
}

/** The position in the list of the current change, from 1. */
async function positionOfCurrent(): Promise<number> {
  await expect(currentItem()).toHaveCount(1);
  const item = page.getByRole('listitem').filter({ has: currentItem() });
  return Number(await item.getAttribute('aria-posinset'));
}

/** Words without a mark in the window, drawn once (those of a move may be drawn twice): a click on them is on no change. */
async function plainSentence(): Promise<Locator> {
  const at = await page.locator('[data-row] [data-cell="right"] span[data-at]').evaluateAll((pieces) => {
    const isAlone = (piece: Element): boolean =>
      pieces.filter((other) => other.getAttribute('data-at') === piece.getAttribute('data-at')).length === 1;
    const isPlain = (piece: Element): boolean => !piece.className.includes('m-') && isAlone(piece);
    const isInside = (piece: Element): boolean => {
      const { top } = piece.getBoundingClientRect();
      return top > 250 && top < window.innerHeight - 120;
    };
    const found = pieces.find(
      (piece) => isPlain(piece) && isInside(piece) && piece.textContent.trim().length > 5,
    );
    return found?.getAttribute('data-at');
  });
  return page.locator(`[data-cell="right"] [data-at="${at ?? ''}"]`);
}

test('the text has the keys as soon as it is shown', async () => {
  await expect(page.getByTestId('rows')).toBeFocused();
});

test('the overview comes first, and each of its lines leads to its place', async () => {
  await expect(page).toHaveTitle('澜江市 2024 → 2025 · 对照');
  await expect(page.getByTestId('gist-picture').getByRole('img').first()).toBeVisible();
  const change = page.getByTestId('gist-change').first();
  await change.click();
  await expect(change).toHaveAttribute('aria-current', 'true');
  await expect(outlined()).toBeInViewport();
  const more = page.getByTestId('gist-more').first();
  const lines = await page.getByTestId('gist-change').count();
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  const others = Number(/\d+/u.exec((await more.textContent()) ?? '')?.[0]);
  await expect(page.getByTestId('gist-change')).toHaveCount(lines + others);
  await more.click();
  await expect(page.getByTestId('gist-change')).toHaveCount(lines);
  const phrase = page.getByTestId('gist-phrase').last();
  await phrase.click();
  await expect(outlined()).toHaveText((await phrase.textContent()) ?? '');
  const section = page.getByTestId('gist-section').first();
  const title = await section.locator('b').textContent();
  await section.click();
  await expect(page.locator('[data-testid="tree-node"][data-current="true"] b')).toHaveText(title ?? '');
  await page.keyboard.press('j'); // the review begins: the list is shown
  await expect(currentItem()).toHaveCount(1);
});

test('after a click in the list and J the space bar marks the change that is outlined', async () => {
  await page.getByTestId('change-item').nth(2).locator('[data-rove]').click();
  const position = await positionOfCurrent();
  // By its number: which items are drawn changes with the place.
  const clicked = page.locator(`[aria-posinset="${position}"]`).getByTestId('change-item');
  await expect(clicked).toHaveAttribute('data-reviewed', 'false');
  await page.keyboard.press(' ');
  await expect(clicked).toHaveAttribute('data-reviewed', 'true');
  await page.keyboard.press('j');
  await expect(currentItem()).toHaveAttribute('data-reviewed', 'false');
  await page.keyboard.press(' ');
  await expect(currentItem()).toHaveAttribute('data-reviewed', 'true');
  await expect(clicked).toHaveAttribute('data-reviewed', 'true');
  expect(await positionOfCurrent()).toBe(position + 1);
});

test('a note after a click on a sentence is about that sentence', async () => {
  for (let step = 0; step < 12; step++) await page.keyboard.press('j');
  await expect(outlined()).toBeInViewport();
  const sentence = await plainSentence();
  const words = ((await sentence.textContent()) ?? '').trim();
  await sentence.click();
  await expect(currentItem()).toHaveCount(0); // the change is the place no more
  await page.keyboard.press('n');
  const editor = page.getByTestId('note-editor');
  await expect(editor).toContainText(words.slice(0, 8));
  await page.keyboard.press('Escape');
});

test('J after a click in the tree goes on from that section', async () => {
  const node = page.getByTestId('tree-node').last();
  await node.click();
  await expect(node).toHaveAttribute('data-current', 'true');
  await page.keyboard.press('j');
  await expect(outlined()).toBeInViewport();
  await expect(node).toHaveAttribute('data-current', 'true');
});

/** Until the place is in sight and moves no more: a jump that is still under way would take the window back to it. */
async function waitForJump(): Promise<void> {
  await expect(outlined()).toBeInViewport();
  await outlined().hover();
}

test('J after scrolling starts from what is seen, and no key acts on what is out of sight', async () => {
  const last = await positionOfCurrent();
  expect(last).toBeGreaterThan(12);
  await waitForJump();
  const marked = currentItem();
  await page.getByTestId('rows').evaluate((rows) => rows.scrollTo(0, 0));
  await expect(page.locator('[data-row="0"]')).toBeInViewport();
  await page.keyboard.press(' '); // shows the place again
  await waitForJump();
  await expect(marked).toHaveAttribute('data-reviewed', 'false');
  await page.getByTestId('rows').evaluate((rows) => rows.scrollTo(0, 0));
  await expect(page.locator('[data-row="0"]')).toBeInViewport();
  await page.keyboard.press('j');
  expect(await positionOfCurrent()).toBe(1);
});

test('the place stays in sight in another view, with other marks and in another width', async () => {
  for (let step = 0; step < 8; step++) await page.keyboard.press('j');
  const position = await positionOfCurrent();
  for (const key of ['v', 'h', 'h', 'w', 'z', 'w', 'v']) {
    await page.keyboard.press(key);
    await expect(outlined()).toBeInViewport();
  }
  for (const width of [1024, 1440]) {
    await setSize(width, 800);
    await expect(outlined()).toBeInViewport();
  }
  expect(await positionOfCurrent()).toBe(position);
});

/** How far below the upper edge of the text the headings of the place are: those of both sides, which may be far apart. */
async function headingsBelowEdge(): Promise<readonly number[]> {
  return page.getByTestId('rows').evaluate((rows) => {
    const edge = rows.getBoundingClientRect().top;
    return [...rows.querySelectorAll('[data-heading="true"] .is-current')].map(
      (words) => words.getBoundingClientRect().top - edge,
    );
  });
}

test('a section that is gone to begins at the top, also right after the sides were exchanged', async () => {
  for (let turn = 0; turn < 2; turn++) {
    const title = await page.title();
    await page.keyboard.press('x');
    await expect(page).not.toHaveTitle(title);
    await waitForScreen(page, 'comparison');
    await page.getByTestId('tree-node').first().click();
    for (let step = 0; step < 9; step++) {
      await page.keyboard.press(']');
      const isAtTop = async () => (await headingsBelowEdge()).some((below) => below >= 15 && below < 40);
      await expect.poll(isAtTop, `section ${step}`).toBe(true);
    }
  }
});

test('a figure that changed is outlined where it leads to, side by side and in running text', async () => {
  await page.getByTestId('tab-figures').click();
  const list = page.getByTestId('figure-changes');
  const items = list.locator('[data-rove]');
  for (let turn = 0; turn < 2; turn++) {
    await items.first().focus();
    await page.keyboard.press('Home');
    const size = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
    expect(size).toBeGreaterThan(10);
    for (let step = 0; step < size; step++) {
      await expect(outlined(), `figure ${step}`).toBeInViewport();
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('v');
  }
  await page.getByTestId('tab-changes').click();
});

test('a hit is the place, and J goes on from there', async () => {
  await page.keyboard.press('f');
  await page.getByTestId('find-input').fill('就业');
  await expect(outlined()).toHaveText('就业');
  await page.getByTestId('find-input').press('Escape');
  await page.keyboard.press('j');
  await expect(currentItem()).toHaveCount(1);
  await waitForJump();
});

test('the letters printed in a menu choose while it is open, and the score of a row of one line can be clicked', async () => {
  await page.getByTestId('rows').evaluate((rows) => rows.scrollTo(0, 0));
  await expect(page.locator('[data-row="0"]')).toBeInViewport();
  const heights = await page
    .getByTestId('row')
    .evaluateAll((rows) => rows.map((row) => [row.clientHeight, Number(row.dataset['row'])] as const));
  const [height, index] = heights.reduce((least, each) => (each[0] < least[0] ? each : least));
  expect(height).toBeLessThan(55); // one line
  const row = page.locator(`[data-testid="row"][data-row="${index}"]`);
  await row.hover();
  await row.getByTestId('gutter').click();
  await expect(page.getByTestId('reasons')).toBeVisible();
  await page.keyboard.press('Escape');
  await row.getByTestId('gutter-menu').click();
  await expect(page.getByTestId('passage-menu')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByTestId('link-bar')).toBeVisible();
  await page.keyboard.press('Escape');
});
