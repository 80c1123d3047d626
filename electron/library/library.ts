import type { Database } from './db/database.ts';
import type { ComparisonCache } from './handlers/comparison-cache.ts';

/** What every handler works on. */
export type Library = {
  readonly db: Database;
  readonly file: string;
  readonly samplesFolder: string;
  readonly appVersion: string;
  readonly comparisons: ComparisonCache;
  /** The only clock: what is stored with a time takes it from here. */
  readonly now: () => Date;
};
