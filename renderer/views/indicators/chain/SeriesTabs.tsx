import type { Indicator, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { chooseSeries } from '../actions.ts';
import { seriesWord } from '../model/series-words.ts';
import styles from './SeriesTabs.module.css';

type SeriesTabsProps = { readonly indicator: Indicator; readonly active: IndicatorSeries };

/** What of the indicator is shown: its levels, its growth, what was added; each with its unit and how many figures it has. */
export function SeriesTabs({ indicator, active }: SeriesTabsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['tabs']} role="group" aria-label={t('indicators.series')}>
      {indicator.series.map((series) => (
        <ToggleChip
          key={series.key}
          isOn={series.key === active.key}
          data-testid="series"
          data-series={series.key}
          onToggle={() => chooseSeries(indicator.name, series.key)}
        >
          {t(seriesWord(series))}
          <span lang="zh-CN">{series.unit}</span>
          <small>{series.points.length}</small>
        </ToggleChip>
      ))}
    </div>
  );
}
