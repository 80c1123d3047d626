import { expect, type Locator, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from './launch.ts';
import { waitForScreen } from './window.ts';

/** The samples in a library that lasts over a restart, their goals of 2024 open. */
export async function launchGoals(folder: string): Promise<LaunchedApp> {
  const launched = await launchApp({ userData: folder, args: ['--samples'] });
  const { page } = launched;
  await waitForScreen(page, 'comparison');
  await page.getByTestId('go-goals').click();
  await waitForScreen(page, 'goals');
  await expect(currentGoal(page)).toBeVisible();
  return launched;
}

/** The line that the keys act on. */
export function currentGoal(page: Page): Locator {
  return page.locator('[data-testid="goal"]:has([data-current="true"])');
}

/** The number behind a chip's words. */
export async function countOn(chip: Locator): Promise<number> {
  const words = await chip.textContent();
  return Number(/(\d[\d,]*)\D*$/u.exec(words ?? '')?.[1]?.replace(',', '') ?? NaN);
}

/** Goes to the first goal that is listed, and gives its name. */
export async function goToFirst(page: Page): Promise<string> {
  await page.getByTestId('goal-table').focus();
  await page.keyboard.press('Home');
  return (await page.getByTestId('goal-name').textContent()) ?? '';
}
