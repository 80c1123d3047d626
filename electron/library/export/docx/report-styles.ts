import { isListed, type Outline } from '../../../../shared/model/outline.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { headingStyle, STYLES } from './styles.ts';

/** How a report's own lines look. */
export type ReportStyles = {
  /** The style of the line that begins there. */
  styleAt(lineStart: number): string;
  /** Headings that stand in a line with the words under them, in reading order. */
  readonly runIns: readonly Span[];
};

/** Lines above the body that are no longer than this are its title, its session, its speaker. */
const HEAD_LINE = 60;

/** 各位代表： and its like. */
const SALUTATION = /^各位.{0,30}[：:]\s*$/u;

/** The styles of a report's lines by its outline. */
export function readReportStyles(text: string, outline: Outline): ReportStyles {
  const styles = new Map<number, string>();
  for (const [start, line] of headLines(text, outline))
    styles.set(start, /报\s*告\s*$/u.test(line) ? STYLES.title : STYLES.head);
  for (const [start, line] of linesOf(text)) if (SALUTATION.test(line)) styles.set(start, STYLES.salutation);
  const sections = outline.sections.slice(1);
  for (const { heading, level, runin } of sections)
    if (!runin) styles.set(heading.start, headingStyle(level));
  const runIns = sections
    .filter((section) => section.runin && isListed(section))
    .map(({ heading }) => heading);
  return { styleAt: (start) => styles.get(start) ?? STYLES.body, runIns };
}

/** The lines before the first sentence, unless they are many: then the report has no head. */
function headLines(text: string, outline: Outline): readonly (readonly [start: number, line: string])[] {
  const end = outline.sections[0]?.own.end ?? 0;
  const lines = linesOf(text.slice(0, end));
  const body = lines.findIndex(([, line]) => line.length > HEAD_LINE || /[：:。！]\s*$/u.test(line));
  return lines.slice(0, Math.max(body, 0)).filter(([, line]) => line.trim() !== '');
}

function linesOf(text: string): readonly (readonly [start: number, line: string])[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const placed = [start, line] as const;
    start += line.length + 1;
    return placed;
  });
}
