import type { Outline, Role, Section } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
import { narrowNumerals } from '../head/numerals.ts';
import { readBlocks, type Block } from './block.ts';
import { findHeadings } from './headings.ts';
import { levelHeadings, type LeveledHeading } from './levels.ts';
import type { Family } from './markers.ts';
import { announcesTasks, findRole } from './roles.ts';

/**
 * The outline of a cleaned text with the given paragraphs: section 0 for what stands before the first heading, then
 * one section a heading. Total for any text: one without headings has section 0 alone.
 */
export function readOutline(text: string, paragraphs: readonly Span[]): Outline {
  const blocks = readBlocks(text, paragraphs);
  const headings = levelHeadings(findHeadings(blocks), blocks);
  const ends = findEnds(headings, text.length);
  const parents = findParents(headings);
  const places = new Map(headings.map(({ span }, at) => [span.start, at]));
  const lastTasks = headings.findLastIndex(({ level, title }) => level === 1 && announcesTasks(title));
  const second = findSecondPart(headings);
  const partYears = findPartYears(headings);
  const families = new Map<number, Set<Family>>();
  const roles = new Map<number, Role>();
  const before = new Map<number, Family>();
  const sections: Section[] = [openingSection(headings[0]?.span.start ?? text.length, text.length)];
  headings.forEach((heading, at) => {
    const { level, marker, title, runin, span, family } = heading;
    const parent = parents[at] ?? 0;
    const end = ends[at] ?? text.length;
    const role = findRole({
      ...{ title, family, level, before: roles.get(parent), hasTasksLater: lastTasks > at },
      parent: parent === 0 ? undefined : sections[parent]?.role,
      startsOver: heading.number === 1 && (families.get(parent)?.has(family) ?? false),
      isBeforeSecond: at < second,
      isYearBefore: level === 1 && (partYears.get(yearOf(heading) + 1) ?? -1) > at,
      isPeriod: isPeriod(heading) && headings.slice(at + 1).some(isYearOfTasks),
      beforeFamily: before.get(parent),
      parentTitle: sections[parent]?.title ?? '',
      leadIn: findLeadIn(blocks, headings, at),
      body: text.slice(span.start, end),
      bodyBehind: level === 1 ? text.slice(end, ends[places.get(end) ?? -1]) : '',
    });
    roles.set(parent, role);
    before.set(parent, family);
    families.set(parent, (families.get(parent) ?? new Set()).add(family));
    const own = { start: span.start, end: headings[at + 1]?.span.start ?? text.length };
    sections.push({ index: at + 1, parent, level, marker, title, runin, role, heading: span, own, end });
  });
  return { sections };
}

/** Place of the heading 二、 where no 一、 stands before it, or -1. */
function findSecondPart(headings: readonly LeveledHeading[]): number {
  const first = headings.findIndex(({ family }) => family === 'han' || family === 'title');
  const heading = headings[first];
  return heading?.family === 'han' && heading.number === 2 ? first : -1;
}

/** The years that the titles of parts name, each with the place of the last part that names it. */
function findPartYears(headings: readonly LeveledHeading[]): ReadonlyMap<number, number> {
  return new Map(
    headings.flatMap((heading, at) => (heading.level === 1 ? [[yearOf(heading), at] as const] : [])),
  );
}

/** Several years in a title: 今后五年, “十四五”时期. */
const YEARS =
  /(?:今后|未来)(?:的)?(?:[一二三四五六七八九十几]+年|一?个?时期)|[一二三四五六七八九十]五[”’"]?(?:时期|期间|规划)|[“‘"][一二三四五六七八九十]+五[”’"]/u;

/** True for the title of a part that is about several years and no single one. */
function isPeriod(heading: LeveledHeading): boolean {
  return heading.level === 1 && YEARS.test(heading.title.slice(0, 40)) && yearOf(heading) === 0;
}

/** True for the title of the part with the tasks of one year. */
function isYearOfTasks(heading: LeveledHeading): boolean {
  const { level, title } = heading;
  return (
    level === 1 && !isPeriod(heading) && (yearOf(heading) > 0 || /今年|明年|本年/u.test(title.slice(0, 40)))
  );
}

/** The latest year in a title, or 0. */
function yearOf({ title }: LeveledHeading): number {
  const years = narrowNumerals(title.slice(0, 40)).match(/(?<!\d)(?:19|20)\d\d(?=年)/gu) ?? [];
  return Math.max(0, ...years.map(Number));
}

/** The paragraph before heading `at`, or '' where that is a heading itself. */
function findLeadIn(blocks: readonly Block[], headings: readonly LeveledHeading[], at: number): string {
  const before = (headings[at]?.block ?? 0) - 1;
  return headings[at - 1]?.block === before ? '' : (blocks[before]?.words ?? '');
}

function openingSection(ownEnd: number, end: number): Section {
  const place = {
    index: 0,
    parent: -1,
    level: 0,
    heading: { start: 0, end: 0 },
    own: { start: 0, end: ownEnd },
    end,
  };
  return { ...place, marker: '', title: '', runin: false, role: 'opening' };
}

/** For each heading the offset of the next heading that is not below it. */
function findEnds(headings: readonly LeveledHeading[], length: number): readonly number[] {
  const ends: number[] = headings.map(() => length);
  const open: number[] = [];
  headings.forEach((heading, at) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= heading.level) {
      ends[open.pop() ?? 0] = heading.span.start;
    }
    open.push(at);
  });
  return ends;
}

/** For each heading the section that holds it: that of the last heading a level above, or section 0. */
function findParents(headings: readonly LeveledHeading[]): readonly number[] {
  const path: number[] = [0];
  return headings.map(({ level }, at) => {
    path.length = level;
    path[level] = at + 1;
    return path[level - 1] ?? 0;
  });
}
