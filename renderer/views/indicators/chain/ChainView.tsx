import { clsx } from 'clsx';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { IndicatorChart } from '../../../components/IndicatorChart.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useIndicators } from '../indicators-store.ts';
import { openPoint } from '../actions.ts';
import { seriesWord } from '../model/series-words.ts';
import { findingsOf } from '../model/list.ts';
import { ChainHead } from './ChainHead.tsx';
import { ChainTable } from './ChainTable.tsx';
import { SentencePanel } from './SentencePanel.tsx';
import { SeriesTabs } from './SeriesTabs.tsx';
import styles from './ChainView.module.css';

type ChainViewProps = { readonly view: IndicatorsView; readonly indicator: Indicator };

const CHART_HEIGHT = 300;
const NARROW_CHART_HEIGHT = 190;

/** One indicator over the years: its names, a table of goals and results, a chart, and the sentence that was asked for. */
export function ChainView({ view, indicator }: ChainViewProps) {
  const { t } = useTranslation();
  const chosen = useIndicators((state) => state.series.get(indicator.name));
  const isNarrow = useNarrow(1240);
  const series = indicator.series.find(({ key }) => key === chosen) ?? indicator.series[0];
  const findings = findingsOf(view.findings, indicator);
  if (series === undefined) return null;
  return (
    <main className={clsx(styles['chain'], isNarrow && styles['narrow'])} data-testid="chain-view">
      <ChainHead view={view} indicator={indicator} />
      {indicator.isLoose && <p className={styles['notice']}>{t('indicators.loose')}</p>}
      <SeriesTabs indicator={indicator} active={series} />
      <ChainTable series={series} years={view.years} findings={findings} />
      <div className={styles['right']}>
        <div className={styles['chart']}>
          <IndicatorChart
            series={series}
            years={view.years}
            title={`${view.place} ${indicator.name} ${t(seriesWord(series))}`}
            height={isNarrow ? NARROW_CHART_HEIGHT : CHART_HEIGHT}
            onPoint={openPoint}
          />
        </div>
        <SentencePanel findings={findings} isNarrow={isNarrow} />
      </div>
    </main>
  );
}
