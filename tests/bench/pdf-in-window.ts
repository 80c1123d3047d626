// Times PDFs of two reports in the built app, from the dialog to the word that the file is there, where Electron runs already.
// Prints by the clock and by processors (all processes of the app) the first, which finds no font at hand, and the middle one of
// four more.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { callLibrary, openCliLibrary } from '../../electron/cli/library-call.ts';
import { readOptions } from '../../scripts/lib/options.mjs';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { answerSaveDialog, compareWithBefore, waitForScreen } from '../helpers/window.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const PAIRS = [
  [2010, 2011],
  [2011, 2012],
].map((years) => years.map((year) => join(CORPUS, 'state-council', `${year}.txt`)));

const RUNS = 5;
const PATIENCE = 180_000;

/** Clock ticks of Linux are hundredths of a second. */
const TICK = 10;

type Took = { readonly clock: number; readonly processor: number };

/** What the processes below `root` took, those that have ended among them. Source: proc(5). */
function readTree(root: number): number {
  const all = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/u.test(name)) return [];
    try {
      const fields =
        readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
      const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
      return [{ pid: Number(name), parent: fields[1], ticks }];
    } catch {
      return []; // ended meanwhile
    }
  });
  const below = (pid: number): number =>
    all.reduce((sum, { parent, pid: own }) => (parent === pid ? sum + below(own) : sum), 0) +
    (all.find((each) => each.pid === pid)?.ticks ?? 0);
  return TICK * below(root);
}

async function exportOnce({ app, page }: LaunchedApp, target: string): Promise<Took> {
  await answerSaveDialog(app, target);
  await page.getByTestId('export').click();
  await page.getByTestId('export-format-pdf').check();
  await page.frameLocator('[data-testid="export-preview"]').locator('#sections').waitFor();
  const pid = app.process().pid ?? 0;
  const [began, processor] = [performance.now(), readTree(pid)];
  await page.getByTestId('export-submit').click();
  await said(page, target);
  return { clock: performance.now() - began, processor: readTree(pid) - processor };
}

const said = (page: Page, target: string): Promise<void> =>
  page
    .getByTestId('toast')
    .filter({ hasText: target.split('/').at(-1) ?? target })
    .waitFor({ timeout: PATIENCE });

/** Takes the reports into a library of their own; the later one's year. */
async function makeLibrary(file: string, files: readonly string[]): Promise<number> {
  const library = await openCliLibrary(file, true, false);
  try {
    const { items } = await callLibrary(library.handlers, 'import/files', { files, tables: [] });
    return Math.max(...items.map((item) => ('report' in item ? (item.report.head.year ?? 0) : 0)));
  } finally {
    library.close();
  }
}

const median = (all: readonly number[]): number =>
  Math.round(all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0);

async function measurePair(files: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-pdf-'));
  const library = join(folder, 'pair.duizhao');
  const year = await makeLibrary(library, files);
  const launched = await launchApp({ userData: join(folder, 'data'), args: [`--library=${library}`] });
  try {
    launched.page.setDefaultTimeout(PATIENCE);
    await waitForScreen(launched.page, 'library');
    await compareWithBefore(launched.page, year);
    const took: Took[] = [];
    const hashes = new Set<string>();
    for (let run = 0; run < RUNS; run += 1) {
      const target = join(folder, `${run}.pdf`);
      took.push(await exportOnce(launched, target));
      hashes.add(createHash('sha256').update(readFileSync(target)).digest('hex'));
    }
    const [first, ...others] = took;
    console.log(
      JSON.stringify({
        files: files.map((file) => file.split('/').slice(-2).join('/')),
        firstMs: Math.round(first?.clock ?? 0),
        medianMs: median(others.map(({ clock }) => clock)),
        firstProcessorMs: first?.processor,
        medianProcessorMs: median(others.map(({ processor }) => processor)),
        all: took.map(({ clock }) => Math.round(clock)),
        isSame: hashes.size === 1,
        load: readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(' '),
      }),
    );
  } finally {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const USAGE = `npm run -s pdf-in-window -- [EARLIER LATER]

Times PDFs of two texts of neighbouring years, of the State Council's 2010 to 2012 where none are named. Run under Xvfb, after
npm run build.`;

const { words } = readOptions(USAGE, {}, { most: 2 });
for (const files of words.length > 0 ? [words] : PAIRS) await measurePair(files);
