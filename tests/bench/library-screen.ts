// Times the library's screen in the built app on a file of reports: `node tests/bench/library-screen.ts FILE [--shots FOLDER]`.
// Run under Xvfb, after `npm run build`. Prints the time from the start of the program to the shelves, and the frames of scrolling.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchApp } from '../helpers/launch.ts';
import { waitForScreen } from '../helpers/window.ts';
import { measurePage } from './page-cpu.ts';

const RUNS = 5;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const load = (): string => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(' ');

/** Scrolls to the end of the shelves by `step` of what is seen a frame; the milliseconds of each frame. */
async function scroll(page: Page, step: number): Promise<readonly number[]> {
  return page.getByTestId('place-tree').evaluate(
    (tree, share) =>
      new Promise<readonly number[]>((resolve) => {
        tree.scrollTop = 0;
        const frames: number[] = [];
        let before = performance.now();
        const go = (now: number): void => {
          frames.push(now - before);
          before = now;
          const isAtEnd = tree.scrollTop + tree.clientHeight >= tree.scrollHeight - 2;
          if (isAtEnd || frames.length > 1500) {
            resolve(frames.slice(2));
            return;
          }
          tree.scrollTop += tree.clientHeight * share;
          requestAnimationFrame(go);
        };
        requestAnimationFrame(go);
      }),
    step,
  );
}

function describe(frames: readonly number[]): object {
  const sorted = frames.toSorted((a, b) => a - b);
  return {
    frames: frames.length,
    medianMs: Math.round(median(frames)),
    p99Ms: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
    longestMs: Math.round(sorted.at(-1) ?? 0),
    over50: frames.filter((ms) => ms > 50).length,
  };
}

async function measure(file: string): Promise<void> {
  const [starts, wholes]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    const { page, close } = await launchApp({ args: [`--library=${file}`] });
    await page.getByTestId('shelf').first().waitFor();
    starts.push(performance.now() - began);
    await waitForScreen(page, 'library');
    wholes.push(performance.now() - began);
    if (run === RUNS - 1) {
      const closed = await measurePage(page, () => scroll(page, 0.5));
      const cpuMsAFrame = Math.round(closed.cpuMs / closed.value.length);
      console.log(JSON.stringify({ closed: { ...describe(closed.value), cpuMsAFrame }, load: load() }));
      await page.getByTestId('place-find').fill('h');
      await page.getByTestId('filter-clear').click();
      await page.getByTestId('shelf-sort').selectOption('reading');
      console.log(JSON.stringify({ byPinyin: describe(await scroll(page, 2)), load: load() }));
    }
    await close();
  }
  const [shown, all] = [starts, wholes].map((times) => times.map((ms) => Math.round(ms)));
  const medians = { medianMs: median(shown ?? []), wholeMedianMs: median(all ?? []) };
  console.log(JSON.stringify({ startMs: shown, wholeMs: all, ...medians, load: load() }));
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('which library?');
await measure(file);
