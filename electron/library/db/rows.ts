import { z } from 'zod';
import type { Span } from '../../../shared/model/span.ts';
import { CLEANING_STEPS, type CleaningChoice } from '../../../shared/model/cleaning.ts';
import type { CorrectionId } from '../../../shared/model/correction.ts';
import type { DecisionId } from '../../../shared/model/decision.ts';
import type { CoderId, EvidenceId, GoalId } from '../../../shared/model/goal.ts';
import type { Anchor, NoteId } from '../../../shared/model/note.ts';
import type { TagId } from '../../../shared/model/tag.ts';
import type { ImportJobId } from '../../../shared/model/import-job.ts';
import { ENCODINGS, type ReportId } from '../../../shared/model/report.ts';
import type { SurveyId } from '../../../shared/model/survey.ts';

// What a row holds is checked as it is read: the file may come from anywhere.

/** A row's key as a report's id. */
export const reportIdColumn = z.number().transform((value) => value as ReportId);
/** A row's key as a note's id. */
export const noteIdColumn = z.number().transform((value) => value as NoteId);
/** A row's key as a tag's id. */
export const tagIdColumn = z.number().transform((value) => value as TagId);
/** A row's key as a decision's id. */
export const decisionIdColumn = z.number().transform((value) => value as DecisionId);
/** A row's key as a correction's id. */
export const correctionIdColumn = z.number().transform((value) => value as CorrectionId);
/** A row's key as a goal's id. */
export const goalIdColumn = z.number().transform((value) => value as GoalId);
/** A row's key as the id of a piece of evidence. */
export const evidenceIdColumn = z.number().transform((value) => value as EvidenceId);
/** A row's key as a coder's id. */
export const coderIdColumn = z.number().transform((value) => value as CoderId);
/** A row's key as an import's id. */
export const importJobIdColumn = z.number().transform((value) => value as ImportJobId);
/** A row's key as a survey's id. */
export const surveyIdColumn = z.number().transform((value) => value as SurveyId);
export const encodingColumn = z.enum(ENCODINGS);
/** SQLite has no truth values. */
export const flagColumn = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

/** A column that holds JSON of the shape of `schema`. */
export function jsonColumn<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.string().transform((json) => schema.parse(JSON.parse(json)));
}

export const anchorSchema = z.object({
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number(),
});

/** What such a column holds of an anchor; null where there is none. */
export function anchorToJson(anchor: Anchor | null): string | null {
  return anchor === null ? null : JSON.stringify(anchor);
}

export const headSchema = z.object({
  title: z.string(),
  place: z.string(),
  year: z.number().nullable(),
  session: z.string(),
  speaker: z.string(),
  date: z.string(),
});

/** Steps that this version no longer has are left out: nothing is left of them to keep. */
export const choiceSchema: z.ZodType<CleaningChoice> = z
  .object({
    keptSteps: z.array(z.string()),
    keptEdits: z.array(z.object({ step: z.string(), start: z.number() })),
  })
  .transform(({ keptSteps, keptEdits }) => ({
    keptSteps: CLEANING_STEPS.filter((step) => keptSteps.includes(step)),
    keptEdits: keptEdits.flatMap(({ step, start }) => {
      const known = CLEANING_STEPS.find((name) => name === step);
      return known === undefined ? [] : [{ step: known, start }];
    }),
  }));

/** Two columns as a span. */
export function toSpan(start: number, end: number): Span {
  return { start, end };
}
