import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

const BREAKS = /\n+/gu;

/** Line breaks beyond the one that parts two paragraphs, and those at both ends of the text. */
export function cleanBlankLines(text: string): readonly Replacement[] {
  return findAll(text, BREAKS, '').flatMap((run) => {
    if (run.start === 0 || run.end === text.length) return [run];
    return run.end - run.start > 1 ? [{ ...run, start: run.start + 1 }] : [];
  });
}
