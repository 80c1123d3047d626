import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { answerOpenDialog, waitForScreen } from '../helpers/window.ts';
import { inventReport } from '../library/invent.ts';

// Lines that come into sight are shown by the elements of those that went: they must tell nothing of these.

const PLACES = 90;
let launched: LaunchedApp;
let folder: string;
/** The years of each place. */
const expected = new Map<string, string>();

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-lines-'));
  const files: string[] = [];
  for (let place = 0; place < PLACES; place++) {
    const name = `${'甲乙丙丁戊己庚辛壬癸'[place % 10]}${'山河湖海岭原洲港湾'[Math.floor(place / 10)]}县`;
    const years = [2015, 2017 + (place % 3), 2021, 2022 + (place % 4)].slice(place % 3);
    expected.set(name, years.join(' '));
    for (const year of years) {
      const file = join(folder, `${name}${year}.txt`);
      writeFileSync(file, inventReport(year).replaceAll('云川市', name));
      files.push(file);
    }
  }
  launched = await launchApp();
  const { app, page } = launched;
  await waitForScreen(page, 'library');
  await answerOpenDialog(app, files);
  await page.getByTestId('import-files').first().click();
  await page.getByTestId('survey-choose-all').click(); // nearly the same are left out by themselves
  await page.getByTestId('survey-bulk-in').click();
  await page.getByTestId('survey-take-in').click();
  await expect(page.getByTestId('listed-counts')).toContainText(`${PLACES} 个地方`, { timeout: 40_000 }); // all are taken in
  await page.getByTestId('import-close').click();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

type Scrolled = {
  /** What each line said of its years, by place; several where it said it differently at different times. */
  readonly told: readonly (readonly [place: string, years: readonly string[]])[];
  /** Years that were drawn as chosen, by place. */
  readonly chosen: readonly string[];
  /** Cells of years that stand at the end, and how many of them stood at the start, too. */
  readonly cells: number;
  readonly kept: number;
};

/** Scrolls to the end and back, half a window a frame, and reads all lines at each frame. */
async function scrollThrough(page: Page): Promise<Scrolled> {
  return page.getByTestId('place-tree').evaluate(
    (tree) =>
      new Promise<Scrolled>((resolve) => {
        const cells = (): HTMLElement[] => [
          ...tree.querySelectorAll<HTMLElement>('[data-testid="year-cell"]'),
        ];
        const before = new Set(cells());
        const told = new Map<string, Set<string>>();
        const chosen = new Set<string>();
        const read = (): void => {
          for (const line of tree.querySelectorAll('[data-testid="shelf"]')) {
            const place = line.querySelector('[data-report-text]')?.textContent ?? '';
            const own = [...line.querySelectorAll<HTMLElement>('[data-testid="year-cell"]')];
            const years = own.map((cell) => cell.textContent).join(' ');
            told.set(place, (told.get(place) ?? new Set()).add(years));
            for (const cell of own)
              if (cell.getAttribute('aria-pressed') === 'true')
                chosen.add(`${place} ${cell.dataset['year']}`);
          }
        };
        let down = true;
        const go = (): void => {
          read();
          if (tree.scrollTop + tree.clientHeight >= tree.scrollHeight - 2) down = false;
          if (!down && tree.scrollTop === 0) {
            const now = cells();
            resolve({
              told: [...told].map(([place, years]) => [place, [...years]] as const),
              chosen: [...chosen],
              cells: now.length,
              kept: now.filter((cell) => before.has(cell)).length,
            });
            return;
          }
          tree.scrollTop += (down ? 0.5 : -0.5) * tree.clientHeight;
          requestAnimationFrame(() => requestAnimationFrame(go));
        };
        go();
      }),
  );
}

test('the years of a line are those of its place wherever it was scrolled to, and their elements stay', async () => {
  const { page } = launched;
  await page.getByTestId('year-cell').nth(1).click();
  const { told, chosen, cells, kept } = await scrollThrough(page);
  const several = [...expected].filter(([, years]) => years.includes(' '));
  const seen = new Map(told);
  expect(several.length).toBeGreaterThan(50);
  for (const [place, years] of several) expect([place, seen.get(place)]).toEqual([place, [years]]);
  expect(chosen).toHaveLength(1);
  expect(cells).toBeGreaterThan(20);
  expect(kept / cells).toBeGreaterThan(0.4);
});

test('the page alone is told to optimize only what is short: its lists stood still while the long was compiled', async () => {
  test.skip(process.platform !== 'linux', 'reads how a process was started in /proc');
  const { app } = launched;
  const ofPage = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  );
  const startOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  const main = app.process().pid;
  expect(ofPage).toHaveLength(1);
  for (const pid of ofPage) expect(startOf(pid)).toContain('--max-optimized-bytecode-size');
  if (main === undefined) throw new Error('the app has no process');
  const others = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ').map(Number);
  expect(others.length).toBeGreaterThan(1);
  for (const pid of [main, ...others.filter((each) => !ofPage.includes(each))])
    expect(startOf(pid)).not.toContain('--max-optimized-bytecode-size');
});
