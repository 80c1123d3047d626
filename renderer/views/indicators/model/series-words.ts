import type { IndicatorSeries } from '../../../../shared/model/indicator.ts';
import type { WordKey } from '../../../locales/words.ts';

/** What a series is called: by what it measures, and over what time. */
export function seriesWord({ measure, period, unit }: IndicatorSeries): WordKey {
  if (period === 'part') return 'indicators.series-part';
  if (measure === 'change') {
    if (period === 'average') return 'indicators.series-average';
    if (period === 'span') return 'indicators.series-over-years';
    return unit === '%' ? 'indicators.series-rate' : 'indicators.series-change';
  }
  if (measure === 'added')
    return period === 'span' ? 'indicators.series-added-over-years' : 'indicators.series-added';
  if (measure === 'cumulative') return 'indicators.series-cumulative';
  if (period === 'span') return 'indicators.series-total-over-years';
  return period === 'average' ? 'indicators.series-level-average' : 'indicators.series-level';
}
