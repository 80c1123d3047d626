import type { Outline, Section } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
import { readBlocks, type Block } from './block.ts';
import { findHeadings } from './headings.ts';
import { levelHeadings, type LeveledHeading } from './levels.ts';
import { findRole, type RoleContext } from './roles.ts';

/**
 * The outline of a cleaned text with the given paragraphs: section 0 for what stands before the first heading, then
 * one section a heading. Total for any text: one without headings has section 0 alone.
 */
export function readOutline(text: string, paragraphs: readonly Span[]): Outline {
  const blocks = readBlocks(text, paragraphs);
  const headings = levelHeadings(findHeadings(blocks), blocks);
  const ends = findEnds(headings, text.length);
  const parents = findParents(headings);
  const sections: Section[] = [openingSection(headings[0]?.span.start ?? text.length, text.length)];
  headings.forEach((heading, at) => {
    const { level, marker, title, runin, span } = heading;
    const own = { start: span.start, end: headings[at + 1]?.span.start ?? text.length };
    const place = { index: at + 1, parent: parents[at] ?? 0, level, own, end: ends[at] ?? text.length };
    const role = findRole(describe({ text, blocks, headings, parents, sections }, at, place.end));
    sections.push({ ...place, marker, title, runin, role, heading: span });
  });
  return { sections };
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

/** What is known when the role of heading `at` is asked for: the sections before it are complete. */
type Known = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly headings: readonly LeveledHeading[];
  readonly parents: readonly number[];
  readonly sections: readonly Section[];
};

function describe(known: Known, at: number, end: number): RoleContext {
  const { text, blocks, headings, parents, sections } = known;
  const heading = headings[at];
  if (heading === undefined) throw new RangeError(`no heading ${at}`);
  const parent = parents[at] ?? 0;
  const siblings = headings.slice(0, at).filter((_, i) => parents[i] === parent);
  const before = sections.findLast((section) => section.parent === parent && section.index > 0);
  const follows = headings[at - 1]?.block === heading.block - 1;
  return {
    title: heading.title,
    family: heading.family,
    level: heading.level,
    parent: parent === 0 ? undefined : sections[parent]?.role,
    before: before?.role,
    startsOver: heading.number === 1 && siblings.some(({ family }) => family === heading.family),
    later: headings.slice(at + 1).flatMap(({ level, title }) => (level === 1 ? [title] : [])),
    leadIn: follows ? '' : (blocks[heading.block - 1]?.words ?? ''),
    body: text.slice(heading.span.start, end),
  };
}
