import { assertNever } from '../../../../shared/base/assert-never.ts';
import { toWireError, type ErrorCode } from '../../../../shared/base/errors.ts';
import type { Database } from '../../db/database.ts';
import type { StoredItem } from '../../db/imports.ts';
import { storeFile, storeKnown } from '../documents/store-file.ts';
import type { Found } from './take-files.ts';

/** After one of these the next file would fail alike, some of them only after seconds. */
export const FATAL: readonly ErrorCode[] = ['db-busy', 'db-corrupt', 'disk-full'];

/**
 * Puts what was found into the library. A report that can't be stored, by a fault of its own, is one failed item.
 * @throws AppError of a code in `FATAL`
 */
export function storeTaken(db: Database, taken: Found): StoredItem {
  switch (taken.kind) {
    case 'failed':
      return { status: 'failed', name: taken.name, error: taken.error };
    case 'skipped':
      return { status: 'skipped', name: taken.name, reason: taken.reason };
    case 'known':
      return tryStore(taken.name, () => storeKnown(db, taken));
    case 'report':
      return tryStore(taken.file.name, () => storeFile(db, taken.file));
    default:
      return assertNever(taken);
  }
}

/** What came of storing a report; a fault of its own is one failed item. @throws AppError of a code in `FATAL` */
export function tryStore(name: string, store: () => StoredItem): StoredItem {
  try {
    return store();
  } catch (thrown) {
    const error = toWireError(thrown);
    if (FATAL.includes(error.code)) throw thrown;
    return { status: 'failed', name, error };
  }
}
