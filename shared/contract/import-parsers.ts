import { z } from 'zod';
import { files, tablePlan } from './column-parsers.ts';
import { importJobId, nothing, short } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** Longest pasted report: ten times the longest that is known. */
const REPORT_LIMIT = 2_000_000;

/** A word processor writes twenty times as much about a text as the text has; beyond this the plain text is taken. */
const RICH_LIMIT = 2_000_000;
const rich = z.strictObject({
  format: z.enum(['html', 'rtf']),
  content: z.string().min(1).max(RICH_LIMIT),
});

const job = z.strictObject({ job: importJobId });

export const importParsers: ParsersOf<'import'> = {
  'import/files': z.strictObject({
    files,
    tables: z.array(tablePlan).max(1000).exactOptional(),
    singlePictures: z.boolean().exactOptional(),
  }),
  'import/text': z.strictObject({
    name: short.min(1),
    text: z.string().min(1).max(REPORT_LIMIT),
    rich: rich.exactOptional(),
  }),
  'import/read-rich': z.strictObject({ rich }),
  'import/samples': nothing,
  'import/go-on': job,
  'import/stop': job,
  'import/pause': z.strictObject({ isPaused: z.boolean() }),
  'import/list': nothing,
  'import/open': job,
  'import/near': job,
};
