import { z } from 'zod';
import { reportId, words } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** More reports than any place has in a library. */
const MOST_REPORTS = 200;
const reports = z.array(reportId).min(1).max(MOST_REPORTS);
const phrases = z.array(words).min(1).max(50);
/** Two sets of reports, or null for the halves. */
export const periods = z.strictObject({ earlier: reports, later: reports }).nullable();

export const termsParsers: ParsersOf<'terms'> = {
  'terms/list': z.strictObject({ reports, periods }),
  'terms/phrase': z.strictObject({ reports, periods, phrases }),
  'terms/hits': z.strictObject({ reports, phrases }),
};
