import type { Section } from '../../../../shared/model/outline.ts';
import { meets, type Span } from '../../../../shared/model/span.ts';

/** A piece of an excerpt: words, marked or not, or a place where sentences were left out. */
export type ExcerptPiece =
  | { readonly kind: 'text' | 'mark'; readonly start: number; readonly text: string }
  | { readonly kind: 'cut'; readonly start: number };

/** Characters up to which a paragraph is shown whole. */
const WHOLE = 160;

/**
 * A paragraph with its marks: whole where it is short or `isOpen`, else the sentences that hold a mark, and the first one
 * where none does. Joined, the pieces of a whole paragraph are the paragraph.
 */
export function cutExcerpt(
  text: string,
  paragraph: Span,
  marks: readonly Span[],
  isOpen: boolean,
): readonly ExcerptPiece[] {
  if (isOpen || !isLong(paragraph)) return cutMarks(text, paragraph, marks);
  const sentences = splitSentences(text, paragraph);
  const marked = sentences.filter((sentence) => marks.some((mark) => meets(mark, sentence)));
  const kept = marked.length > 0 ? marked : sentences.slice(0, 1);
  const pieces: ExcerptPiece[] = [];
  let at = paragraph.start;
  for (const sentence of kept) {
    if (sentence.start > at) pieces.push({ kind: 'cut', start: at });
    pieces.push(...cutMarks(text, sentence, marks));
    at = sentence.end;
  }
  if (at < paragraph.end) pieces.push({ kind: 'cut', start: at });
  return pieces;
}

/** True where an excerpt may leave something out. */
export function isLong({ start, end }: Span): boolean {
  return end - start > WHOLE;
}

function splitSentences(text: string, { start, end }: Span): readonly Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[。！？；][”’」』）]*/gu)) {
    const to = start + match.index + match[0].length;
    sentences.push({ start: from, end: to });
    from = to;
  }
  return from < end ? [...sentences, { start: from, end }] : sentences;
}

function cutMarks(text: string, { start, end }: Span, marks: readonly Span[]): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = start;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start, at), Math.min(mark.end, end)];
    if (from >= to) continue;
    if (from > at) pieces.push({ kind: 'text', start: at, text: text.slice(at, from) });
    pieces.push({ kind: 'mark', start: from, text: text.slice(from, to) });
    at = to;
  }
  if (at < end) pieces.push({ kind: 'text', start: at, text: text.slice(at, end) });
  return pieces;
}

/** Titles of a section and of those around it, outermost first; none for what stands before the first heading. */
export function pathOf(sections: readonly Section[], index: number): readonly string[] {
  const path: string[] = [];
  for (let at = sections[index]; at !== undefined && at.index > 0; at = sections[at.parent])
    path.unshift(at.title);
  return path;
}
