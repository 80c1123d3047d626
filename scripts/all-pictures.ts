// Every main screen in each size, look and language, to be looked at: nothing overlaps, is cut or is in the wrong language.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

/** Where all buttons are beside one another: from there the next screen is gone to. */
const WIDEST = { width: 1920, height: 1080 };
const SIZES = [{ width: 1024, height: 700 }, { width: 1440, height: 900 }, WIDEST];
const LANGUAGES = ['zh-CN', 'en'] as const;
const LOOKS = [
  { name: 'light', theme: 'light', contrast: 'system' },
  { name: 'dark', theme: 'dark', contrast: 'system' },
  { name: 'high', theme: 'light', contrast: 'high' },
] as const;

type Look = (typeof LOOKS)[number];
type Step = { readonly name: string; readonly show: (page: Page) => Promise<void> };

const READY = '[data-ready="true"]';

async function waitFor(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).and(page.locator(READY)).waitFor();
}

/** A screen that is gone to from any other by the button with its name. */
const screen = (name: string): Step => ({
  name,
  show: async (page) => {
    await page.getByTestId(`go-${name}`).first().click();
    await waitFor(page, `${name}-screen`);
  },
});

/** What a click on `button` opens. */
const opened = (name: string, button: string, testId: string): Step => ({
  name,
  show: async (page) => {
    await page.getByTestId(button).first().click();
    await page.getByTestId(testId).first().waitFor();
  },
});

/** What stands above the screen goes, be it one thing or two. */
async function closeAll(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
}

/** In an order in which each is reached from the one before it. */
const STEPS: readonly (Step & { readonly isAbove?: boolean })[] = [
  screen('comparison'),
  { ...opened('export', 'export', 'export-preview'), isAbove: true },
  screen('goals'),
  screen('indicators'),
  screen('years'),
  screen('terms'),
  screen('library'),
  { ...opened('settings', 'settings', 'settings-panel'), isAbove: true },
  opened('notes', 'library-notes', 'notes-overview'),
  { ...opened('codebook', 'open-codebook', 'codebook'), isAbove: true },
  opened('tags', 'written-layout-tags', 'tag-table-view'),
  {
    name: 'reader',
    show: async (page) => {
      await page.getByTestId('written-layout-list').click();
      await page.getByTestId('library-shelves').click();
      await page.getByTestId('report-open').first().click();
      await waitFor(page, 'reader-screen');
    },
  },
];

async function setLook(page: Page, look: Look, language: string): Promise<void> {
  await page.getByTestId('settings').click();
  for (const choice of [`language-${language}`, `theme-${look.theme}`, `contrast-${look.contrast}`])
    await page.getByTestId(choice).click();
  await closeAll(page);
}

async function setSize(app: ElectronApplication, size: (typeof SIZES)[number]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

/** The page is as wide as that, and drawn twice: the first time what was measured is laid out. */
async function settle(page: Page, { width }: (typeof SIZES)[number]): Promise<void> {
  await page.waitForFunction(`innerWidth === ${width}`);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Takes them into `folder`, a folder a language and look, each named by its screen and width; begins at the comparison. */
export async function takeAllPictures(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await waitFor(page, 'comparison-screen');
  await setSize(app, WIDEST);
  for (const language of LANGUAGES)
    for (const look of LOOKS) {
      const into = join(folder, `${language}-${look.name}`);
      mkdirSync(into, { recursive: true });
      await setLook(page, look, language);
      for (const { name, show, isAbove = false } of STEPS) {
        await show(page);
        for (const size of SIZES) {
          await setSize(app, size);
          await settle(page, size);
          await page.screenshot({ path: join(into, `${name}-${size.width}.png`) });
        }
        if (isAbove) await closeAll(page);
      }
    }
}
