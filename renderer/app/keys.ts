import type { KeyTable } from '../components/key-table.ts';
import { EVERYWHERE_KEYS } from '../components/everywhere-keys.ts';
import type { zhCN } from '../locales/zh-CN/index.ts';
import { COMPARISON_KEYS } from '../views/comparison/keys.ts';
import { GOALS_KEYS } from '../views/goals/keys.ts';
import { INDICATORS_KEYS } from '../views/indicators/keys.ts';
import { LIBRARY_KEYS } from '../views/library/keys.ts';
import { READER_KEYS } from '../views/reader/keys.ts';
import { TERMS_KEYS } from '../views/terms/keys.ts';
import { YEARS_KEYS } from '../views/years/keys.ts';

type KeyGroup = keyof (typeof zhCN)['keys']['group'];

/** All keys as the help lists them. */
export const KEY_GROUPS: readonly { readonly group: KeyGroup; readonly table: KeyTable }[] = [
  { group: 'comparison', table: COMPARISON_KEYS },
  { group: 'goals', table: GOALS_KEYS },
  { group: 'indicators', table: INDICATORS_KEYS },
  { group: 'reader', table: READER_KEYS },
  { group: 'years', table: YEARS_KEYS },
  { group: 'terms', table: TERMS_KEYS },
  { group: 'library', table: LIBRARY_KEYS },
  { group: 'everywhere', table: EVERYWHERE_KEYS },
];
