import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { answerOpenDialog, waitForScreen } from '../helpers/window.ts';
import { inventReport } from '../library/invent.ts';

const IMPORT_FOLDER = fileURLToPath(new URL('../library/children/import-folder.ts', import.meta.url));

let launched: LaunchedApp;
let folder: string;

/** Files of reports of so many years. */
function makeFolder(
  name: string,
  from: number,
  count: number,
  bodyOf = (_year: number): string => '',
): string {
  const made = join(folder, name);
  mkdirSync(made);
  for (let year = from; year < from + count; year++)
    writeFileSync(join(made, `${year}.txt`), inventReport(year, bodyOf(year)));
  return made;
}

/** So long that the reading of a hundred is still under way when it is told to rest; no year's words are another's. */
function longBody(year: number): string {
  let drawn = year;
  const draw = (most: number): number => {
    drawn = (drawn * 16_807) % 2_147_483_647;
    return drawn % most;
  };
  const han = (): string => String.fromCodePoint(0x4e00 + draw(3000));
  return Array.from({ length: 300 }, () => `${Array.from({ length: 20 }, han).join('')}。`).join('\n');
}

/** Imports in a process of its own, which ends itself once some files are in. */
async function breakOff(file: string, from: string): Promise<void> {
  const child = spawn(process.execPath, [IMPORT_FOLDER, file, from, '5'], { stdio: 'ignore' });
  await once(child, 'close');
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-imports-'));
  const file = join(folder, 'library.sqlite');
  await breakOff(file, makeFolder('旧报告', 1900, 60));
  launched = await launchApp({ args: [`--library=${file}`] });
  await waitForScreen(launched.page, 'library');
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an import that was broken off is offered on the first screen, and goes on where it was', async () => {
  const { page } = launched;
  const offer = page.getByTestId('import-broken-off');
  await expect(offer).toContainText('旧报告');
  await offer.getByTestId('import-go-on').click();
  const items = page.getByTestId('import-items');
  // Only what is near the window is drawn of sixty.
  await expect(items.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '60');
  expect(await page.getByTestId('import-item').count()).toBeLessThan(40);
  await page.getByTestId('import-close').click();
  await expect(offer).toHaveCount(0);
});

test('the reading rests, goes on and is stopped; what was read waits and is read on', async () => {
  const { app, page } = launched;
  await answerOpenDialog(app, [makeFolder('新报告', 1990, 110, longBody)]);
  await page.getByTestId('import-folder').click();
  await page.getByTestId('import-pause').click();
  await expect(page.getByTestId('import-pause')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('import-progress')).toContainText('已暂停');
  await page.getByTestId('import-cancel').click();
  await expect(page.getByTestId('import-progress')).toHaveCount(0);
  await page.getByTestId('survey-go-on').click();
  await expect(page.getByTestId('survey-interrupted')).toHaveCount(0);
  await expect(page.getByTestId('survey-filter-all')).toContainText('110', { timeout: 20_000 });
});

test('what is taken in is listed with the imports before, each to be opened', async () => {
  const { page } = launched;
  await page.getByTestId('survey-take-in').click();
  await page.getByTestId('import-close').click();
  await page.getByTestId('library-imports').click();
  const records = page.getByTestId('import-record');
  await expect(records).toHaveCount(2);
  await expect(records.first()).toContainText('新报告');
  await expect(records.first()).toContainText('新导入 110', { timeout: 20_000 });
  await expect(records.nth(1)).toHaveAttribute('data-state', 'done');
  await records.nth(1).getByTestId('import-open').click();
  await expect(page.getByTestId('import-result')).toContainText('新导入 60');
  await page.getByTestId('import-close').click();
});
