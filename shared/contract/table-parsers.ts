import { z } from 'zod';
import { grantedPath, language, reportId, short, words } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';
import { searchFilter } from './search-parsers.ts';
import { periods } from './terms-parsers.ts';

const reports = z.array(reportId).min(1).max(200);
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changes'), left: reportId, right: reportId }),
  z.strictObject({ kind: z.literal('figures'), reports }),
  z.strictObject({
    kind: z.literal('goals'),
    report: reportId,
    hasVague: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('indicators'), place: short }),
  z.strictObject({ kind: z.literal('years'), reports }),
  z.strictObject({
    kind: z.literal('terms'),
    reports,
    periods,
    phrases: z.array(z.array(words).min(1).max(50)).max(5000),
  }),
  z.strictObject({ kind: z.literal('notes'), report: reportId.nullable() }),
  z.strictObject({ kind: z.literal('codebook') }),
  z.strictObject({ kind: z.literal('tags'), place: short.nullable() }),
  z.strictObject({ kind: z.literal('hits'), query: short.min(1), filter: searchFilter }),
]);

export const tableParsers: ParsersOf<'tables'> = {
  'tables/export': z.strictObject({ source, target: grantedPath, language }),
  'tables/import': z.strictObject({ files: z.array(grantedPath).min(1).max(1000) }),
};
