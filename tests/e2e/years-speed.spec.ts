import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '../helpers/launch.ts';
import { CORPUS } from '../helpers/reports.ts';
import { importFiles, reportCard, waitForScreen } from '../helpers/window.ts';

// Nothing here asserts a time: what is measured is printed, and what is shown is asserted.
const RUNS = 3;
const YEARS = [2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012] as const;
const folder = join(CORPUS, 'state-council');
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

test.skip(!existsSync(folder), '../shared/corpus is not there');

/** Milliseconds from a click in the page to the frame that shows the first of what `shown` selects, and of every frame meanwhile. */
type Opening = { readonly total: number; readonly frames: readonly number[] };

/** Measured in the page, as in speed.spec.ts: a driver's own waiting is none of the user's. */
async function measureClick(page: Page, button: string, shown: string): Promise<Opening> {
  const measured = page.evaluate(
    (selector) =>
      new Promise<Opening>((resolve) => {
        let clicked = 0;
        const frames: number[] = [];
        let before = 0;
        const record = (now: number): void => {
          if (before > 0) frames.push(now - before);
          before = now;
          if (document.querySelector(selector) === null) requestAnimationFrame(record);
          else
            requestAnimationFrame((last) => {
              frames.push(last - before);
              resolve({ total: performance.now() - clicked, frames });
            });
        };
        document.addEventListener(
          'click',
          () => {
            clicked = performance.now();
            requestAnimationFrame(record);
          },
          { capture: true, once: true },
        );
      }),
    shown,
  );
  await page.getByTestId(button).click();
  return measured;
}

/** Scrolls from the top to the end a quarter of a window at a time, and then to the right; gives the time of every frame. */
async function scrollThrough(page: Page, scroller: string): Promise<readonly number[]> {
  return page.getByTestId(scroller).evaluate(
    (element) =>
      new Promise<readonly number[]>((resolve) => {
        const frames: number[] = [];
        let before = performance.now();
        element.scrollTo({ top: 0, left: 0 });
        const step = (now: number): void => {
          frames.push(now - before);
          before = now;
          const { scrollTop, scrollLeft } = element;
          element.scrollTop += element.clientHeight / 4;
          if (element.scrollTop === scrollTop) element.scrollLeft += element.clientWidth / 4;
          if (element.scrollTop === scrollTop && element.scrollLeft === scrollLeft) resolve(frames.slice(1));
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

function tell(what: string, frames: readonly number[]): void {
  const within = frames.filter((frame) => frame <= 50).length / Math.max(1, frames.length);
  const longest = Math.max(0, ...frames).toFixed(0);
  console.log(
    `${what}: ${frames.length} frames, ${(100 * within).toFixed(1)}% within 50 ms, longest ${longest} ms`,
  );
}

test('ten State Council reports side by side: click to rows, and scrolling', async () => {
  test.setTimeout(240_000);
  const userData = mkdtempSync(join(tmpdir(), 'duizhao-years-'));
  const first = await launchApp({ userData });
  await waitForScreen(first.page, 'library');
  await importFiles(
    first.app,
    first.page,
    YEARS.map((year) => join(folder, `${year}.txt`)),
  );
  await first.close();

  const clicks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await launchApp({ userData });
    await waitForScreen(page, 'library');
    for (const year of YEARS) await reportCard(page, year).getByTestId('report-select').check();
    const { total, frames } = await measureClick(page, 'years-selected', '[data-testid="years-row"]');
    clicks.push(total);
    await waitForScreen(page, 'years');
    await expect(page.getByTestId('year-head')).toHaveCount(YEARS.length);
    tell('opening', frames);
    if (run === RUNS - 1) {
      tell('scrolling the table', await scrollThrough(page, 'years-scroll'));
      await page.getByTestId('years-open-all').click();
      tell('scrolling it expanded', await scrollThrough(page, 'years-scroll'));
      await page.getByTestId('years-topic').click();
      await page.getByTestId('topic-field').fill('农业');
      await page.keyboard.press('Enter');
      await page.getByTestId('topic-hit').first().waitFor();
      tell('scrolling a topic', await scrollThrough(page, 'topic-scroll'));
    }
    await close();
  }
  rmSync(userData, { recursive: true, force: true });
  console.log(`click to ten years: ${median(clicks).toFixed(0)} ms`);
});
