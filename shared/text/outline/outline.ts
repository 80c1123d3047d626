import type { Outline, Role, Section } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
import { readBlocks } from './block.ts';
import { findHeadings } from './headings.ts';
import { levelHeadings, type LeveledHeading } from './levels.ts';
import { findRole } from './roles.ts';

/**
 * The outline of a cleaned text with the given paragraphs: section 0 for what stands before the first heading, then
 * one section a heading. Total for any text: one without headings has section 0 alone.
 */
export function readOutline(text: string, paragraphs: readonly Span[]): Outline {
  const blocks = readBlocks(text, paragraphs);
  const headings = levelHeadings(findHeadings(blocks), blocks);
  const ends = findEnds(headings, text.length);
  const sections: Section[] = [openingSection(headings[0]?.span.start ?? text.length, text.length)];
  const path: number[] = [0];
  headings.forEach((heading, at) => {
    path.length = heading.level;
    const parent = path[heading.level - 1] ?? 0;
    const own = { start: heading.span.start, end: headings[at + 1]?.span.start ?? text.length };
    const end = ends[at] ?? text.length;
    const role = roleOf(text, heading, sections, parent, { start: own.start, end });
    const index = sections.length;
    path[heading.level] = index;
    const { level, marker, title, runin, span } = heading;
    sections.push({ index, parent, level, marker, title, runin, role, heading: span, own, end });
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

function roleOf(
  text: string,
  heading: LeveledHeading,
  sections: readonly Section[],
  parent: number,
  whole: Span,
): Role {
  const before = sections.findLast((section) => section.parent === parent && section.index > 0);
  return findRole({
    title: heading.title,
    marker: heading.marker,
    family: heading.family,
    level: heading.level,
    parent: parent === 0 ? undefined : sections[parent]?.role,
    before: before?.role,
    body: text.slice(whole.start, whole.end),
  });
}
