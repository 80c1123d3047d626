import type { Trend } from '../../../shared/model/term.ts';

/** Signs that go before the words: no trend is told by colour alone. */
export const TREND_SIGNS: Readonly<Record<Trend, string>> = {
  came: '＋',
  again: '↻',
  went: '－',
  rose: '↑',
  fell: '↓',
  steady: '＝',
};
