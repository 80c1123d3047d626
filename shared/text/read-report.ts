import type { PlacedOutlineEdit } from '../model/correction.ts';
import type { Outline, Paragraph, ReportText, Sentence } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import { correctOutline } from './outline/correct.ts';
import { readOutline } from './outline/outline.ts';
import { splitParagraphs } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';

/**
 * All that is read out of a cleaned text before anything is compared: outline, paragraphs, sentences. The reader's
 * `edits` to the outline win over what is read.
 */
export function readReport(text: string, edits: readonly PlacedOutlineEdit[] = []): ReportText {
  const spans = splitParagraphs(text);
  return layOutReport(text, spans, correctOutline(text, spans, readOutline(text, spans), edits));
}

/** The text with its paragraphs and sentences placed in `outline`. */
export function layOutReport(text: string, spans: readonly Span[], outline: Outline): ReportText {
  const paragraphs = placeParagraphs(spans, outline);
  const sentences = paragraphs.flatMap((paragraph, index) => readSentences(text, paragraph, index, outline));
  return { text, outline, paragraphs, sentences };
}

/** Each paragraph with the section whose own text it begins in. */
function placeParagraphs(spans: readonly Span[], outline: Outline): readonly Paragraph[] {
  let section = 0;
  return spans.map((span) => {
    section = advanceTo(outline, section, span.start);
    return { ...span, section };
  });
}

/** The section from `section` on whose own text holds `offset`. */
function advanceTo(outline: Outline, section: number, offset: number): number {
  let at = section;
  while ((outline.sections[at + 1]?.own.start ?? Infinity) <= offset) at += 1;
  return at;
}

function readSentences(
  text: string,
  paragraph: Paragraph,
  index: number,
  outline: Outline,
): readonly Sentence[] {
  const heading = outline.sections[paragraph.section]?.heading;
  const place = { paragraph: index, section: paragraph.section };
  const hasHeading = heading?.start === paragraph.start && heading.end > heading.start;
  const body = hasHeading ? { start: heading.end, end: paragraph.end } : paragraph;
  const sentences = body.end > body.start ? splitSentences(text, body) : [];
  const rest = sentences.map((span) => ({ ...span, ...place, isHeading: false }));
  return hasHeading ? [{ ...heading, ...place, isHeading: true }, ...rest] : rest;
}
