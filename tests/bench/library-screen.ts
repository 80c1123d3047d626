// Times the library's screen in the built app on a file of reports. Prints the frames of scrolling, beside those of a blank page
// that is scrolled in the same window (`blank`: what the screen itself costs here, without a graphics card), and the time from
// the start of the program to the shelves, as a user has it and under the driver of the tests.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readOptions } from '../../scripts/lib/options.mjs';
import { aheadOfOthers } from './ahead.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';
import { waitForScreen } from '../helpers/window.ts';
import { measurePage } from './page-cpu.ts';
import { startPlainly, type PlainStart } from './plain-start.ts';

const RUNS = 5;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const load = (): string => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(' ');

/** Scrolls to the end of what `scroller` holds by `step` of what is seen a frame; the milliseconds of each frame. */
async function scroll(scroller: Locator, step: number): Promise<readonly number[]> {
  return scroller.evaluate(
    (element, share) =>
      new Promise<readonly number[]>((resolve) => {
        element.scrollTop = 0;
        const frames: number[] = [];
        let before = performance.now();
        const go = (now: number): void => {
          frames.push(now - before);
          before = now;
          const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
          if (isAtEnd || frames.length > 1500) {
            resolve(frames.slice(2));
            return;
          }
          element.scrollTop += element.clientHeight * share;
          requestAnimationFrame(go);
        };
        requestAnimationFrame(go);
      }),
    step,
  );
}

/** The same over a page with nothing on it, as high and as large as the shelves. */
async function scrollBlank(page: Page, step: number): Promise<readonly number[]> {
  const tree = page.getByTestId('place-tree');
  await tree.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const blank = document.createElement('div');
    blank.id = 'blank';
    blank.style.cssText = `position:fixed; left:${left}px; top:${top}px; width:${width}px; height:${height}px; overflow:auto; background:white; z-index:9`;
    blank.append(Object.assign(document.createElement('div'), { style: `height:${element.scrollHeight}px` }));
    document.body.append(blank);
  });
  const frames = await scroll(page.locator('#blank'), step);
  await page.locator('#blank').evaluate((element) => element.remove());
  return frames;
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

const say = (figures: object): void => console.log(JSON.stringify({ ...figures, load: load() }));

/** Scrolls the shelves as they are at first, as soon as they are there and once `again`, and ordered by how they are read. */
async function measureScroll(page: Page): Promise<void> {
  const tree = page.getByTestId('place-tree');
  const closed = await measurePage(page, () => scroll(tree, 0.5));
  const { cpuMs, value } = closed;
  const cpuMsAFrame = Object.fromEntries(
    Object.entries(cpuMs).map(([what, ms]) => [what, Math.round((10 * ms) / value.length) / 10]),
  );
  const blank = await scrollBlank(page, 0.5);
  const again = await scroll(tree, 0.5);
  say({ closed: { ...describe(value), cpuMsAFrame }, again: describe(again), blank: describe(blank) });
  await page.getByTestId('place-find').fill('h');
  await page.getByTestId('filter-clear').click();
  await page.getByTestId('shelf-sort').selectOption('reading');
  say({ byPinyin: describe(await scroll(tree, 2)) });
}

async function open(file: string): Promise<LaunchedApp> {
  const launched = await launchApp({ args: [`--library=${file}`] });
  await launched.page.getByTestId('shelf').first().waitFor();
  return launched;
}

async function measureScrollAlone(file: string): Promise<void> {
  const { page, close } = await open(file);
  await waitForScreen(page, 'library');
  await measureScroll(page);
  await close();
}

async function measure(file: string): Promise<void> {
  const starts: PlainStart[] = [];
  for (let run = 0; run < RUNS; run++) starts.push(await startPlainly(file));
  const [shown, all] = [starts.map((each) => each.shelves), starts.map((each) => each['shelves-whole'])];
  say({ startMs: shown, wholeMs: all, medianMs: median(shown), wholeMedianMs: median(all) });
  const driven: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    const { page, close } = await open(file);
    driven.push(Math.round(performance.now() - began));
    await waitForScreen(page, 'library');
    if (run === RUNS - 1) await measureScroll(page);
    await close();
  }
  say({ underTheDriverMs: driven, medianMs: median(driven) });
}

const USAGE = `npm run -s screen -- FILE [--scroll] [--ahead]

Times the library's screen on a library file. Run under Xvfb, after npm run build.
  --scroll  only the frames of scrolling
  --ahead   the app comes before all else that runs, on a machine that is not quiet (Linux, as root)`;

const FLAG = { type: 'boolean', default: false } as const;
const { values: asked, words } = readOptions(USAGE, { scroll: FLAG, ahead: FLAG }, { least: 1 });
const [file = ''] = words;
const work = (): Promise<void> => (asked.scroll ? measureScrollAlone(file) : measure(file));
await (asked.ahead ? aheadOfOthers(work) : work());
