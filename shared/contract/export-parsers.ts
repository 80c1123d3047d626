import { z } from 'zod';
import { EXPORT_FORMATS } from './export-api.ts';
import { grantedPath, language, masks, nothing, pair } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** The options of an export, as they are sent and as they are kept. */
export const exportOptions = z.strictObject({
  language,
  notes: z.boolean(),
  verdicts: z.boolean(),
  changeList: z.boolean(),
  unchanged: z.boolean(),
  masks,
});

const exported = pair.extend({ format: z.enum(EXPORT_FORMATS), options: exportOptions });

const exportMemory = z.strictObject({
  format: z.enum(EXPORT_FORMATS).nullable(),
  options: z.partialRecord(z.enum(EXPORT_FORMATS), exportOptions),
});

/** Parsers of the arguments of `export/…`. */
export const exportParsers: ParsersOf<'export'> = {
  'export/file': exported.extend({ target: grantedPath }),
  'export/preview': exported,
  'export/remembered': nothing,
  'export/remember': z.strictObject({ memory: exportMemory }),
};
