import { z } from 'zod';
import { COLUMN_ROLES, HEAD_CELL } from '../model/table-columns.ts';
import { grantedPath, short } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** No sheet is wider (Excel specifications and limits). */
const MOST_COLUMNS = 16_384;

export const files = z.array(grantedPath).min(1).max(10_000);
export const tablePlan = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/u),
  sheets: z
    .array(
      z.strictObject({
        sheet: short,
        hasHead: z.boolean(),
        head: z.array(z.string().max(HEAD_CELL)).max(MOST_COLUMNS),
        roles: z.array(z.enum(COLUMN_ROLES).nullable()).max(MOST_COLUMNS),
      }),
    )
    .max(1000),
});

export const columnParsers: ParsersOf<'columns'> = {
  'columns/survey': z.strictObject({ files }),
  'columns/preview': z.strictObject({ files, plan: tablePlan }),
};
