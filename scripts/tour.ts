// `npm start` without a display: the main job once through in a virtual one, with a picture of each main screen and the
// annotated diff exported. Prints where they lie. With `--guide` (`npm run guide`) it takes the pictures of the guide
// instead, with `--all` each screen in every size, look and language, to be looked at.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { takeAllPictures } from './all-pictures.ts';
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

/** The pictures of the guide in one language, small enough to lie in the package. */
async function takeGuide(app: ElectronApplication, folder: string, note: string): Promise<void> {
  const page = await app.firstWindow();
  const take = async (name: string): Promise<void> => {
    const path = join(folder, `${name}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: 75, animations: 'disabled' });
    say(path);
  };
  await showComparison(page);
  await page.getByTestId('tab-changes').click();
  await page.getByTestId('change-item').nth(2).waitFor();
  await take('comparison');
  await page.getByTestId('change-item').nth(2).locator('[data-rove]').click();
  await page.keyboard.press('n');
  await page.getByTestId('note-editor').locator('textarea').fill(note);
  await page.getByTestId('note-save').click();
  await page.getByTestId('tab-notes').click();
  await page.getByTestId('note-card').waitFor();
  await take('notes');
  await page.getByTestId('export').click();
  await page.getByTestId('export-preview').waitFor();
  await take('export');
  await page.keyboard.press('Escape');
  await page.getByTestId('go-goals').click();
  await page.getByTestId('goals-screen').and(page.locator(READY)).waitFor();
  await take('goals');
  await page.getByTestId('go-library').first().click();
  await page.getByTestId('library-screen').and(page.locator(READY)).waitFor();
  await take('library');
}

async function takeAll(app: ElectronApplication): Promise<void> {
  await takeAllPictures(app, await app.firstWindow(), FOLDER);
  say(FOLDER);
}

/** Starts the app in a folder of its own, and takes it away again. */
async function withApp(
  args: readonly string[],
  visit: (app: ElectronApplication) => Promise<void>,
): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'duizhao-tour-'));
  const app = await _electron.launch({
    ...electronLaunch([`--user-data=${userData}`, '--samples', ...args]),
    colorScheme: null,
  });
  try {
    await visit(app);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}

/** A note to be seen in the guide. */
const NOTES = {
  'zh-CN': '口径与上年是否相同，待核。',
  en: 'To be checked: is this counted as in the year before?',
};

const args = process.argv.slice(2);
if (args.includes('--guide')) {
  for (const [language, note] of Object.entries(NOTES)) {
    const folder = join(ROOT, 'docs', 'guide', 'pictures', language);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await withApp([`--lang=${language}`], (app) => takeGuide(app, folder, note));
  }
} else {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const isAll = args.includes('--all');
  const visit = isAll ? takeAll : tour;
  await withApp(['--lang=zh-CN', ...args.filter((arg) => arg !== '--all')], visit);
}
