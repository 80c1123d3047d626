import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/**
 * Runs of spaces that stand for a paragraph break, in texts that lost their line breaks.
 * `……任务。　　二、今后的工作　　今年是……` becomes three lines.
 */
export function cleanSpaceBreaks(text: string): readonly Replacement[] {
  return findAll(text, /(?<=[^\n \u3000])[ \u3000]*\u3000[ \u3000]+(?=[^\n \u3000])/gu, '\n');
}
