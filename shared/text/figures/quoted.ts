import type { Span } from '../../model/span.ts';

/** Longest name in quotation marks that still is a name; “每人每年补助5000元，用于……” is speech and is read. */
const LONGEST_NAME = 20;
const QUOTED = new RegExp(
  `“[^”“\\n，。；]{1,${LONGEST_NAME}}”|‘[^’‘\\n，。；]{1,${LONGEST_NAME}}’|《[^》《\\n]{1,60}》|「[^」\\n，。；]{1,${LONGEST_NAME}}」`,
  'gu',
);

/** Names in quotation marks and titles in 《》, marks included, in order. */
export function findQuoted(text: string): readonly Span[] {
  return Array.from(text.matchAll(QUOTED), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
