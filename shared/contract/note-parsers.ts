import { z } from 'zod';
import { NOTE_COLOURS, NOTE_KINDS } from '../model/note.ts';
import { tidyPath } from '../model/tag.ts';
import {
  grantedPath,
  noteId,
  noteTarget,
  nothing,
  reportId,
  span,
  tagId,
  TEXT_LIMIT,
} from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

const path = z.string().max(200).transform(tidyPath).pipe(z.string().min(1));
const paths = z.array(path).max(50);
const kind = z.enum(NOTE_KINDS).nullable().exactOptional();
const colour = z.enum(NOTE_COLOURS).nullable().exactOptional();
const writing = { text: z.string().max(TEXT_LIMIT), tags: paths, kind, colour };
const ids = z.array(noteId).min(1).max(100_000);

export const noteParsers: ParsersOf<'notes'> = {
  'notes/list': z.strictObject({ report: reportId.nullable() }),
  'notes/entries': nothing,
  'notes/add': z.strictObject({ target: noteTarget, ...writing }),
  'notes/edit': z.strictObject({
    ...{ id: noteId, ...writing },
    ...{ base: z.iso.datetime().optional(), tagsBefore: paths.optional() },
  }),
  'notes/edit-many': z.strictObject({
    ids,
    edit: z
      .strictObject({ addTags: paths.exactOptional(), removeTags: paths.exactOptional(), kind, colour })
      .refine((edit) => Object.keys(edit).length > 0),
  }),
  'notes/place': z.strictObject({
    id: noteId,
    report: reportId,
    at: span.refine(({ start, end }) => end > start),
  }),
  'notes/delete': z.strictObject({ id: noteId }),
  'notes/delete-many': z.strictObject({ ids }),
  'notes/restore': z.strictObject({ id: noteId }),
};

const tag = z.strictObject({
  path,
  definition: z.string().max(TEXT_LIMIT),
  example: z.string().max(TEXT_LIMIT),
  counterExample: z.string().max(TEXT_LIMIT),
  colour: z.enum(NOTE_COLOURS).nullable(),
});

export const tagParsers: ParsersOf<'tags'> = {
  'tags/list': nothing,
  'tags/gone': z.strictObject({ ids: z.array(tagId).min(1).max(100_000) }),
  'tags/save': z.strictObject({ id: tagId.nullable(), tag, before: tag.optional() }),
  'tags/merge': z.strictObject({ from: tagId, into: tagId }),
  'tags/delete': z.strictObject({ id: tagId }),
  'tags/table': z.strictObject({ place: z.string().max(200).nullable() }),
  'tags/look': z.strictObject({ file: grantedPath }),
  'tags/take': z.strictObject({ file: grantedPath, replaces: z.boolean() }),
};
