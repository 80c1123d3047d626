import { announcesList, type Block } from './block.ts';
import type { Heading } from './heading.ts';
import { parseOrdinal, type Family } from './markers.ts';

/**
 * The headings with 一、 told apart where one report uses it on two levels: 一、 二、 then 一、 二、 三、 and on with 三、
 * (`han-inner`), or （一） （二） then 一、 二、 and on with （三） (`han-nested`). What tells them apart is that the outer
 * numbers go on where they stopped; in the last part, that the paragraph before the inner ones announces them.
 */
export function nestInner(headings: readonly Heading[], blocks: readonly Block[]): readonly Heading[] {
  return renestInHan(renestInBrackets(raiseNoughts(headings)), blocks);
}

/** Families that may number the parts. */
const OUTER: ReadonlySet<Family> = new Set(['part', 'title', 'han', 'han-bracket', 'arabic']);

/** 01 | （一） （二） | 02: where a report begins with 01, such numbers are its parts. */
function raiseNoughts(headings: readonly Heading[]): readonly Heading[] {
  const hasNought = ({ marker }: Heading): boolean => marker.startsWith('0');
  const first = headings.find(({ family }) => OUTER.has(family));
  if (first === undefined || !hasNought(first)) return headings;
  return headings.map((heading) => (hasNought(heading) ? withFamily(heading, 'part') : heading));
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
function renestInHan(headings: readonly Heading[], blocks: readonly Block[]): readonly Heading[] {
  const inner = new Set<Heading>();
  for (const stretch of splitAtTitles(headings))
    findInner(stretch.filter(isHan), blocks).forEach((h) => inner.add(h));
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

function findInner(han: readonly Heading[], blocks: readonly Block[]): readonly Heading[] {
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
    else break;
  }
  return [...inner, ...takeAnnounced(pending, outer, blocks)];
}

/** How many points a paragraph announces: 办好以下三件事：, 抓好6个方面工作。 */
const COUNT = /(两|[一二三四五六七八九十]{1,3}|\d{1,2})(?:个|件|项|条|大)[^，。：]{0,12}[：:。]$/u;

/** The numbers that start over in the last part, where the paragraph before them announces a list; as many as it says. */
function takeAnnounced(
  pending: readonly Heading[],
  outer: number,
  blocks: readonly Block[],
): readonly Heading[] {
  const before = blocks[(pending[0]?.block ?? 0) - 1];
  if (outer === 0 || before === undefined || !announcesList(before.words)) return [];
  const printed = COUNT.exec(before.words)?.[1] ?? '';
  const count = printed === '两' ? 2 : parseOrdinal(printed);
  return count > 0 ? pending.slice(0, count) : pending;
}

function withFamily(heading: Heading, family: Family): Heading {
  return { ...heading, family };
}
