import type { Heading } from './heading.ts';
import type { Family } from './markers.ts';

/**
 * The headings with 一、 told apart where one report uses it on two levels: 一、 二、 then 一、 二、 三、 and on with 三、
 * (`han-inner`), or （一） （二） then 一、 二、 and on with （三） (`han-nested`). What tells them apart is that the outer
 * numbers go on where they stopped.
 */
export function nestInner(headings: readonly Heading[]): readonly Heading[] {
  return renestInHan(renestInBrackets(headings));
}

/**
 * The headings with 一是 told apart where topics stand between it and 二是 (`point`): there the topics nest in the points,
 * elsewhere the points in a topic.
 */
export function raisePoints(headings: readonly Heading[]): readonly Heading[] {
  const raised = new Set<Heading>();
  let last: Heading | undefined;
  let hasTopic = false;
  for (const heading of headings) {
    if (heading.family === 'topic') hasTopic = true;
    else if (heading.family !== 'item') last = undefined;
    if (heading.family !== 'item') continue;
    const goesOn = last !== undefined && heading.number === last.number + 1;
    if (last !== undefined && goesOn && (hasTopic || raised.has(last))) raised.add(last).add(heading);
    last = heading;
    hasTopic = false;
  }
  return headings.map((heading) => (raised.has(heading) ? withFamily(heading, 'point') : heading));
}

function isHan({ family }: Heading): boolean {
  return family === 'han';
}

/** （二） | 一、 二、 … | （三）: the bracketed numbers are the parts. */
function renestInBrackets(headings: readonly Heading[]): readonly Heading[] {
  const first = headings.find(({ family }) => family === 'han' || family === 'han-bracket');
  if (first?.family !== 'han-bracket') return headings;
  return goesOnBehindHan(headings)
    ? headings.map((heading) => (isHan(heading) ? withFamily(heading, 'han-nested') : heading))
    : headings;
}

/** True where a bracketed number is followed by its next with 一、 between the two. */
function goesOnBehindHan(headings: readonly Heading[]): boolean {
  let last = 0;
  let hasHan = false;
  for (const heading of headings) {
    if (isHan(heading)) hasHan = true;
    if (heading.family !== 'han-bracket') continue;
    if (hasHan && last > 0 && heading.number === last + 1) return true;
    last = heading.number;
    hasHan = false;
  }
  return false;
}

/** 二、 | 一、 二、 三、 | 三、: the stretch that starts over belongs to the number before, if that number goes on. */
function renestInHan(headings: readonly Heading[]): readonly Heading[] {
  const inner = new Set<Heading>();
  for (const stretch of splitAtTitles(headings))
    findInner(stretch.filter(isHan)).forEach((h) => inner.add(h));
  return headings.map((heading) => (inner.has(heading) ? withFamily(heading, 'han-inner') : heading));
}

/** Part titles and appendices start the numbers over for good. */
function splitAtTitles(headings: readonly Heading[]): readonly (readonly Heading[])[] {
  const stretches: Heading[][] = [[]];
  for (const heading of headings) {
    if (heading.family === 'title' || heading.family === 'part' || heading.family === 'appendix')
      stretches.push([]);
    stretches.at(-1)?.push(heading);
  }
  return stretches;
}

function findInner(han: readonly Heading[]): readonly Heading[] {
  const inner: Heading[] = [];
  let outer = 0;
  let pending: Heading[] = [];
  for (const heading of han) {
    const last = pending.at(-1)?.number ?? 0;
    if (pending.length > 0 && heading.number === last + 1) pending.push(heading);
    else if (heading.number === outer + 1) {
      inner.push(...pending);
      pending = [];
      outer = heading.number;
    } else if (heading.number === 1 && pending.length === 0) pending = [heading];
    else return inner;
  }
  return inner;
}

function withFamily(heading: Heading, family: Family): Heading {
  return { ...heading, family };
}
