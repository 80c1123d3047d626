import { z } from 'zod';
import { BOUNDS, MEASURES } from '../model/figure.ts';
import { correctionId, reportId, short, span, words, year } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

const reading = z.strictObject({
  name: words,
  kind: z.enum(['achievement', 'goal']),
  year: year.nullable(),
  measure: z.enum(MEASURES),
  value: z.number(),
  valueTo: z.number().nullable(),
  unit: short,
  bound: z.enum(BOUNDS),
});

const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('correct'), reading }),
  z.strictObject({ kind: z.literal('add'), reading }),
  z.strictObject({ kind: z.literal('reject') }),
]);

export const figureParsers: ParsersOf<'figures'> = {
  'figures/edit': z.strictObject({ id: reportId, edit, at: span, before: reading.nullable().optional() }),
  'figures/unedit': z.strictObject({ id: reportId, correction: correctionId }),
};
