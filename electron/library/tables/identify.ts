import { hashBytes } from '../import/hash.ts';
import type { TableKind } from './columns.ts';

/** Digits of an id's hash: two records of one library never share them. */
const DIGITS = 16;

/** An id that a record has in every library: made of what it is, never of when it was stored. */
export function createId(kind: TableKind, parts: readonly unknown[]): string {
  return `${kind}-${hashBytes(Buffer.from(JSON.stringify(parts), 'utf8')).slice(0, DIGITS)}`;
}
