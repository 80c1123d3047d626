import { z } from 'zod';
import { NOTE_COLOURS, NOTE_KINDS } from '../model/note.ts';
import type { Kept } from './kept-api.ts';
import { noteId, noteTarget, short, span, TEXT_LIMIT } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

const key = short.min(1);
const kind = z.enum(['draft', 'place', 'cell']);

/** What is kept, as it is sent and as it is stored. */
export const kept: z.ZodType<Kept> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('draft'),
    target: noteTarget,
    note: noteId.nullable(),
    base: z.iso.datetime().nullable(),
    text: z.string().max(TEXT_LIMIT),
    tags: z.string().max(TEXT_LIMIT),
    sort: z.enum(NOTE_KINDS).nullable().exactOptional(),
    colour: z.enum(NOTE_COLOURS).nullable().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('place'),
    at: z.enum(['change', 'sentences', 'words']),
    change: short.min(1).nullable(),
    side: z.enum(['left', 'right']),
    span,
  }),
  z.strictObject({ kind: z.literal('cell'), row: short.min(1), column: z.number().int().min(-1) }),
]);

export const keptParsers: ParsersOf<'kept'> = {
  'kept/list': z.strictObject({ kind, key: key.nullable() }),
  'kept/put': z.strictObject({ key, value: kept }),
  'kept/remove': z.strictObject({ kind, key }),
};
