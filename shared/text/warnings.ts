import type { Outline } from '../model/outline.ts';
import type { ReportHead, ReportWarning } from '../model/report.ts';
import { narrowNumerals } from './head/numerals.ts';
import { hasCrowdedClause } from './figures/crowded.ts';

/** How far into the text the words stand that every report begins with. */
const OPENING_LENGTH = 600;
/** How far into it the title may be read. */
const HEAD_LENGTH = 6000;

/** What is odd about a text: that it lacks an outline, its beginning or its end, has unreadable characters or a table in one clause. */
export function readWarnings(text: string, head: ReportHead, outline: Outline): readonly ReportWarning[] {
  const odd: readonly (readonly [ReportWarning, boolean])[] = [
    ['no-outline', outline.sections.length <= 1],
    ['begins-in-the-middle', !hasOpening(text, head)],
    ['ends-in-the-middle', !hasEnding(text)],
    ['replacement-characters', text.includes('\ufffd')],
    ['crowded', hasCrowdedClause(text)],
  ];
  return odd.flatMap(([warning, isOdd]) => (isOdd ? [warning] : []));
}

function hasOpening(text: string, head: ReportHead): boolean {
  const opening = text.slice(0, OPENING_LENGTH);
  // What only the page around it calls the report is no beginning of its text.
  const isTitled = head.title !== '' && narrowNumerals(text.slice(0, HEAD_LENGTH)).includes(head.title);
  return isTitled || /各位代表|同志们|报告工作|政府工作报告/u.test(opening);
}

/** A report ends with a full sentence; a page torn from one ends anywhere. Notes behind it may end without a stop. */
function hasEnding(text: string): boolean {
  return /[。！？!?…”’）)》】]\s*$/u.test(text) || /谢谢(?:大家|各位)?\s*$/u.test(text);
}
