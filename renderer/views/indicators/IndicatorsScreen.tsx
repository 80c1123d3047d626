import { useEffect, type ReactNode } from 'react';
import { Waiting } from '../../components/Waiting.tsx';
import type { IndicatorsView } from '../../../shared/contract/indicator-api.ts';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import { Nothing } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import {
  cancelIndicators,
  findCurrent,
  goToIndicator,
  openIndicators,
  useIndicators,
} from './indicators-store.ts';
import { useKeptCell } from '../../state/kept-place.ts';
import type { Route } from '../../state/routes.ts';
import { ChainView } from './chain/ChainView.tsx';
import { FindingsTab } from './findings/FindingsTab.tsx';
import { IndicatorsTop } from './IndicatorsTop.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { indicatorsTable } from './list/use-listed.ts';
import { IndicatorList } from './list/IndicatorList.tsx';
import { useIndicatorsKeys } from './use-indicators-keys.ts';

type IndicatorsScreenProps = { readonly route: Extract<Route, { readonly kind: 'indicators' }> };

/** The indicators of a place over its years, each as a chain of goals and results. */
export function IndicatorsScreen({ route }: IndicatorsScreenProps) {
  const { place, focus } = route;
  const view = useIndicators((state) => (state.place === place ? state.view : null));
  const visit = useApp((state) => state.visit);
  useEffect(() => {
    const state = useIndicators.getState();
    if (state.place !== place || state.view === null) void openIndicators(place);
  }, [place]);
  const isThere = view !== null;
  useEffect(() => {
    if (isThere && focus !== null) goToIndicator(focus);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `visit` stands for `focus`: the same indicator may be asked for again
  }, [visit, isThere]);
  return view === null ? <Opening route={route} /> : <Opened route={route} view={view} />;
}

function Opening({ route }: IndicatorsScreenProps) {
  const { t } = useTranslation();
  const progress = useIndicators((state) => state.progress);
  const error = useIndicators((state) => state.error);
  return (
    <div className="screen" data-testid="indicators-screen" data-ready="false">
      <Top route={route} />
      <Waiting
        reading={{ progress, error }}
        label={t('indicators.opening')}
        onCancel={cancelIndicators}
        onRetry={() => {
          void openIndicators(route.place);
        }}
      />
    </div>
  );
}

function Top({ route, children }: IndicatorsScreenProps & { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <PlaceTop route={route} heading={t('indicators.title')} table={indicatorsTable(route.place)}>
      {children}
    </PlaceTop>
  );
}

type OpenedProps = IndicatorsScreenProps & { readonly view: IndicatorsView };

function Opened({ route, view }: OpenedProps) {
  const { t } = useTranslation();
  const tab = useIndicators((state) => state.tab);
  const current = useIndicators((state) => state.current);
  const isJoining = useIndicators((state) => state.isJoining);
  useIndicatorsKeys();
  useKeptIndicator(route, view);
  const indicator = findCurrent(view, current);
  return (
    <div className="screen" data-testid="indicators-screen" data-ready="true">
      <Top route={route}>
        <IndicatorsTop view={view} />
      </Top>
      {tab === 'findings' && <FindingsTab view={view} />}
      {tab === 'chains' && (
        <div className="columns">
          <IndicatorList view={view} />
          {indicator === undefined ? (
            <Nothing>{t('indicators.none')}</Nothing>
          ) : (
            <ChainView key={indicator.name} view={view} indicator={indicator} />
          )}
        </div>
      )}
      {isJoining && <JoinDialog />}
    </div>
  );
}

/** Goes to the indicator at which the place was left, also before a restart. */
function useKeptIndicator({ place, focus }: IndicatorsScreenProps['route'], view: IndicatorsView): void {
  const current = useIndicators((state) => state.current);
  useKeptCell({
    key: `indicators ${place}`,
    cell: current === null ? null : { row: current, column: 0 },
    isAskedFor: focus !== null,
    goBack: ({ row }) => {
      const isAtStart = useIndicators.getState().current === view.indicators[0]?.name;
      if (isAtStart && view.indicators.some(({ name }) => name === row)) goToIndicator(row);
    },
  });
}
