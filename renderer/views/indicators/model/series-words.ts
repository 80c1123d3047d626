import type { IndicatorSeries } from '../../../../shared/model/indicator.ts';
import { seriesKindOf } from '../../../../shared/words/indicators.ts';
import type { WordKey } from '../../../locales/words.ts';

/** What a series is called: by what it measures, and over what time. */
export function seriesWord(series: IndicatorSeries): WordKey {
  return `indicators.series-${seriesKindOf(series)}`;
}
