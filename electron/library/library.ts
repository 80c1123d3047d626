import type { Database } from './db/database.ts';
import type { Attention } from './handlers/attention.ts';
import type { Comparisons } from './handlers/comparisons.ts';
import type { Recent } from './handlers/recent.ts';
import type { TextDocument } from './import/document.ts';

/** What every handler works on. */
export type Library = {
  readonly db: Database;
  readonly file: string;
  readonly samplesFolder: string;
  readonly appVersion: string;
  readonly documents: Recent<TextDocument>;
  readonly comparisons: Comparisons;
  readonly attention: Attention;
  /** The only clock: what is stored with a time takes it from here. */
  readonly now: () => Date;
};
