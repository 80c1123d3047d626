import { z } from 'zod';
import type { CorrectionId } from '../model/correction.ts';
import type { DecisionId } from '../model/decision.ts';
import type { CoderId, EvidenceId } from '../model/goal.ts';
import type { ImportJobId } from '../model/import-job.ts';
import { NOTE_SUBJECTS, type NoteId } from '../model/note.ts';
import type { ReportId } from '../model/report.ts';
import type { TagId } from '../model/tag.ts';
import type { GrantedPath } from './grants.ts';

// The only place where a plain number or text becomes an id: hence the assertions.
const id = z.number().int().positive();
export const reportId = id.transform((value) => value as ReportId);
export const noteId = id.transform((value) => value as NoteId);
export const tagId = id.transform((value) => value as TagId);
export const correctionId = id.transform((value) => value as CorrectionId);
export const decisionId = id.transform((value) => value as DecisionId);
export const evidenceId = id.transform((value) => value as EvidenceId);
export const importJobId = id.transform((value) => value as ImportJobId);
export const coderId = id.transform((value) => value as CoderId);

/** Longest path that any system takes, in UTF-16 code units. */
const PATH_LIMIT = 32_767;
export const grantedPath = z
  .string()
  .min(1)
  .max(PATH_LIMIT)
  .transform((value) => value as GrantedPath);

/** Longest note, name or query that is taken, in UTF-16 code units. */
export const TEXT_LIMIT = 100_000;
const SHORT_LIMIT = 500;
/** Words of a line: a name, a query, a tag. */
export const short = z.string().max(SHORT_LIMIT);
/** The same, with something in it but white space. */
export const words = z.string().trim().min(1).max(SHORT_LIMIT);
export const nothing = z.strictObject({});
export const pair = z.strictObject({ left: reportId, right: reportId });
export const offset = z.number().int().nonnegative();
export const span = z.strictObject({ start: offset, end: offset });
export const year = z.number().int().min(1900).max(2200);
const anchor = z.strictObject({
  quote: z.string().min(1).max(TEXT_LIMIT),
  prefix: short,
  suffix: short,
  start: offset,
});
/** What a note is about. */
export const noteTarget = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    report: reportId,
    anchor,
    subject: z.enum(NOTE_SUBJECTS).optional(),
  }),
  z.strictObject({
    kind: z.literal('pair'),
    left: reportId,
    right: reportId,
    leftAnchor: anchor.nullable(),
    rightAnchor: anchor.nullable(),
  }),
  z.strictObject({
    kind: z.literal('change'),
    left: reportId,
    right: reportId,
    changeKey: short.min(1),
    leftAnchor: anchor.nullable(),
    rightAnchor: anchor.nullable(),
  }),
]);
export const language = z.enum(['zh-CN', 'en']);
/** Which expected changes are left unmarked. */
export const masks = z.strictObject({
  'year-turn': z.boolean(),
  'relative-year': z.boolean(),
  session: z.boolean(),
  width: z.boolean(),
  punctuation: z.boolean(),
  numbering: z.boolean(),
});
