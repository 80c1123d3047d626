import type { Indicator, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import { useTranslation } from '../../../locales/words.ts';
import { chooseSeries } from '../actions.ts';
import { seriesWord } from '../model/series-words.ts';

type SeriesTabsProps = { readonly indicator: Indicator; readonly active: IndicatorSeries };

/** What of the indicator is shown: its levels, its growth, what was added; each with its unit and how many figures it has. */
export function SeriesTabs({ indicator, active }: SeriesTabsProps) {
  const { t } = useTranslation();
  return (
    <div className="series-tabs" role="group" aria-label={t('indicators.series')}>
      {indicator.series.map((series) => (
        <button
          key={series.key}
          type="button"
          className="chip"
          aria-pressed={series.key === active.key}
          data-testid="series"
          data-series={series.key}
          onClick={() => {
            chooseSeries(indicator.name, series.key);
          }}
        >
          {t(seriesWord(series))}
          <span lang="zh-CN">{series.unit}</span>
          <small>{series.points.length}</small>
        </button>
      ))}
    </div>
  );
}
