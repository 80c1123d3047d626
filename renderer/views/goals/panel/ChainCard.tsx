import { useEffect, useState } from 'react';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { IndicatorPoint } from '../../../../shared/model/indicator.ts';
import { call } from '../../../client/call.ts';
import { IndicatorChart } from '../../../components/IndicatorChart.tsx';
import { navigate } from '../../../state/app-store.ts';
import { readAt } from '../actions.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import card from './Card.module.css';

type ChainCardProps = { readonly place: string; readonly name: string };

const CHART_HEIGHT = 130;

/** The goal's indicator over the years: target, result, next target. Where it is in no other report there is nothing to show. */
export default function ChainCard({ place, name }: ChainCardProps) {
  const { t } = useTranslation();
  const view = useIndicators(place);
  const indicator = view?.indicators.find(({ names }) => names.includes(name));
  const [series] = indicator?.series ?? [];
  if (view === null || indicator === undefined || series === undefined || series.points.length < 2)
    return null;
  return (
    <section className={card['card']} data-testid="chain">
      <h3>
        <span>{t('goals.chain', { name: indicator.name, unit: series.unit })}</span>
        <Button kind="link" onClick={() => navigate({ kind: 'indicators', place, focus: indicator.name })}>
          {t('nav.indicators')} ↗
        </Button>
      </h3>
      <IndicatorChart
        series={series}
        years={view.years}
        title={`${place} ${indicator.name}`}
        height={CHART_HEIGHT}
        onPoint={showPoint}
      />
    </section>
  );
}

function showPoint(point: IndicatorPoint): void {
  readAt(point.report, point.figure.span);
}

/** The indicators of a place, asked for once for each place that is looked at. */
function useIndicators(place: string): IndicatorsView | null {
  const [loaded, setLoaded] = useState<{ readonly place: string; readonly view: IndicatorsView } | null>(
    null,
  );
  useEffect(() => {
    const own = new AbortController();
    call('indicators/open', { place }, { signal: own.signal }).then(
      (view) => {
        setLoaded({ place, view });
      },
      () => undefined, // the chart is an aid: what failed is said on the screen of the indicators
    );
    return () => {
      own.abort();
    };
  }, [place]);
  return loaded?.place === place ? loaded.view : null;
}
