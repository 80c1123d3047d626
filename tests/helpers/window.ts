import type { ElectronApplication, Locator, Page } from '@playwright/test';

const READY = '[data-ready="true"]';

type Screen = 'library' | 'reader' | 'comparison' | 'goals' | 'indicators' | 'years' | 'terms';

/** A screen, once it shows what it was opened for. */
export async function waitForScreen(page: Page, name: Screen): Promise<Locator> {
  const screen = page.getByTestId(`${name}-screen`).and(page.locator(READY));
  await screen.waitFor();
  return screen;
}

/** The dialogs are the system's own; a test answers for the user. */
export async function answerOpenDialog(
  app: ElectronApplication,
  filePaths: readonly string[],
): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, filePaths);
}

export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** Imports `filePaths` by the button, takes in what the table before it lists, and waits until the result says so. */
export async function importFiles(
  app: ElectronApplication,
  page: Page,
  filePaths: readonly string[],
): Promise<void> {
  await answerOpenDialog(app, filePaths);
  await page.getByTestId('import-files').first().click();
  const table = page.getByTestId('survey-table');
  const result = page.getByTestId('import-item').first();
  await table.or(result).first().waitFor();
  if (await table.isVisible()) await takeAllIn(page);
  await result.waitFor();
}

/** Takes in what the table lists; where it would leave all out, as nearly the same, all of it by the reader's word. */
export async function takeAllIn(page: Page): Promise<void> {
  const takeIn = page.getByTestId('survey-take-in');
  if (!(await takeIn.isEnabled())) {
    await page.getByTestId('survey-choose-all').click();
    await page.getByTestId('survey-bulk-in').click();
  }
  await takeIn.click();
}

/** The card of the report of `year`. */
export function reportCard(page: Page, year: number): Locator {
  return page.locator(`[data-testid="report-card"][data-year="${year}"]`);
}

/** Opens the comparison of a year with the one before it, from its card. */
export async function compareWithBefore(page: Page, year: number): Promise<void> {
  await reportCard(page, year).getByTestId('compare-before').click();
  await waitForScreen(page, 'comparison');
  await page.getByTestId('row').first().waitFor();
}

/** Chooses an entry of the menu bar. */
export async function chooseInMenu(app: ElectronApplication, menu: string, entry: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, [name, label]) => {
      const found = Menu.getApplicationMenu()?.items.find((item) => item.label === name);
      found?.submenu?.items.find((item) => item.label === label)?.click();
    },
    [menu, entry],
  );
}

/** Drops files on the window, as from the system's file manager. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
}

/** The forms that the library keeps, as it stores them. */
export async function keptForms(page: Page): Promise<string> {
  const answer = await page.evaluate(() =>
    window.duizhao.invoke(1e6, 'kept/list', { kind: 'form', key: null }),
  );
  return JSON.stringify(answer);
}
