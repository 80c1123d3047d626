// `npm start` without a display: the main job once through in a virtual one, with a picture of each main screen and the
// annotated diff exported. Prints where they lie.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronLaunch } from './lib/electron.mjs';
import { ROOT } from './lib/paths.mjs';

const FOLDER = join(ROOT, 'tour');
const READY = '[data-ready="true"]';

function say(file: string): void {
  console.log(`[tour] ${relative(ROOT, file)}`);
}

async function takePicture(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  say(path);
}

async function showComparison(page: Page): Promise<void> {
  await page.getByTestId('comparison-screen').and(page.locator(READY)).waitFor();
  await page.getByTestId('row').first().waitFor();
}

/** The dialog is the system's own; the tour answers it. */
async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

async function exportDiff(app: ElectronApplication, page: Page): Promise<void> {
  const target = join(FOLDER, 'annotated-diff.html');
  await answerSaveDialog(app, target);
  await page.getByTestId('export').click();
  await page.getByTestId('export-preview').waitFor();
  await takePicture(page, 'export');
  await page.getByTestId('export-submit').click();
  await page.getByTestId('toast').first().waitFor();
  say(target);
}

async function tour(app: ElectronApplication): Promise<void> {
  const page = await app.firstWindow();
  await showComparison(page);
  await takePicture(page, 'comparison');
  await exportDiff(app, page);
  for (const name of ['goals', 'indicators', 'years', 'terms']) {
    await page.getByTestId(`go-${name}`).click();
    await page.getByTestId(`${name}-screen`).and(page.locator(READY)).waitFor();
    await takePicture(page, name);
  }
  await page.getByTestId('go-library').first().click();
  await page.getByTestId('library-screen').and(page.locator(READY)).waitFor();
  await takePicture(page, 'library');
  await page.getByTestId('report-open').first().click();
  await page.getByTestId('reader-screen').and(page.locator(READY)).waitFor();
  await takePicture(page, 'reader');
}

const userData = mkdtempSync(join(tmpdir(), 'duizhao-tour-'));
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const app = await _electron.launch({
  ...electronLaunch([`--user-data=${userData}`, '--lang=zh-CN', '--samples', ...process.argv.slice(2)]),
  colorScheme: null,
});
try {
  await tour(app);
} finally {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
}
