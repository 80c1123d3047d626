import type { KeyTable } from './key-table.ts';

/** What keys do on every screen. */
export const EVERYWHERE_KEYS = {
  lists: { own: ['arrowup', 'arrowdown'] },
  'focus-next': { own: ['tab'] },
  undo: { keys: ['mod+z'] },
  redo: { keys: ['mod+shift+z', 'mod+y'] },
  copy: { own: ['mod+c'] },
  'copy-source': { keys: ['mod+shift+c'] },
  'copy-markdown': { keys: ['mod+alt+c'] },
  'select-all': { keys: ['mod+a'] },
  import: { keys: ['mod+o'] },
  export: { keys: ['mod+e'] },
  print: { keys: ['mod+p'] },
  library: { keys: ['g'] },
  back: { keys: ['alt+arrowleft'] },
  close: { own: ['escape'] },
  help: { keys: ['?', '？'] },
} as const satisfies KeyTable;
