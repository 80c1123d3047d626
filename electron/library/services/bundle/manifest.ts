import { z } from 'zod';

/** Raised whenever bundles change in a way that an older program would read wrongly; tables have a version of their own. */
export const BUNDLE_VERSION = 1;

const MEGABYTE = 1024 * 1024;

/** What a bundle may cost. A library of three thousand reports as texts takes a twentieth of it. */
export const BUNDLE_LIMITS = {
  entries: 50_000,
  /** Bytes of one entry, inflated: all texts of a library stand in one. */
  entryBytes: 512 * MEGABYTE,
  /** A ZIP without its 64-bit form ends at 4 GB. */
  totalBytes: 2048 * MEGABYTE,
  manifestBytes: 16 * MEGABYTE,
  /** How many times larger than its packed bytes an entry of over a megabyte may be. */
  ratio: 200,
} as const;

export function dataPath(table: string): string {
  return `data/${table}.jsonl`;
}

/** Of the report with these bytes. */
export function originalPath(sha256: string): string {
  return `originals/${sha256}`;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const manifestSchema = z.object({
  format: z.literal('duizhao-bundle'),
  version: z.number().int().positive(),
  /** The program that made it. */
  app: z.string().max(100),
  /** Version of the tables. */
  schema: z.number().int().positive(),
  whole: z.boolean(),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int().nonnegative() })).max(1000),
  /** All files but this one, in their order. */
  entries: z
    .array(z.object({ path: z.string(), bytes: z.number().int().nonnegative(), sha256 }))
    .max(BUNDLE_LIMITS.entries),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Undefined where the words say nothing of a bundle. */
export function parseManifest(words: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(words)).data;
  } catch {
    return undefined;
  }
}
