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

/** An entry by its form alone, number and term: 12.三社联动：以政府购买服务为牵引…. */
const NUMBERED_TERM =
  /^\s*(?:[\d０-９]{1,3}[.．、)）]|[〔[【（(][\d０-９]{1,3}[〕\]】）)]|[①-⑳]|注\d+)\s*[“《]?[^，。；：:\n]{2,40}[：:]/u;
/** So many entries in a row of which so great a share say 指 or 即 explain words, all of them. */
const FEWEST_ENTRIES = 5;
const LEAST_SHARE = 0.2;
const SAYS_WHAT_IT_IS = /^[^：:\n]{2,50}[：:]\s*(?:是|主要|特|系)?(?:指|即|又称|简称|也称)/u;

/** The paragraphs that are entries of a glossary: what stands in them became of nothing. Linear in the paragraphs. */
export function findEntries({ text, paragraphs }: ReportText): ReadonlySet<number> {
  const openings = paragraphs.map(({ start, end }) =>
    text.slice(start, Math.min(end, start + LONGEST_ENTRY)),
  );
  const entries = new Set<number>();
  let first = 0;
  openings.forEach((words, at) => {
    if (ENTRY.test(words)) entries.add(at);
    if (!NUMBERED_TERM.test(words)) first = at + 1;
    if (NUMBERED_TERM.test(openings[at + 1] ?? '')) return;
    const run = openings.slice(first, at + 1);
    const explaining = run.filter((each) => SAYS_WHAT_IT_IS.test(each)).length;
    if (run.length >= FEWEST_ENTRIES && explaining >= LEAST_SHARE * run.length)
      run.forEach((_, index) => entries.add(first + index));
  });
  return entries;
}
