import type { Brand } from '../base/brand.ts';

/** One import of files, whatever has become of it so far. */
export type ImportJobId = Brand<number, 'ImportJobId'>;

/** What became of a report, or of a file without one. */
export const ITEM_STATUSES = ['imported', 'duplicate', 'failed', 'skipped', 'left-out'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];
