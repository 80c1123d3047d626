import type { KeyTable } from '../../components/key-table.ts';

/** What keys do in the library. */
export const LIBRARY_KEYS = {
  search: { keys: ['f', 'mod+f'] },
  paste: { keys: ['t'], writes: true },
  compare: { keys: ['enter'] },
  'choose-line': { own: [' '] },
  'choose-lines': { own: ['shift+arrowdown', 'shift+arrowup'] },
  'choose-all': { own: ['mod+a'] },
  'choose-none': { own: ['escape'] },
  'open-beside': { own: ['*'] },
  'correct-line': { own: ['f2'] },
  'bin-line': { own: ['delete'] },
} as const satisfies KeyTable;
