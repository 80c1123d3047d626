/** Marks in the timeline of the page that what was just given to it is drawn, for whoever measures a start (User Timing). */
export function markDrawn(name: 'shelves' | 'shelves-whole'): void {
  // The first frame after now may be one that is drawn already; by the second it is.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name)));
}
