import type { ReportText, Role } from '../model/outline.ts';
import { roleOf } from './figure-kind.ts';
import { findFrame, type Frame } from './frame.ts';

/** What a section says of all that stands in it. */
export type Part = {
  /** The frame that its title, or one above it, sets. */
  readonly frame: Frame | null;
  readonly role: Role;
};

/** An entry of a glossary: 3.“两个翻番”：指…, 〔7〕一老一小：是指…; 主要指标 is none. */
const ENTRY =
  /^\s*(?:[\d０-９]{1,3}[.．、)）]?|[〔[【（(][\d０-９]{1,3}[〕\]】）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、|注\d*)?\s*[“《]?[^，。；：:\n]{2,40}(?:[：:]|[”》]，?)\s*(?:也称[^，]{1,20}，|即[^，]{1,20}，)?(?:是|主要|特|系)?指(?![标导数示出明挥引南令定派责望点])/u;
const LONGEST_ENTRY = 80;

/** The parts of a report given in `year`, by the place of their section. */
export function readParts(report: ReportText, year: number | null): readonly Part[] {
  const parts: Part[] = [];
  for (const { index, parent, title } of report.outline.sections) {
    // Sections stand behind the one that holds them, whose frame is theirs where their own title sets none.
    const frame = index === 0 ? null : (findFrame(title, year) ?? parts[parent]?.frame ?? null);
    parts.push({ frame, role: roleOf(report.outline, index, frame) });
  }
  return parts;
}

/** Whether a paragraph explains a word or stands behind the report, so that its figures are no results. */
export function explainsWords(report: ReportText, parts: readonly Part[], paragraph: number): boolean {
  const { section } = report.paragraphs[paragraph] ?? { section: 0 };
  return parts[section]?.role === 'appendix' || isEntry(report, paragraph);
}

/** Whether a paragraph is an entry of a glossary: what stands in it became of nothing. */
export function isEntry(report: ReportText, paragraph: number): boolean {
  const { start } = report.paragraphs[paragraph] ?? { start: 0 };
  return ENTRY.test(report.text.slice(start, start + LONGEST_ENTRY));
}
