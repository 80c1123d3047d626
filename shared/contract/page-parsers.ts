import { z } from 'zod';
import { AppError } from '../base/errors.ts';
import { toGrant } from './grants.ts';
import type { MainArgs, MainMethod } from './page.ts';

/** Longer than any word that main draws. */
const GRANT_LIMIT = 100;
/** UTF-16 code units of what the menu bar shows of a screen. */
const WORDS_LIMIT = 500;
/** Screens that it shows. */
const MOST_RECENT = 20;
/** Characters: more than any report has. */
const COPY_LIMIT = 2_000_000;
const nothing = z.strictObject({});

const parsers: { readonly [M in MainMethod]: z.ZodType<MainArgs<M>> } = {
  'main/start': nothing,
  'main/choose-files': nothing,
  'main/choose-bundle': nothing,
  'main/choose-tables': nothing,
  'main/choose-folder': nothing,
  'main/choose-target': z.strictObject({ suggestedName: z.string().max(500) }),
  'main/reveal': z.strictObject({ file: z.string().min(1).max(GRANT_LIMIT).transform(toGrant) }),
  'main/copy': z.strictObject({ text: z.string().max(COPY_LIMIT) }),
  'main/set-appearance': z.strictObject({
    language: z.enum(['zh-CN', 'en']),
    theme: z.enum(['system', 'light', 'dark']),
  }),
  'main/set-recent': z.strictObject({
    entries: z
      .array(z.strictObject({ key: z.string().max(WORDS_LIMIT), label: z.string().max(WORDS_LIMIT) }))
      .max(MOST_RECENT),
  }),
  'main/new-window': nothing,
  'main/reveal-library': nothing,
  'main/show-licences': z.strictObject({ language: z.enum(['zh-CN', 'en']) }),
  'main/open-library': z.strictObject({ usual: z.boolean() }),
  'main/rescue-library': nothing,
  'main/restart-library': nothing,
};

/** True where `method` is one that main answers itself. */
export function isMainMethod(method: string): method is MainMethod {
  return Object.hasOwn(parsers, method);
}

/**
 * The arguments of main's own `method`, checked in every field.
 * @throws AppError `invalid-input`, with the path of the first wrong field.
 */
export function parseMainArgs<M extends MainMethod>(method: M, args: unknown): MainArgs<M> {
  const parsed = parsers[method].safeParse(args);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new AppError('invalid-input', `${method}: ${field} ${issue?.message ?? ''}`, { method, field });
}
