import { useEffect } from 'react';
import { ErrorBox } from '../../components/ErrorBox.tsx';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { run } from '../../state/history.ts';
import type { Route } from '../../state/routes.ts';
import { cancelTerms, openTerms, pinPhrase, useTerms } from './terms-store.ts';
import { FilterField } from './FilterField.tsx';
import { HitsPanel } from './HitsPanel.tsx';
import { PeriodBar } from './PeriodBar.tsx';
import { ReportChips } from './ReportChips.tsx';
import { TermTable } from './TermTable.tsx';
import { TrendBar } from './TrendBar.tsx';

type TermsScreenProps = { readonly route: Extract<Route, { readonly kind: 'terms' }> };

/** What wording came, went, rose and fell in one place's reports, and where each phrase stands. */
export function TermsScreen({ route }: TermsScreenProps) {
  const { t } = useTranslation();
  const { view, error, isBusy } = useTerms();
  const visit = useApp((state) => state.visit);
  const { reports, phrase } = route;
  useEffect(() => {
    run(openTerms(reports).then(() => (phrase === null ? undefined : pinPhrase([phrase]))));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `visit` stands for the route: the same phrase may be asked for again
  }, [visit]);
  const isShown = view !== null;
  return (
    <div className="screen terms" data-testid="terms-screen" data-ready={isShown && !isBusy}>
      <PlaceTop
        route={route}
        heading={t('terms.title')}
        table={{ kind: 'terms', reports, periods: view?.periods ?? null, phrases: [] }}
      >
        <span className="sp" />
        {isShown && <FilterField />}
      </PlaceTop>
      <main className="terms-main">
        <ReportChips route={route} />
        {isShown ? (
          <>
            <PeriodBar view={view} />
            <TrendBar view={view} />
            {isBusy && <Progress />}
            <div className="columns">
              <TermTable view={view} />
              <HitsPanel view={view} />
            </div>
          </>
        ) : (
          <div className="waiting">
            {error === null ? (
              <Progress />
            ) : (
              <ErrorBox
                error={error}
                title={error.details['reason'] === 'count' ? t('terms.refused-count') : t('terms.failed')}
                onRetry={() => run(openTerms(reports))}
              />
            )}
          </div>
        )}
      </main>
    </div>
  );
}

function Progress() {
  const { t } = useTranslation();
  const progress = useTerms((state) => state.progress);
  return (
    <div className="terms-progress" data-testid="terms-progress">
      <span>{t('terms.opening')}</span>
      <ProgressBar done={progress?.done ?? 0} total={progress?.total ?? 0} label={t('terms.opening')} />
      <button type="button" className="link" onClick={cancelTerms}>
        {t('app.cancel')}
      </button>
    </div>
  );
}
