import type { PageStart } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';

/**
 * Where the pages of a file begin in its cleaned text: at the first character that comes from the page or one behind it.
 * `origin`: for each character of the cleaned text its offset in the extracted one, rising. None where there are no pages.
 */
export function placePages(pages: readonly PageStart[], origin: Uint32Array): readonly PageStart[] {
  return pages.map(({ page, start }) => ({ page, start: findFirst(origin, start) }));
}

function findFirst(rising: Uint32Array, least: number): number {
  let [low, high] = [0, Math.max(0, rising.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page that a passage stands on, 12, or the first and the last, 12–13; null where the text has no pages. */
export function rangeOfPages(pages: readonly PageStart[], { start, end }: Span): string | null {
  const pageAt = (at: number): number | undefined =>
    pages.findLast((page) => page.start <= at)?.page ?? pages[0]?.page;
  const [first, last] = [pageAt(start), pageAt(Math.max(start, end - 1))];
  if (first === undefined || last === undefined) return null;
  return first === last ? String(first) : `${first}–${last}`;
}
