import type { KeyTable } from '../../components/key-table.ts';

/** What keys do on the screen “Indicators”. */
export const INDICATORS_KEYS = {
  'next-indicator': { keys: ['arrowup', 'arrowdown'] },
  'pick-indicator': { keys: [' '] },
  'join-indicators': { keys: ['j'], writes: true },
  'next-series': { keys: ['[', ']'] },
  'table-cells': { own: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'] },
  'read-sentence': { keys: ['o'] },
  'show-findings': { keys: ['c'] },
  'let-go': { keys: ['escape'] },
  find: { keys: ['/', 'f', 'mod+f'] },
} as const satisfies KeyTable;
