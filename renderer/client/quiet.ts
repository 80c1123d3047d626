import { call } from './call.ts';

/** How long nothing must have been scrolled, in milliseconds. */
const QUIET_FOR = 1000;
/** How often the library is told while something is scrolled, in milliseconds: less than it leaves free for it. */
const TOLD_EVERY = 500;

let scrolledAt = -Infinity;
let toldAt = -Infinity;

/** Notices whatever is scrolled in the window, and tells the library to leave the processors free. */
export function watchScrolling(): void {
  window.addEventListener('scroll', leaveFree, { capture: true, passive: true });
}

/** Leaves the processors free for a second: something is scrolled, or was just drawn and is about to be. */
export function leaveFree(): void {
  scrolledAt = performance.now();
  if (scrolledAt - toldAt < TOLD_EVERY) return;
  toldAt = scrolledAt;
  // It only spares the processors: whatever else is asked of a library that is gone says so.
  call('library/scrolled', {}).catch(() => undefined);
}

/** Resolves when the window has nothing to draw and nothing was scrolled for a second. */
export async function whenQuiet(): Promise<void> {
  for (;;) {
    const left = QUIET_FOR - (performance.now() - scrolledAt);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    await new Promise((resolve) => requestIdleCallback(resolve));
    if (performance.now() - scrolledAt >= QUIET_FOR) return;
  }
}

/** Does `work` once the window is quiet, unless what this gives is called before. */
export function afterQuiet(work: () => void): () => void {
  let isWanted = true;
  void whenQuiet().then(() => {
    if (isWanted) work();
  });
  return () => {
    isWanted = false;
  };
}
