import type { Outline, Paragraph, Section } from '../../../../shared/model/outline.ts';
import type { NoteColour, NoteId } from '../../../../shared/model/note.ts';
import { covers, findLastStart, meets, type Span } from '../../../../shared/model/span.ts';

/** What lies over the text of a report. */
export type ReaderOverlay = {
  readonly notes: readonly {
    readonly id: NoteId;
    readonly span: Span;
    readonly colour: NoteColour | null;
  }[];
  readonly finds: readonly { readonly span: Span; readonly isCurrent: boolean }[];
  readonly figures: readonly Span[];
  /** Characters of a scan that may be others, in order. */
  readonly doubtful: readonly Span[];
  readonly focus: Span | null;
};

/** A piece of a paragraph that looks the same from end to end. */
export type TextPiece = {
  readonly start: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly isFigure: boolean;
  readonly isDoubtful: boolean;
  readonly notes: readonly NoteId[];
  /** In which the words are marked: of several notes the first that has one. */
  readonly colour: NoteColour | null;
  readonly find: 'hit' | 'current' | null;
  readonly isFocus: boolean;
};

/** The section whose heading stands in a paragraph, or undefined; and whether the heading is all of it. */
export function headingOf(
  outline: Outline,
  paragraph: Paragraph,
): { readonly section: Section; readonly isWhole: boolean } | undefined {
  const section = outline.sections.find((other) => other.level > 0 && meets(other.heading, paragraph));
  if (section === undefined) return undefined;
  return {
    section,
    isWhole: section.heading.end >= paragraph.end - 1 && section.heading.start <= paragraph.start,
  };
}

/** A paragraph cut where a heading, a figure, a note, a find or the focus begins or ends. Joined, the pieces are it. */
export function cutParagraph(
  text: string,
  paragraph: Span,
  heading: Span | null,
  overlay: ReaderOverlay,
): readonly TextPiece[] {
  const over = (span: Span): boolean => meets(span, paragraph);
  const notes = overlay.notes.filter((note) => over(note.span));
  const finds = overlay.finds.filter((find) => over(find.span));
  const figures = overlay.figures.filter(over);
  const doubtful = overlay.doubtful.filter(over);
  const focus = overlay.focus !== null && over(overlay.focus) ? overlay.focus : null;
  const spans = [
    ...notes.map((note) => note.span),
    ...finds.map((find) => find.span),
    ...figures,
    ...doubtful,
  ];
  if (heading !== null) spans.push(heading);
  if (focus !== null) spans.push(focus);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const span of spans) {
    if (span.start > paragraph.start && span.start < paragraph.end) cuts.add(span.start);
    if (span.end > paragraph.start && span.end < paragraph.end) cuts.add(span.end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index): TextPiece => {
    const found = finds.filter((find) => covers(find.span, start));
    return {
      start,
      text: text.slice(start, points[index + 1]),
      isHeading: heading !== null && covers(heading, start),
      isFigure: figures.some((span) => covers(span, start)),
      isDoubtful: doubtful.some((span) => covers(span, start)),
      ...notesAt(notes, start),
      find: found.length === 0 ? null : found.some((find) => find.isCurrent) ? 'current' : 'hit',
      isFocus: focus !== null && covers(focus, start),
    };
  });
}

/** Index of the paragraph that holds a place, or of the last one before it; -1 where there is none. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return paragraphs.length === 0 ? -1 : Math.max(0, findLastStart(paragraphs, offset));
}

/** The notes over a place, and the colour that it is marked in. */
function notesAt(notes: ReaderOverlay['notes'], place: number): Pick<TextPiece, 'notes' | 'colour'> {
  const over = notes.filter(({ span }) => covers(span, place));
  return {
    notes: over.map(({ id }) => id),
    colour: over.find(({ colour }) => colour !== null)?.colour ?? null,
  };
}
