import { z } from 'zod';
import { NOTE_COLOURS, NOTE_KINDS } from '../model/note.ts';
import { LONGEST_FIELD, VISITED_SCREENS, WRITTEN_LAYOUTS, type Kept } from './kept-api.ts';
import { noteId, noteTarget, reportId, short, span, TEXT_LIMIT } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';
import { searchFilter } from './search-parsers.ts';

/** Reports that a screen is of at most. */
const MOST_VISITED = 200;

const key = short.min(1);
const kind = z.enum(['draft', 'form', 'place', 'cell', 'panel', 'layout', 'search', 'visit']);

/** What is kept, as it is sent and as it is stored. */
export const kept: z.ZodType<Kept> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('draft'),
    target: noteTarget,
    note: noteId.nullable(),
    base: z.iso.datetime().nullable(),
    text: z.string().max(TEXT_LIMIT),
    tags: z.string().max(TEXT_LIMIT),
    tagsBefore: z.string().max(TEXT_LIMIT).exactOptional(),
    sort: z.enum(NOTE_KINDS).nullable().exactOptional(),
    colour: z.enum(NOTE_COLOURS).nullable().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('form'),
    fields: z.record(short, z.string().max(LONGEST_FIELD)),
    before: z.record(short, z.string().max(LONGEST_FIELD)).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('place'),
    at: z.enum(['change', 'sentences', 'words']),
    change: short.min(1).nullable(),
    side: z.enum(['left', 'right']),
    span,
  }),
  z.strictObject({ kind: z.literal('cell'), row: short.min(1), column: z.number().int().min(-1) }),
  z.strictObject({ kind: z.literal('panel'), panel: short.min(1) }),
  z.strictObject({
    kind: z.literal('layout'),
    layout: z.enum(WRITTEN_LAYOUTS),
    place: short.nullable(),
  }),
  z.strictObject({ kind: z.literal('search'), query: short, filter: searchFilter }),
  z.strictObject({
    kind: z.literal('visit'),
    screen: z.enum(VISITED_SCREENS),
    reports: z.array(reportId).max(MOST_VISITED),
    place: short.nullable(),
  }),
]);

export const keptParsers: ParsersOf<'kept'> = {
  'kept/list': z.strictObject({ kind, key: key.nullable() }),
  'kept/put': z.strictObject({ key, value: kept }),
  'kept/remove': z.strictObject({ kind, key }),
};
