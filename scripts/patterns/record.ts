import { readFileSync } from 'node:fs';
import { z } from 'zod';

const BOUNDED = z.strictObject({
  pattern: z.string(),
  /** The first that it stands in. */
  file: z.string(),
  /** 2 for the square; null where the checker gave up. */
  degree: z.number().nullable(),
  /** Milliseconds for the worst text that was found of 2,400 characters, the longest paragraph met. */
  ms: z.number(),
});
const RECORD = z.strictObject({
  /** Of these the time grows with the length of the text. */
  linear: z.array(z.string()),
  /** Of these it may grow faster, or the checker can't tell. */
  bounded: z.array(BOUNDED),
});

export type Bounded = z.infer<typeof BOUNDED>;
/** What is known of the regular expressions of the program, by how they stand in the sources. */
export type PatternRecord = z.infer<typeof RECORD>;

export function readRecord(file: string | URL): PatternRecord {
  return RECORD.parse(JSON.parse(readFileSync(file, 'utf8')));
}
