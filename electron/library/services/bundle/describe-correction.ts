import { z } from 'zod';
import { BOUNDS, MEASURES } from '../../../../shared/model/figure.ts';
import { ROLES } from '../../../../shared/model/outline.ts';
import { SAID_WORDS } from '../../../../shared/words/bundle.ts';
import { BOUND_WORDS, FIGURE_KIND_WORDS, MEASURE_WORDS } from '../../../../shared/words/figures.ts';
import { ROLE_WORDS } from '../../../../shared/words/report.ts';
import { wordsIn, type Language } from '../../../../shared/words/words.ts';

const readingSchema = z.object({
  name: z.string(),
  kind: z.enum(['achievement', 'goal']).optional(),
  year: z.number().nullable().optional(),
  measure: z.enum(MEASURES).optional(),
  value: z.number(),
  valueTo: z.number().nullable().optional(),
  unit: z.string(),
  bound: z.enum(BOUNDS).optional(),
});

const payloadSchema = z.looseObject({
  kind: z.string().optional(),
  title: z.string().optional(),
  place: z.string().optional(),
  year: z.number().nullable().optional(),
  session: z.string().optional(),
  speaker: z.string().optional(),
  date: z.string().optional(),
  role: z.enum(ROLES).optional(),
  level: z.number().optional(),
  text: z.string().optional(),
  reading: readingSchema.optional(),
});

/** What a correction says, all of it: two that differ in a speaker or a measure alone read otherwise. */
export function sayCorrection(kind: string, json: string, language: Language): string {
  const said = wordsIn(SAID_WORDS, language);
  const edit = payloadSchema.parse(JSON.parse(json));
  if (kind === 'head')
    return join([edit.place, edit.year, edit.title, edit.session, edit.speaker, edit.date]);
  if (kind === 'character') return edit.text ?? '';
  if (edit.reading !== undefined) return sayReading(edit.reading, language);
  switch (edit.kind) {
    case 'promote':
    case 'demote':
    case 'no-heading':
    case 'reject':
      return said[edit.kind];
    case 'heading':
      return `${said.heading} ${edit.level ?? ''}`.trim();
    default:
      return edit.role === undefined ? (edit.title ?? '') : wordsIn(ROLE_WORDS, language)[edit.role];
  }
}

function sayReading(reading: z.infer<typeof readingSchema>, language: Language): string {
  const { name, value, valueTo, unit, year, kind, measure, bound } = reading;
  const to = valueTo === undefined || valueTo === null ? '' : `–${valueTo}`;
  return join([
    `${name} ${value}${to}${unit}`,
    bound === undefined || bound === 'exact' ? '' : wordsIn(BOUND_WORDS, language)[bound],
    year,
    kind === undefined ? '' : wordsIn(FIGURE_KIND_WORDS, language)[kind],
    measure === undefined ? '' : wordsIn(MEASURE_WORDS, language)[measure],
  ]);
}

function join(parts: readonly (string | number | null | undefined)[]): string {
  return parts.filter((part) => part !== '' && part !== null && part !== undefined).join(' ');
}
