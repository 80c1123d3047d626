import { z } from 'zod';
import { CONFLICT_CHOICES } from '../model/bundle.ts';
import { grantedPath, language, reportId, short } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** More reports than any library has. */
const MOST_REPORTS = 50_000;
const bundled = z.strictObject({ reports: z.array(reportId).min(1).max(MOST_REPORTS).nullable() });
const taking = z.strictObject({ file: grantedPath, language, coders: z.enum(['same', 'apart']) });
const choice = z.enum(CONFLICT_CHOICES);

export const bundleParsers: ParsersOf<'bundle'> = {
  'bundle/plan': bundled,
  'bundle/export': bundled.extend({ target: grantedPath }),
  'bundle/look': taking,
  'bundle/take': taking.extend({
    choices: z.record(short, choice),
    rest: z.enum([...CONFLICT_CHOICES, 'ask']),
  }),
};
