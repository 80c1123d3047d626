import { z } from 'zod';
import { grantedPath, nothing } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

export const watchParsers: ParsersOf<'watch'> = {
  'watch/get': nothing,
  'watch/choose': z.strictObject({ folder: grantedPath }),
  'watch/stop': nothing,
  'watch/take': nothing,
  'watch/pass-over': nothing,
};
