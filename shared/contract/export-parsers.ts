import { z } from 'zod';
import { CHANGE_KINDS } from '../model/comparison.ts';
import { BRIEFING_PARTS, EXPORT_FORMATS, NOTE_PLACES } from './export-api.ts';
import { grantedPath, language, masks, nothing, offset, pair } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** The options of an export, as they are sent and as they are kept. */
export const exportOptions = z.strictObject({
  language,
  notes: z.boolean(),
  notePlace: z.enum(NOTE_PLACES).nullable(),
  verdicts: z.boolean(),
  changeList: z.boolean(),
  cleaning: z.boolean(),
  section: offset.nullable(),
  rows: z.union([z.enum(['all', 'changed', 'noted']), z.array(z.enum(CHANGE_KINDS)).min(1)]),
  briefing: z.array(z.enum(BRIEFING_PARTS)),
  proposals: z.boolean(),
  masks,
});

const exported = pair.extend({ format: z.enum(EXPORT_FORMATS), options: exportOptions });

const exportMemory = z.strictObject({
  format: z.enum(EXPORT_FORMATS).nullable(),
  options: z.partialRecord(z.enum(EXPORT_FORMATS), exportOptions),
});

/** UTF-16 code units of a picture: a chart has some 200,000. */
const PICTURE_LIMIT = 2_000_000;

/** Parsers of the arguments of `export/…`. */
export const exportParsers: ParsersOf<'export'> = {
  'export/file': exported.extend({ target: grantedPath }),
  'export/picture': z.strictObject({
    target: grantedPath,
    format: z.enum(['svg', 'png']),
    content: z.string().min(1).max(PICTURE_LIMIT),
  }),
  'export/preview': exported,
  'export/remembered': nothing,
  'export/remember': z.strictObject({ memory: exportMemory }),
};
