import { findFirst } from '../base/bisect.ts';
import type { Span } from './span.ts';

/** What a part of a report is for. */
export const ROLES = [
  'opening', // 各位代表 … 请予审议
  'review', // what was done
  'problems', // difficulties that the report names
  'requirements', // guiding thought, principles
  'targets', // the main expected targets
  'tasks', // what will be done
  'self', // the government's own conduct
  'closing', // the call at the end
  'appendix', // glossary and notes behind the report
] as const;
export type Role = (typeof ROLES)[number];

/**
 * A node of the outline. Sections lie in reading order and their `own` spans cover the text without a gap: the first
 * (index 0, level 0, no marker, no title) holds what stands before the first heading.
 */
export type Section = {
  /** Place in `Outline.sections`. */
  readonly index: number;
  /** Index of the section that holds it; -1 for index 0, 0 for level 1. */
  readonly parent: number;
  /** Depth from 1; 0 for index 0 alone. A level is never skipped. */
  readonly level: number;
  /** The numbering as printed (`一、`, `（一）`, `1.`, `——`, `一是`), or ''. */
  readonly marker: string;
  /** Without marker and closing full stop, as printed. */
  readonly title: string;
  /** True where the heading is the first sentence or clause of a paragraph that goes on with body text. */
  readonly runin: boolean;
  /** The part's role; a section without a role of its own has its parent's. */
  readonly role: Role;
  /** The heading's own words, marker included. Empty for index 0. */
  readonly heading: Span;
  /** From its heading to the next heading of any level. */
  readonly own: Span;
  /** End of its last descendant: the whole section is `own.start` to `end`. */
  readonly end: number;
};

/** What a table of contents lists: no run-in heading without a number from level 3 down. Nor the head of a report. */
export function isListed({ index, level, runin, marker }: Section): boolean {
  return index > 0 && !(level >= 3 && runin && marker === '');
}

export type Outline = { readonly sections: readonly Section[] };

/** A paragraph without its line break. */
export type Paragraph = Span & { readonly section: number };

/** A sentence with its closing punctuation and quotation marks, without a line break. A heading of its own line is one. */
export type Sentence = Span & {
  readonly paragraph: number;
  readonly section: number;
  /** True where the sentence is a section's heading (on its own line, or run in). */
  readonly isHeading: boolean;
};

/** A cleaned text with all that is read out of it before anything is compared. */
export type ReportText = {
  readonly text: string;
  readonly outline: Outline;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Characters that were recognised from a picture and may be others. */
  readonly doubtful?: readonly Span[];
};

/** The section in whose own words `offset` lies; undefined where there are no sections. */
export function findSectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections[findFirst(sections.length, (at) => (sections[at]?.own.start ?? 0) > offset) - 1];
}
