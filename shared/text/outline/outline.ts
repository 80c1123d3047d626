import type { Outline, Section } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
import { splitSentences } from '../sentences.ts';

const MARKER = /^(?:([一二三四五六七八九十]+、)|([（(][一二三四五六七八九十]+[）)])|(\d+[.．、]))/u;

/** The outline of a cleaned text with the given paragraphs. */
export function readOutline(text: string, paragraphs: readonly Span[]): Outline {
  const sections: Section[] = [];
  const push = (level: number, marker: string, title: string, heading: Span, runin: boolean): void => {
    const index = sections.length;
    let parent = -1;
    for (let i = index - 1; i >= 0 && parent < 0; i--) if ((sections[i]?.level ?? 0) < level) parent = i;
    const own = { start: heading.start, end: text.length };
    const before = sections[index - 1];
    if (before) sections[index - 1] = { ...before, own: { start: before.own.start, end: heading.start } };
    const role = /回顾/u.test(title) ? 'review' : 'tasks';
    sections.push({ index, parent, level, marker, title, runin, role, heading, own, end: text.length });
  };
  push(0, '', '', { start: 0, end: 0 }, false);
  for (const paragraph of paragraphs) {
    const match = MARKER.exec(text.slice(paragraph.start, paragraph.start + 8));
    if (!match) continue;
    const first = splitSentences(text, paragraph)[0] ?? paragraph;
    const wanted = match[1] !== undefined ? 1 : match[2] !== undefined ? 2 : 3;
    const level = Math.min(wanted, (sections.at(-1)?.level ?? 0) + 1);
    const title = text.slice(first.start + match[0].length, first.end).replace(/。$/u, '');
    push(level, match[0], title, first, first.end < paragraph.end);
  }
  return { sections: sections.map((section) => ({ ...section, end: endOfSection(sections, section) })) };
}

function endOfSection(sections: readonly Section[], section: Section): number {
  const next = sections.slice(section.index + 1).find((other) => other.level <= section.level);
  return next?.own.start ?? sections.at(-1)?.own.end ?? 0;
}
