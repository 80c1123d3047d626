import { z } from 'zod';
import { GOAL_STATES, VERDICT_NEEDS, VERDICT_TONES } from '../model/goal.ts';
import { ROLES } from '../model/outline.ts';
import {
  coderId,
  evidenceId,
  nothing,
  reportId,
  short,
  span,
  TEXT_LIMIT,
  words,
  year,
} from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** More goals than any report sets. */
const MOST_GOALS = 10_000;

const ofReport = z.strictObject({ report: reportId });
const key = short.min(1);
const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passage'), report: reportId, span }),
  z.strictObject({
    kind: z.literal('outside'),
    source: words,
    quote: z.string().trim().min(1).max(TEXT_LIMIT),
  }),
]);
const searched = z.strictObject({ parts: z.array(z.enum(ROLES)), words: z.array(words).max(200) });
const verdict = z.strictObject({
  goal: key,
  code: words.nullable(),
  evidence: z.array(evidence).max(100),
  absence: searched.nullable(),
  comment: z.string().max(TEXT_LIMIT),
  before: z.strictObject({ code: words.nullable(), comment: z.string().max(TEXT_LIMIT) }).optional(),
});
const edit = { name: words.nullable(), dueYear: year.nullable() };
const entry = z.strictObject({
  code: words,
  label: words,
  meaning: z.string().max(TEXT_LIMIT),
  needs: z.enum(VERDICT_NEEDS),
  tone: z.enum(VERDICT_TONES),
});

export const goalParsers: ParsersOf<'goals' | 'coders'> = {
  'goals/open': ofReport,
  'goals/decide': ofReport.extend({
    goals: z.array(key).min(1).max(MOST_GOALS),
    state: z.enum(GOAL_STATES),
  }),
  'goals/add': ofReport.extend({ span, name: words, dueYear: year.nullable() }),
  'goals/edit': ofReport.extend({ goal: key, ...edit, before: z.strictObject(edit).optional() }),
  'goals/link': ofReport.extend({ goal: key, evidence }),
  'goals/unlink': ofReport.extend({ goal: key, evidence: evidenceId }),
  'goals/choose-figure': ofReport.extend({ goal: key, later: reportId, value: span.nullable() }),
  'goals/judge': ofReport.extend({ verdicts: z.array(verdict).min(1).max(MOST_GOALS) }),
  'goals/save-scheme': z.strictObject({
    entries: z.array(entry).min(1).max(50),
    base: z.number().int().positive().optional(),
  }),
  'goals/agreement': ofReport.extend({ first: coderId, second: coderId }),
  'coders/list': nothing,
  'coders/add': z.strictObject({ name: words }),
  'coders/rename': z.strictObject({ id: coderId, name: words }),
  'coders/choose': z.strictObject({ id: coderId }),
};
