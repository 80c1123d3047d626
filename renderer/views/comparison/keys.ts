import { DIGITS, type KeyTable } from '../../components/key-table.ts';

/** What keys do in the Comparison. */
export const COMPARISON_KEYS = {
  next: { keys: ['j'] },
  previous: { keys: ['k'] },
  review: { keys: [' '] },
  note: { keys: ['n'] },
  move: { keys: ['m'] },
  link: { keys: ['l'] },
  cut: { keys: ['c'] },
  alone: { keys: ['a'] },
  lock: { keys: ['shift+l'] },
  merge: { keys: ['shift+m'] },
  pick: {
    keys: ['arrowup', 'arrowdown', 'shift+arrowup', 'shift+arrowdown', 'arrowleft', 'arrowright'],
  },
  'confirm-link': { keys: ['enter'] },
  'let-go': { keys: ['escape'] },
  'hand-menu': { keys: ['.'] },
  find: { keys: ['f', 'mod+f'] },
  'next-section': { keys: [']'] },
  'previous-section': { keys: ['['] },
  filter: { keys: DIGITS },
  unreviewed: { keys: ['u'] },
  mode: { keys: ['v'] },
  fold: { keys: ['z'] },
  masks: { keys: ['h'] },
  pieces: { keys: ['w'] },
  swap: { keys: ['x'] },
  panel: { keys: ['p'] },
  export: { keys: ['mod+e'] },
} as const satisfies KeyTable;
