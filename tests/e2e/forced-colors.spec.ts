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
