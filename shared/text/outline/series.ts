import type { Family } from './markers.ts';
import { FAMILIES } from './markers.ts';
import type { Heading } from './heading.ts';

/** Families whose numbers often begin inside a paragraph: 一是……。 and then 二是…… on a line of its own. */
const INNER: ReadonlySet<Family> = new Set(['ordinal', 'arabic-bracket', 'circled', 'item']);
/** A list of clauses this long is body text, however it is numbered. */
const LONGEST_TITLE = 70;

/**
 * The headings without those whose series does not begin at its first number, has gaps, is no series at all, or whose
 * titles are whole sentences of body text. A text that begins in the middle may begin with a later number.
 */
export function dropBrokenSeries(headings: readonly Heading[], startsInMiddle: boolean): readonly Heading[] {
  const dropped = new Set<Heading>();
  let first = startsInMiddle;
  for (const series of findSeries(headings)) {
    if (!isSound(series, first)) series.forEach((heading) => dropped.add(heading));
    if (!series.every(({ family }) => INNER.has(family) || family === 'dash')) first = false;
  }
  return headings.filter((heading) => !dropped.has(heading));
}

function isSound(series: readonly Heading[], mayStartLate: boolean): boolean {
  const family = series[0]?.family;
  if (family === undefined) return false;
  if (family === 'dash') return series.length >= 2;
  if (!INNER.has(family)) return true;
  if (series.length < 2 || (series[0]?.number !== 1 && !mayStartLate)) return false;
  if (series.some((heading, at) => at > 0 && heading.number !== (series[at - 1]?.number ?? 0) + 1))
    return false;
  const lengths = series.map(({ title }) => title.length).sort((a, b) => a - b);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) <= LONGEST_TITLE;
}

/** Headings of one family that follow one another without a wider one between, each counting on from the last. */
function findSeries(headings: readonly Heading[]): readonly (readonly Heading[])[] {
  const all: Heading[][] = [];
  const open = new Map<Family, Heading[]>();
  for (const heading of headings) {
    const rank = FAMILIES.indexOf(heading.family);
    for (const family of [...open.keys()]) if (FAMILIES.indexOf(family) > rank) open.delete(family);
    const series = open.get(heading.family);
    const last = series?.at(-1);
    if (
      series !== undefined &&
      last !== undefined &&
      (heading.number === 0 || heading.number > last.number)
    ) {
      series.push(heading);
      continue;
    }
    const started = [heading];
    open.set(heading.family, started);
    all.push(started);
  }
  return all;
}
