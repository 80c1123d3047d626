type Drawn = 'shelves' | 'shelves-whole';

/** What was drawn at least once. */
const drawn = new Set<Drawn>();
const waiting = new Map<Drawn, (() => void)[]>();

/** Marks in the timeline of the page that what was just given to it is drawn, for whoever waits for it or measures a start (User Timing). */
export function markDrawn(name: Drawn): void {
  const mark = (): void => {
    performance.mark(name);
    drawn.add(name);
    for (const resolve of waiting.get(name) ?? []) resolve();
    waiting.delete(name);
  };
  // The first frame after now may be one that is drawn already; by the second it is.
  requestAnimationFrame(() => requestAnimationFrame(mark));
}

/** How long is waited for what may not be on the screen, or not be drawn because nobody sees the window, in milliseconds. */
const MOST_WAIT = 1000;

/** Resolves when it is drawn for the first time, or after a second. */
export function whenDrawn(name: Drawn): Promise<void> {
  if (drawn.has(name)) return Promise.resolve();
  return new Promise((resolve) => {
    waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
    setTimeout(resolve, MOST_WAIT);
  });
}
