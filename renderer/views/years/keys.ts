import type { KeyTable } from '../../components/key-table.ts';

/** What keys do on the screen “Years”. */
export const YEARS_KEYS = {
  cells: { own: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'] },
  'read-cell': { keys: ['enter'] },
  'compare-cell': { keys: ['c'] },
  'expand-row': { keys: ['e'] },
  'expand-all': { keys: ['shift+e'] },
  'row-topic': { keys: ['t'] },
  topic: { keys: ['/', 'f', 'mod+f'] },
  'years-mode': { keys: ['v'] },
  'next-part': { keys: [']'] },
  'previous-part': { keys: ['['] },
} as const satisfies KeyTable;
