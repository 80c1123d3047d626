import { z } from 'zod';
import { nothing, reportId, short, words, year } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** As many as a library may hold. */
const reports = z.array(reportId).min(1).max(100_000);
const tags = z.array(z.string().trim().min(1).max(100)).max(50);
const pairs = z
  .array(z.strictObject({ from: words, into: words }))
  .min(1)
  .max(100_000);

export const shelfParsers: ParsersOf<'shelf'> = {
  'shelf/list': nothing,
  'shelf/page': z.strictObject({
    since: short.nullable(),
    // the name of a place, which may be as long as a head has it
    after: z.string().max(10_000).nullable(),
    most: z.number().int().positive().max(100_000),
  }),
  'shelf/readings': nothing,
  'shelf/correct': z.strictObject({
    reports,
    change: z
      .strictObject({
        place: words.exactOptional(),
        year: year.nullable().exactOptional(),
        session: short.trim().exactOptional(),
        speaker: short.trim().exactOptional(),
      })
      .refine((change) => Object.keys(change).length > 0),
  }),
  'shelf/taken': z.strictObject({
    at: z.array(z.strictObject({ place: words, year })).max(100_000),
    except: z.array(reportId).max(100_000),
  }),
  'shelf/tag': z.strictObject({ reports, add: tags, remove: tags }),
  'shelf/delete': z.strictObject({ reports }),
  'shelf/bin': nothing,
  'shelf/purge': z.strictObject({ reports }),
  'shelf/alike': nothing,
  'shelf/merge': z.strictObject({
    pairs: pairs.refine((all) => {
      const into = new Set(all.map((pair) => pair.into));
      return all.every(({ from }) => !into.has(from));
    }),
  }),
  'shelf/part': z.strictObject({ pairs }),
  'shelf/statistics': nothing,
};
