// Times J from change to change in the built app, on the State Council's 2010 and 2011: from the key to the frame that shows the
// next change, in milliseconds.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readOptions } from '../../scripts/lib/options.mjs';
import { launchApp } from '../helpers/launch.ts';
import { waitForScreen } from '../helpers/window.ts';
import { measurePage } from './page-cpu.ts';
import { startLibrary } from './library-process.ts';

const STEPS = 60;
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'state-council');

/** Presses J again and again; each time until what is painted next was painted. */
async function stepThrough(page: Page, steps: number): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const times: number[] = [];
    for (let step = 0; step < count; step++) {
      await new Promise((next) => setTimeout(next, 150)); // as a reader does, who looks before the next
      await painted();
      const began = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }));
      await painted();
      times.push(performance.now() - began);
    }
    return times;
  }, steps);
}

/** The place of the current change in the list. */
function positionOf(page: Page): Promise<string | null> {
  return page.locator('[data-testid="change-item"] [aria-current="true"]').evaluate((item) => {
    return item.closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? null;
  });
}

async function measure(folder: string): Promise<void> {
  const file = join(folder, 'library.sqlite');
  const library = await startLibrary(file);
  await library.call('import/files', { files: ['2010.txt', '2011.txt'].map((name) => join(CORPUS, name)) });
  await library.close();
  const { page, close } = await launchApp({ args: [`--library=${file}`] });
  await waitForScreen(page, 'library');
  await page.getByTestId('compare-before').first().click();
  await waitForScreen(page, 'comparison');
  await stepThrough(page, 3);
  const before = Number(await positionOf(page));
  const { value, cpuMs } = await measurePage(page, () => stepThrough(page, STEPS));
  const times = value.toSorted((a, b) => a - b);
  const moved = Number(await positionOf(page)) - before;
  await close();
  const at = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? 0);
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(' ');
  console.log(
    JSON.stringify({
      steps: STEPS,
      moved,
      cpuMsAStep: Math.round(cpuMs.all / STEPS),
      medianMs: at(0.5),
      p90Ms: at(0.9),
      mostMs: at(0.999),
      load,
    }),
  );
}

const USAGE = `npm run -s steps

Times J from change to change in a comparison. Run under Xvfb, after npm run build.`;

readOptions(USAGE, {});
const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
try {
  await measure(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
