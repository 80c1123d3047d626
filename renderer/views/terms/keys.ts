import type { KeyTable } from '../../components/key-table.ts';

/** What keys do on the screen “Terms”. */
export const TERMS_KEYS = {
  'term-cells': { own: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'] },
  'term-hits': { own: ['enter'] },
  find: { keys: ['f', '/', 'mod+f'] },
  'term-ask': { keys: ['a'] },
  'term-pin': { own: ['+'] },
  'term-unpin': { own: ['delete'] },
  'term-measure': { keys: ['m'] },
  'let-go': { keys: ['escape'] },
} as const satisfies KeyTable;
