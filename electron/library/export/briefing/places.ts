import { isolate } from '../../../../shared/base/isolate.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import { findSectionAt, type Section } from '../../../../shared/model/outline.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { rangeOfPages } from '../../../../shared/text/plain/pages.ts';
import { nameSide, type ExportContext } from '../model.ts';
import type { BriefingCell } from './model.ts';

/** Sections of these levels name a place; a longer title is cut. */
const LEVELS = 2;
const LONGEST = 24;

/** 2024 · 二、… › （一）… · 第 12 段 · 第 5 页. */
export function describePlace(side: Side, { start, end }: Span, context: ExportContext): string {
  const { view, messages } = context;
  const { text, outline, summary } = view[side];
  const sections = sectionsAround(outline.sections, start).filter(({ level }) => level <= LEVELS);
  const path = sections.map(({ marker, title }) => cut(marker + title, LONGEST)).join(' › ');
  const pages = rangeOfPages(context[side].pages, { start, end });
  return [
    nameSide(summary),
    path,
    messages.briefing.paragraph(countParagraphs(text, start)),
    ...(pages === null ? [] : [messages.page.replace('{n}', pages)]),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The sections that hold `offset`, outermost first. */
function sectionsAround(sections: readonly Section[], offset: number): readonly Section[] {
  const found: Section[] = [];
  for (let at = findSectionAt(sections, offset); at !== undefined && at.index > 0; at = sections[at.parent])
    found.unshift(at);
  return found;
}

/** The number of the paragraph in which `offset` lies, from 1: lines with words in them. */
function countParagraphs(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const lines = text.slice(0, end < 0 ? text.length : end).split('\n');
  return lines.filter((line) => line.trim() !== '').length;
}

/** Characters of a quote; the place leads to all of it. */
const QUOTED = 120;

/** Words with where they stand. */
export function quoteAt(side: Side, span: Span | null, context: ExportContext): BriefingCell {
  if (span === null) return { words: '—' };
  const words = context.view[side].text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  return { words: cut(words, QUOTED), place: describePlace(side, span, context) };
}

/** One line of at most so many characters, which turns nothing beside it. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return isolate(characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`);
}
