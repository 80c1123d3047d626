import { z } from 'zod';
import { AppError } from '../base/errors.ts';
import { CITATION_FORMATS, CITATION_STYLES } from '../model/citation.ts';
import { CLEANING_STEPS } from '../model/cleaning.ts';
import { DECISION_KINDS } from '../model/decision.ts';
import { ROLES } from '../model/outline.ts';
import { ENCODINGS } from '../model/report.ts';
import { backupParsers } from './backup-parsers.ts';
import { bundleParsers } from './bundle-parsers.ts';
import { columnParsers } from './column-parsers.ts';
import { exportParsers } from './export-parsers.ts';
import { figureParsers } from './figure-parsers.ts';
import { goalParsers } from './goal-parsers.ts';
import { importParsers } from './import-parsers.ts';
import { indicatorParsers } from './indicator-parsers.ts';
import { keptParsers } from './kept-parsers.ts';
import type { Args, Method } from './methods.ts';
import {
  correctionId,
  decisionId,
  grantedPath,
  language,
  masks,
  nothing,
  offset,
  pair,
  reportId,
  short,
  span,
  year,
} from './parser-atoms.ts';
import { noteParsers, tagParsers } from './note-parsers.ts';
import { searchFilter, searchParsers } from './search-parsers.ts';
import { shelfParsers } from './shelf-parsers.ts';
import { surveyParsers } from './survey-parsers.ts';
import { SIZED_PANELS } from './views.ts';
import { watchParsers } from './watch-parsers.ts';
import { tableParsers } from './table-parsers.ts';
import { termsParsers } from './terms-parsers.ts';
import { yearsParsers } from './years-parsers.ts';

const head = z.strictObject({
  title: short,
  place: short.trim(),
  year: year.nullable(),
  session: short,
  speaker: short,
  date: short,
});

const printed = z.strictObject({ id: reportId, language });

const settings = z.strictObject({
  language: z.enum(['system', ...language.options]),
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['system', 'high']),
  palette: z.enum(['standard', 'distinct']),
  widths: z.partialRecord(z.enum(SIZED_PANELS), z.number().min(0).max(4000)),
  textSize: z.number().int().min(12).max(28),
  masks,
  foldUnchanged: z.boolean(),
  citation: z.enum(CITATION_STYLES),
});

const outlineEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('promote') }),
  z.strictObject({ kind: z.literal('demote') }),
  z.strictObject({ kind: z.literal('rename'), title: short.min(1) }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(ROLES) }),
  z.strictObject({ kind: z.literal('no-heading') }),
  z.strictObject({ kind: z.literal('heading'), level: z.number().int().min(1).max(9) }),
]);

const placedDecision = z
  .strictObject({
    kind: z.enum(DECISION_KINDS),
    isLock: z.boolean().optional(),
    level: z.enum(['section', 'passage']),
    left: span.nullable(),
    right: span.nullable(),
  })
  .refine(({ kind, isLock }) => kind === 'link' || isLock !== true)
  .refine(({ kind, left, right }) =>
    kind === 'link' ? left !== null && right !== null : left !== null || right !== null,
  );

const cleaningChoice = z.strictObject({
  keptSteps: z.array(z.enum(CLEANING_STEPS)),
  keptEdits: z.array(z.strictObject({ step: z.enum(CLEANING_STEPS), start: offset })).max(100_000),
});

/** More reports than any library has. */
const MOST_CITED = 50_000;
const cited = z.strictObject({
  ids: z.array(reportId).min(1).max(MOST_CITED),
  format: z.enum(CITATION_FORMATS),
});

const parsers: { readonly [M in Method]: z.ZodType<Args<M>> } = {
  'library/info': nothing,
  'library/list': nothing,
  'library/scrolled': nothing,
  'library/search': z.strictObject({
    query: short.min(1),
    limit: z.number().int().min(1).max(5000),
    filter: searchFilter.exactOptional(),
  }),
  'settings/get': nothing,
  'settings/set': z.strictObject({ settings }),
  'report/open': z.strictObject({ id: reportId }),
  'report/quoted': z.strictObject({ ids: cited.shape.ids }),
  'report/cite': cited,
  'report/cite-file': cited.extend({ target: grantedPath }),
  'report/paper': printed,
  'report/print': printed.extend({ target: grantedPath }),
  'report/source': z.strictObject({ id: reportId }),
  'report/correct-head': z.strictObject({ id: reportId, head: head.nullable(), before: head.optional() }),
  'report/label-edition': z.strictObject({ id: reportId, label: short.trim().nullable() }),
  'report/choose-edition': z.strictObject({ id: reportId, isChosen: z.boolean() }),
  'library/editions': nothing,
  'report/read-as': z.strictObject({ id: reportId, encoding: z.enum(ENCODINGS).nullable() }),
  'report/clean-as': z.strictObject({ id: reportId, choice: cleaningChoice }),
  'report/correct-outline': z.strictObject({
    id: reportId,
    edit: outlineEdit,
    at: span,
    before: short.optional(),
  }),
  'report/uncorrect-outline': z.strictObject({ id: reportId, correction: correctionId }),
  'report/correct-characters': z.strictObject({
    id: reportId,
    at: span,
    text: z
      .string()
      .max(100)
      .regex(/^[^\n\r]*$/u),
  }),
  'report/uncorrect-characters': z.strictObject({ id: reportId, correction: correctionId }),
  'report/page-picture': z.strictObject({ id: reportId, page: z.number().int().min(1).max(5000) }),
  'report/delete': z.strictObject({ id: reportId }),
  'report/restore': z.strictObject({ id: reportId }),
  'compare/open': pair,
  'compare/review': pair.extend({ keys: z.array(short.min(1)).max(100_000), isReviewed: z.boolean() }),
  'compare/characters': pair,
  'compare/decide': pair.extend({
    decision: placedDecision,
    also: z.array(placedDecision).max(1000).optional(),
  }),
  'compare/targets': pair,
  'compare/undecide': pair.extend({ decision: decisionId }),
  'history/get': nothing,
  'history/undo': nothing,
  'history/redo': nothing,
  'history/list': z.strictObject({ language }),
  'history/things': z.strictObject({ step: z.number().int().positive(), language }),
  'history/find': z.strictObject({
    step: z.number().int().positive(),
    thing: z.number().int().nonnegative(),
  }),
  'history/go-to': z.strictObject({ step: z.number().int().positive() }),
  ...backupParsers,
  ...bundleParsers,
  ...columnParsers,
  ...exportParsers,
  ...figureParsers,
  ...importParsers,
  ...goalParsers,
  ...indicatorParsers,
  ...yearsParsers,
  ...termsParsers,
  ...tableParsers,
  ...surveyParsers,
  ...watchParsers,
  ...keptParsers,
  ...noteParsers,
  ...tagParsers,
  ...shelfParsers,
  ...searchParsers,
};

/** True where `method` is one of the contract's own, not one that every object has. */
export function isMethod(method: string): method is Method {
  return Object.hasOwn(parsers, method);
}

/**
 * The arguments of `method`, checked in every field; the library trusts nobody.
 * @throws AppError `invalid-input`, with the path of the first wrong field.
 */
export function parseArgs<M extends Method>(method: M, args: unknown): Args<M> {
  const parsed = parsers[method].safeParse(args);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new AppError('invalid-input', `${method}: ${field} ${issue?.message ?? ''}`, { method, field });
}
