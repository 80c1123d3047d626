import type { KeyTable } from '../../components/key-table.ts';

/** What keys do in the library. */
export const LIBRARY_KEYS = {
  search: { keys: ['f', 'mod+f'] },
  paste: { keys: ['t'] },
  compare: { keys: ['enter'] },
} as const satisfies KeyTable;
