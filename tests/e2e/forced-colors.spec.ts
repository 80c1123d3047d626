import { expect, test, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch.ts';
import { launchSamples, WIDE } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

// Where the system sets all colours no background and no shadow of the styles is left.

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchSamples({ size: WIDE });
  await launched.page.emulateMedia({ forcedColors: 'active' });
});

test.afterAll(async () => {
  await launched.close();
});

const background = (element: Locator): Promise<string> =>
  element.evaluate((node) => getComputedStyle(node).backgroundColor);

test('what is on, chosen or current is told without the colours of the styles', async () => {
  const { page } = launched;
  const [side, inline] = [page.getByTestId('mode-side'), page.getByTestId('mode-inline')];
  expect(await background(side)).not.toBe(await background(inline));
  const [chosen, other] = [page.getByTestId('tab-overview'), page.getByTestId('tab-changes')];
  await chosen.click();
  expect(await background(chosen)).not.toBe(await background(other));
  const edited = page.getByTestId('gist-picture').locator('[data-fate="edited"]').first();
  expect(await background(edited)).not.toBe(await background(page.locator('body')));
  await page.keyboard.press('j');
  await expect(page.locator('.is-current').first()).toHaveCSS('outline-style', 'solid');
  await page.getByTestId('go-goals').click();
  await waitForScreen(page, 'goals');
  await expect(page.locator('[data-testid="goal"] [data-current="true"]').first()).toHaveCSS(
    'outline-style',
    'solid',
  );
});

test('the current row has an edge, a figure of a goal its box, what is on the system’s colours', async () => {
  const { page } = launched;
  const figure = page.locator('[data-testid="goal"] [class*="figure"]').first();
  await expect(figure).toHaveCSS('border-style', 'solid');
  const pressed = page.locator(
    '[data-testid^="goal-state-"][aria-pressed="true"], aside button[aria-pressed="true"]',
  );
  const chip = page.getByTestId('go-goals');
  expect(await background(pressed.first())).toBe(await background(chip));
  await page.getByTestId('go-comparison').click();
  await waitForScreen(page, 'comparison');
  await page.keyboard.press('j');
  await expect(page.locator('#comparison-rows [class*="current"]').first()).toHaveCSS(
    'outline-style',
    'solid',
  );
  await page.getByTestId('go-terms').click();
  await waitForScreen(page, 'terms');
  await expect(page.locator('[data-testid="terms-table"] [data-on="true"]').first()).toHaveCSS(
    'outline-style',
    'solid',
  );
});

test('一 is seen under the line through it', async () => {
  const { page } = launched;
  await page.getByTestId('go-comparison').click();
  await waitForScreen(page, 'comparison');
  const [line, words] = await page
    .locator('#comparison-rows del')
    .first()
    .evaluate((removed) => {
      const style = getComputedStyle(removed);
      return [style.textDecorationColor, style.color];
    });
  expect(line).not.toBe(words);
});
