import { z } from 'zod';
import { grantedPath, language, reportId, short, words } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';
import { searchFilter } from './search-parsers.ts';
import { TERM_MEASURES } from './table-views.ts';
import { periods } from './terms-parsers.ts';

const reports = z.array(reportId).min(1).max(200);
/** What is listed on a screen: all changes of a comparison at most. */
const only = z.array(short).max(50_000).exactOptional();
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changes'), left: reportId, right: reportId, only }),
  z.strictObject({ kind: z.literal('decisions'), left: reportId, right: reportId }),
  z.strictObject({ kind: z.literal('sections'), left: reportId, right: reportId }),
  z.strictObject({ kind: z.literal('sentences'), left: reportId, right: reportId }),
  z.strictObject({ kind: z.literal('figures'), reports, only }),
  z.strictObject({
    kind: z.literal('goals'),
    report: reportId,
    hasVague: z.boolean().exactOptional(),
    only,
  }),
  z.strictObject({ kind: z.literal('indicators'), place: short, isWide: z.boolean().exactOptional(), only }),
  z.strictObject({ kind: z.literal('years'), reports }),
  z.strictObject({
    kind: z.literal('terms'),
    reports,
    periods,
    phrases: z.array(z.array(words).min(1).max(50)).max(50_000),
    wide: z.enum(TERM_MEASURES).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('notes'), report: reportId.nullable(), only }),
  z.strictObject({ kind: z.literal('codebook') }),
  z.strictObject({ kind: z.literal('tags'), place: short.nullable() }),
  z.strictObject({ kind: z.literal('log'), only }),
  z.strictObject({ kind: z.literal('hits'), query: short.min(1), filter: searchFilter }),
]);

export const tableParsers: ParsersOf<'tables'> = {
  'tables/export': z.strictObject({ source, target: grantedPath, language }),
  'tables/import': z.strictObject({
    files: z.array(grantedPath).min(1).max(1000),
    isDry: z.boolean().optional(),
  }),
};
