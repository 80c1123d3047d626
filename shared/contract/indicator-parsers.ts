import { z } from 'zod';
import { short, words } from './parser-atoms.ts';
import type { ParsersOf } from './parsers-of.ts';

const ofPlace = z.strictObject({ place: short });

export const indicatorParsers: ParsersOf<'indicators'> = {
  'indicators/open': ofPlace,
  'indicators/join': ofPlace.extend({ names: z.array(words).min(1).max(500), indicator: words }),
  'indicators/part': ofPlace.extend({ name: words }),
  'indicators/unjoin': ofPlace.extend({ name: words }),
};
