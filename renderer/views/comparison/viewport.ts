import { findItem } from '../../components/items.ts';
import type { Place } from './model/place.ts';
import type { ShownRows } from './model/shown.ts';
import { spotOf } from '../../components/spots.ts';

/** The rows that the window shows, told by the rows and read by key presses. */
let shown: ShownRows = { first: 0, last: 0, holds: (row) => row === 0 };

export function setShownRows(rows: ShownRows): void {
  shown = rows;
}

/** The place that the window has shown since it is the current one; until then a jump to it is under way. */
let reached: Place | null = null;

/** Told whenever the window shows other rows, or another place is the current one. */
export function followPlace(place: Place | null): void {
  if (place !== null && isShown(place)) reached = place;
}

/** True where the reader scrolled away from the place. */
export function isLeft(place: Place): boolean {
  return reached === place && !isShown(place);
}

export function isShown({ row }: Place): boolean {
  return shown.holds(row);
}

export function shownRows(): ShownRows {
  return shown;
}

/** Where in the window the first of the sentences picked is; undefined where it is not drawn. */
export function pickedBox(): DOMRect | undefined {
  return findItem(spotOf('main'), 'picked')?.getBoundingClientRect();
}

/** Frames in which rows are measured after a new comparison was drawn. */
const MEASURED_FRAMES = 4;

/** Remembers where in the window the sentences picked are; the function it gives brings them back there once all is drawn anew. */
export function holdPlace(): () => void {
  const at = (): number | undefined => pickedBox()?.top;
  const before = at();
  let frames = MEASURED_FRAMES;
  const adjust = (): void => {
    const now = at();
    if (before !== undefined && now !== undefined) spotOf('main')?.scrollBy(0, now - before);
    if (--frames > 0) requestAnimationFrame(adjust);
  };
  return () => requestAnimationFrame(adjust);
}
