import type { PlacedOutlineEdit } from '../../model/correction.ts';
import type { Outline, Role, Section } from '../../model/outline.ts';
import { meets, type Span } from '../../model/span.ts';
import { findFirstSentence } from '../sentences.ts';
import { findMarker } from './markers.ts';

/** A heading as it is edited, before levels and parents are worked out anew. */
type Draft = Pick<Section, 'level' | 'marker' | 'title' | 'runin' | 'heading'> & {
  /** Null where the section takes its parent's role. */
  readonly role: Role | null;
  /** What it was for before: kept where it comes to stand without a parent. */
  readonly was: Role;
};

/**
 * The outline after the reader's edits, in their order. An edit whose place is no heading (for `heading`: no paragraph)
 * has no effect. Levels are brought in order again: none is skipped.
 */
export function correctOutline(
  text: string,
  paragraphs: readonly Span[],
  outline: Outline,
  edits: readonly PlacedOutlineEdit[],
): Outline {
  if (edits.length === 0) return outline;
  const drafts = edits.reduce(
    (current, edit) => applyEdit(text, paragraphs, current, edit),
    readDrafts(outline),
  );
  return build(text, drafts);
}

/** A section keeps its role only where it is not its parent's, so that a changed part changes what stands under it. */
function readDrafts({ sections }: Outline): readonly Draft[] {
  return sections.slice(1).map((section) => {
    const isOwn = section.parent <= 0 || section.role !== sections[section.parent]?.role;
    return { ...section, role: isOwn ? section.role : null, was: section.role };
  });
}

function applyEdit(
  text: string,
  paragraphs: readonly Span[],
  drafts: readonly Draft[],
  { edit, at }: PlacedOutlineEdit,
): readonly Draft[] {
  if (edit.kind === 'heading') return addHeading(text, paragraphs, drafts, at, edit.level);
  const index = drafts.findIndex((draft) => meets(draft.heading, at));
  if (index < 0) return drafts;
  switch (edit.kind) {
    case 'promote':
      return shift(drafts, index, -1);
    case 'demote':
      return shift(drafts, index, 1);
    case 'rename':
      return drafts.map((draft, each) => (each === index ? { ...draft, title: edit.title } : draft));
    case 'role':
      return drafts.map((draft, each) => (each === index ? { ...draft, role: edit.role } : draft));
    case 'no-heading':
      return drafts.filter((_, each) => each !== index);
  }
}

/** Moves a heading by a level, and those below it. */
function shift(drafts: readonly Draft[], index: number, by: number): readonly Draft[] {
  const level = drafts[index]?.level ?? 1;
  if (level + by < 1) return drafts;
  const behind = drafts.findIndex((draft, each) => each > index && draft.level <= level);
  const end = behind < 0 ? drafts.length : behind;
  return drafts.map((draft, each) =>
    each >= index && each < end ? { ...draft, level: draft.level + by } : draft,
  );
}

function addHeading(
  text: string,
  paragraphs: readonly Span[],
  drafts: readonly Draft[],
  at: Span,
  level: number,
): readonly Draft[] {
  const paragraph = paragraphs.find((each) => meets(each, at));
  if (paragraph === undefined || drafts.some((draft) => meets(draft.heading, paragraph))) return drafts;
  const heading = findFirstSentence(text, paragraph) ?? paragraph;
  const words = text.slice(heading.start, heading.end);
  const marker = findMarker(words)?.printed ?? '';
  const title = words.slice(marker.length).replace(/[。．.:：]$/u, '');
  const was = drafts.findLast((draft) => draft.heading.start < heading.start)?.was ?? 'opening';
  const added = { level, marker, title, runin: heading.end < paragraph.end, heading, role: null, was };
  return [...drafts, added].sort((a, b) => a.heading.start - b.heading.start);
}

/** Sections from headings in order: each under the nearest one before it that stands higher, one level below it. */
function build(text: string, drafts: readonly Draft[]): Outline {
  const sections: Section[] = [makeOpening(drafts[0]?.heading.start ?? text.length, text.length)];
  const path: { readonly wanted: number; readonly index: number }[] = [];
  drafts.forEach((draft, at) => {
    while ((path.at(-1)?.wanted ?? 0) >= draft.level) path.pop();
    const parent = path.at(-1)?.index ?? 0;
    path.push({ wanted: draft.level, index: at + 1 });
    const { marker, title, runin, heading } = draft;
    const own = { start: heading.start, end: drafts[at + 1]?.heading.start ?? text.length };
    const inherited = parent > 0 ? sections[parent]?.role : undefined;
    const role = draft.role ?? inherited ?? draft.was;
    const place = { index: at + 1, parent, level: path.length, own, end: text.length };
    sections.push({ ...place, marker, title, runin, heading, role });
  });
  return {
    sections: sections.map((section) => ({ ...section, end: endOf(sections, section, text.length) })),
  };
}

function endOf(sections: readonly Section[], section: Section, length: number): number {
  if (section.index === 0) return length;
  const next = sections.find((each) => each.index > section.index && each.level <= section.level);
  return next?.own.start ?? length;
}

function makeOpening(ownEnd: number, end: number): Section {
  return {
    ...{ index: 0, parent: -1, level: 0, marker: '', title: '', runin: false, role: 'opening' },
    ...{ heading: { start: 0, end: 0 }, own: { start: 0, end: ownEnd }, end },
  };
}
