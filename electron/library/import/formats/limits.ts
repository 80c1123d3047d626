import { AppError } from '../../../../shared/base/errors.ts';

const MEGABYTE = 1024 * 1024;

/** What one file may cost. A report of thirty pages takes a thousandth of it. */
export const LIMITS = {
  /** Entries of an archive: a province's reports of thirty years are five thousand. */
  entries: 20_000,
  /** Bytes of one entry, inflated. */
  entryBytes: 100 * MEGABYTE,
  /** Bytes of all entries of an archive that are read, inflated. */
  totalBytes: 600 * MEGABYTE,
  /** How many times larger than its packed bytes an entry of over a megabyte may be; real XML stays below 60. */
  ratio: 200,
  /** An archive in an archive, and no deeper. */
  nesting: 2,
  xmlNodes: 2_000_000,
  xmlDepth: 200,
  /** Characters of an extracted text: a hundred times the longest report. */
  characters: 10_000_000,
  pages: 2000,
  /** Points of a picture: A3 at 600 an inch. */
  picturePoints: 72_000_000,
  /** Cells of a sheet, and strings that they share: the terms of 33 reports are a million. */
  cells: 5_000_000,
  sheetElements: 20_000_000,
  /** Rows of a table that are taken as reports. */
  rows: 20_000,
} as const;

/** The file is well formed, as far as it goes, and asks for more than any report does. */
export function refuseLimit(limit: keyof typeof LIMITS): AppError {
  return new AppError('unreadable-file', `more than the limit of ${limit}`, {
    reason: 'over-limit',
    limit,
  });
}

/** The file is broken, or is not what it says it is. */
export function refuseDamaged(why: string, cause?: unknown): AppError {
  return new AppError('unreadable-file', why, { reason: 'damaged' }, { cause });
}
