import type { KeyTable } from '../../components/key-table.ts';

/** What keys do in the Reader. */
export const READER_KEYS = {
  'note-selected': { keys: ['n'], writes: true },
  'figure-selected': { keys: ['d'], writes: true },
  'goal-selected': { keys: ['t'], writes: true },
  'copy-source': { keys: ['c'] },
  'figure-correct': { own: ['f2'] },
  'figure-reject': { own: ['delete'] },
  find: { keys: ['f', 'mod+f'] },
  'next-section': { keys: [']'] },
  'previous-section': { keys: ['['] },
  promote: { own: ['alt+arrowleft'] },
  demote: { own: ['alt+arrowright'] },
  rename: { own: ['f2'] },
  'no-heading': { own: ['delete'] },
  'outline-menu': { keys: ['.'] },
  'panel-reader': { keys: ['p'] },
  'text-larger': { keys: ['+', '='] },
  'text-smaller': { keys: ['-'] },
} as const satisfies KeyTable;
