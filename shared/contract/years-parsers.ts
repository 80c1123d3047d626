import { z } from 'zod';
import { reportId, short, words } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** More reports than any place has in a library. */
const MOST_REPORTS = 200;
const reports = z.array(reportId).min(1).max(MOST_REPORTS);

export const yearsParsers: ParsersOf<'years'> = {
  'years/open': z.strictObject({ reports }),
  'years/topic': z.strictObject({ reports, words: z.array(words).max(50), row: short.min(1).nullable() }),
};
