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
    group: 'reader',
    keys: [
      [['N'], 'note-selected'],
      [['D'], 'figure-selected'],
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
