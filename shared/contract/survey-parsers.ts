import { z } from 'zod';
import { SURVEY_SORTS, SURVEY_STATES, type SurveyId, type SurveyRowId } from '../model/survey.ts';
import { files, tablePlan } from './column-parsers.ts';
import { nothing, offset, short, year } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

const id = z.number().int().positive();
const survey = id.transform((value) => value as SurveyId);
const rowId = id.transform((value) => value as SurveyRowId);
/** More than any folder has held. */
const MOST_ROWS = 200_000;
/** Rows of a page; a screen shows about forty. */
const LONGEST_PAGE = 1000;
const tables = z.array(tablePlan).max(1000).exactOptional();
const rows = z.array(rowId).min(1).max(MOST_ROWS);
const query = z.strictObject({
  state: z.enum([...SURVEY_STATES, 'out', 'all']),
  text: short,
  sort: z.enum(SURVEY_SORTS),
  isDescending: z.boolean(),
});
const change = z
  .strictObject({
    place: short.trim().nullable().exactOptional(),
    year: z
      .union([year, z.literal('none')])
      .nullable()
      .exactOptional(),
    session: short.trim().nullable().exactOptional(),
    edition: short.trim().nullable().exactOptional(),
  })
  .refine((given) => Object.keys(given).length > 0);

export const surveyParsers: ParsersOf<'survey'> = {
  'survey/begin': z.strictObject({ files, tables }),
  'survey/go-on': z.strictObject({ survey }),
  'survey/stop': z.strictObject({ survey }),
  'survey/dry-run': z.strictObject({ files, tables, singlePictures: z.boolean().exactOptional() }),
  'survey/open': nothing,
  'survey/rows': z.strictObject({
    survey,
    query,
    offset,
    limit: z.number().int().min(1).max(LONGEST_PAGE),
  }),
  'survey/ids': z.strictObject({ survey, query }),
  'survey/correct': z.strictObject({ survey, rows, change }),
  'survey/leave-out': z.strictObject({ survey, rows, isOut: z.boolean() }),
  'survey/take-apart': z.strictObject({ survey, row: rowId }),
  'survey/differences': z.strictObject({ survey, row: rowId }),
  'survey/places': z.strictObject({ typed: short }),
  'survey/take-in': z.strictObject({ survey, rows: rows.exactOptional() }),
  'survey/discard': z.strictObject({ survey }),
};
