import { findSectionAt, type Section } from '../../../../shared/model/outline.ts';
import type { Span } from '../../../../shared/model/span.ts';

/** Characters of context on either side of a hit. */
const CONTEXT = 30;

/** The words around `span` on one line, and where in them it lies. Never splits a surrogate pair. */
export function cutContext(text: string, span: Span): { readonly context: string; readonly mark: Span } {
  const start = atBorder(text, Math.max(0, span.start - CONTEXT));
  const end = atBorder(text, Math.min(text.length, span.end + CONTEXT));
  // One space for one line break: the mark's place holds.
  const context = text.slice(start, end).replace(/\s/gu, ' ');
  return { context, mark: { start: span.start - start, end: span.end - start } };
}

/** `at`, or one less where a surrogate pair would be split. */
function atBorder(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** Titles of the sections around `offset`, outermost first. */
export function pathAt(sections: readonly Section[], offset: number): readonly string[] {
  return sectionsAt(sections, offset).map(({ title }) => title);
}

/** The sections around `offset`, outermost first. */
export function sectionsAt(sections: readonly Section[], offset: number): readonly Section[] {
  const path: Section[] = [];
  let at = findSectionAt(sections, offset);
  while (at !== undefined && at.index > 0) {
    path.unshift(at);
    at = sections[at.parent];
  }
  return path;
}
