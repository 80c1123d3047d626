import { z } from 'zod';
import { grantedPath, nothing } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

/** A name alone, never a path. */
const named = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[^\\/]+$/u),
});

export const backupParsers: ParsersOf<'backup'> = {
  'backup/list': nothing,
  'backup/make': nothing,
  'backup/look': named,
  'backup/restore': named,
  'backup/check': nothing,
  'backup/compact': nothing,
  'backup/copy': z.strictObject({ target: grantedPath }),
};
