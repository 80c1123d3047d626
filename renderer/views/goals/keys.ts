import { DIGITS, type KeyTable } from '../../components/key-table.ts';

/** What keys do on the screen “Goals”. */
export const GOALS_KEYS = {
  'next-goal': { keys: ['j'], own: ['arrowdown'] },
  'previous-goal': { keys: ['k'], own: ['arrowup'] },
  'select-goals': { keys: ['shift+j', 'shift+k'], own: ['shift+arrowdown', 'shift+arrowup'] },
  'all-goals': { keys: ['a'] },
  'let-go': { keys: ['escape'] },
  'confirm-goal': { keys: ['enter'], writes: true },
  'reject-goal': { keys: ['x'], writes: true },
  'reopen-goal': { keys: ['u'], writes: true },
  'judge-goal': { keys: DIGITS, writes: true },
  'withdraw-verdict': { keys: ['0'], writes: true },
  'next-candidate': { keys: ['e', 'shift+e'] },
  'link-candidate': { keys: ['l'], writes: true },
  'open-goal': { keys: ['o'] },
  'open-evidence': { keys: ['shift+o'] },
  'comment-verdict': { keys: ['n'], writes: true },
  find: { keys: ['f', 'mod+f'] },
  'panel-goals': { keys: ['p'] },
} as const satisfies KeyTable;

/** The keys by which a goal is given a state. */
export const DECIDE_KEYS = {
  confirmed: GOALS_KEYS['confirm-goal'],
  rejected: GOALS_KEYS['reject-goal'],
  proposed: GOALS_KEYS['reopen-goal'],
} as const;
