import { z } from 'zod';
import { ROLES } from '../model/outline.ts';
import { short, words, year } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';
import { SEARCHED_CHANGES, SEARCHED_KINDS, type SearchFilter } from './search-api.ts';

/** Where to look, as it is sent and as it is stored. */
export const searchFilter: z.ZodType<SearchFilter> = z.strictObject({
  place: short.min(1).nullable(),
  division: z
    .string()
    .regex(/^\d{6}$/u)
    .nullable(),
  fromYear: year.nullable(),
  toYear: year.nullable(),
  role: z.enum(ROLES).nullable(),
  kind: z.enum(SEARCHED_KINDS).nullable(),
  change: z.enum(SEARCHED_CHANGES).nullable(),
});

export const searchParsers: ParsersOf<'search'> = {
  'search/list': z.strictObject({}),
  'search/save': z.strictObject({ name: words, query: short.min(1), filter: searchFilter }),
  'search/rename': z.strictObject({ name: words, to: words }),
  'search/remove': z.strictObject({ name: words }),
};
