import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { goToFirst, launchGoals } from '../helpers/goals-screen.ts';
import type { LaunchedApp } from '../helpers/launch.ts';
import { keptForms } from '../helpers/window.ts';

// What could not be saved is not lost: another program holds the library, and lets go of it.

let folder: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-failed-'));
  launched = await launchGoals(join(folder, 'data'));
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Holds the library's write lock. */
async function holdLock(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../library/children/hold-lock.ts');
  const node = process.env['DUIZHAO_NODE'] ?? process.execPath;
  const child = spawn(node, [script, join(folder, 'data', 'samples.duizhao')]);
  await once(child.stdout, 'data');
  return child;
}

test('evidence that could not be saved stands in its form, and is saved later', async () => {
  const { page } = launched;
  await goToFirst(page);
  await page.getByTestId('evidence-outside').click();
  await page.getByTestId('outside-source').fill('年鉴');
  await page.getByTestId('outside-quote').fill('表一');
  // The draft is kept by then: else its own failure is told first.
  await expect.poll(() => keptForms(page)).toContain('表一');
  const holder = await holdLock();
  await page.getByTestId('outside-save').click();
  // The library tries again for some seconds.
  await expect(page.locator('[data-testid="toast"][data-kind="error"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByTestId('outside-quote')).toHaveValue('表一');
  holder.stdin?.write('free\n');
  await once(holder, 'exit');
  await page.getByTestId('outside-save').click();
  await expect(page.getByTestId('evidence')).toContainText('表一');
});
