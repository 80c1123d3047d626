import type { zhCN } from '../locales/zh-CN.ts';

type KeyWord = Exclude<keyof (typeof zhCN)['keys'], 'group' | 'title'>;
export type KeyGroup = keyof (typeof zhCN)['keys']['group'];

/** All keys as the dialog lists them. `mod` is Ctrl, on a Mac Command. */
export const KEY_GROUPS: readonly {
  readonly group: KeyGroup;
  readonly keys: readonly (readonly [keys: readonly string[], word: KeyWord])[];
}[] = [
  {
    group: 'comparison',
    keys: [
      [['J'], 'next'],
      [['K'], 'previous'],
      [['Space'], 'review'],
      [['N'], 'note'],
      [['M'], 'move'],
      [['L'], 'link'],
      [['C'], 'cut'],
      [['A'], 'alone'],
      [['Shift+L'], 'lock'],
      [['Shift+M'], 'merge'],
      [['↑', '↓'], 'pick'],
      [['.'], 'hand-menu'],
      [['F', 'mod+F'], 'find'],
      [[']'], 'next-section'],
      [['['], 'previous-section'],
      [['1–9'], 'filter'],
      [['U'], 'unreviewed'],
      [['V'], 'mode'],
      [['Z'], 'fold'],
      [['H'], 'masks'],
      [['W'], 'pieces'],
      [['X'], 'swap'],
      [['P'], 'panel'],
      [['mod+E'], 'export'],
    ],
  },
  {
    group: 'goals',
    keys: [
      [['J', '↓'], 'next-goal'],
      [['K', '↑'], 'previous-goal'],
      [['Shift+↑', 'Shift+↓'], 'select-goals'],
      [['A'], 'all-goals'],
      [['Enter'], 'confirm-goal'],
      [['X'], 'reject-goal'],
      [['U'], 'reopen-goal'],
      [['1–9'], 'judge-goal'],
      [['0'], 'withdraw-verdict'],
      [['E', 'Shift+E'], 'next-candidate'],
      [['L'], 'link-candidate'],
      [['O'], 'open-goal'],
      [['Shift+O'], 'open-evidence'],
      [['N'], 'comment-verdict'],
      [['F', 'mod+F'], 'find'],
      [['P'], 'panel-goals'],
    ],
  },
  {
    group: 'reader',
    keys: [
      [['N'], 'note-selected'],
      [['D'], 'figure-selected'],
      [['T'], 'goal-selected'],
      [['F2'], 'figure-correct'],
      [['Delete'], 'figure-reject'],
      [['F', 'mod+F'], 'find'],
      [[']'], 'next-section'],
      [['['], 'previous-section'],
      [['Alt+←'], 'promote'],
      [['Alt+→'], 'demote'],
      [['F2'], 'rename'],
      [['Delete'], 'no-heading'],
      [['.'], 'outline-menu'],
      [['P'], 'panel-reader'],
      [['＋'], 'text-larger'],
      [['-'], 'text-smaller'],
    ],
  },
  {
    group: 'years',
    keys: [
      [['↑', '↓', '←', '→'], 'cells'],
      [['Enter'], 'read-cell'],
      [['C'], 'compare-cell'],
      [['E'], 'expand-row'],
      [['Shift+E'], 'expand-all'],
      [['T'], 'row-topic'],
      [['/', 'F'], 'topic'],
      [['V'], 'years-mode'],
      [[']'], 'next-part'],
      [['['], 'previous-part'],
    ],
  },
  {
    group: 'library',
    keys: [
      [['F', 'mod+F'], 'search'],
      [['mod+O'], 'import'],
      [['T'], 'paste'],
      [['Enter'], 'compare'],
    ],
  },
  {
    group: 'everywhere',
    keys: [
      [['↑', '↓'], 'lists'],
      [['Tab'], 'focus-next'],
      [['mod+Z'], 'undo'],
      [['mod+Shift+Z'], 'redo'],
      [['G'], 'library'],
      [['Alt+←'], 'back'],
      [['Esc'], 'close'],
      [['?'], 'help'],
    ],
  },
];
