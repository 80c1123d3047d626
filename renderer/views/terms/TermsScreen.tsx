import { useEffect } from 'react';
import type { TermsView } from '../../../shared/contract/terms-api.ts';
import { ErrorBox } from '../../components/ErrorBox.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Spacer } from '../../components/kit/Words.tsx';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { WaitingFrame } from '../../components/Waiting.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { run } from '../../state/history.ts';
import type { Route } from '../../state/routes.ts';
import { cancelTerms, openTerms, pinPhrase, useTerms } from './terms-store.ts';
import { FilterField } from './FilterField.tsx';
import { HitsPanel } from './HitsPanel.tsx';
import { PeriodBar } from './PeriodBar.tsx';
import { ReportChips } from './ReportChips.tsx';
import { termsTable } from './terms-table.ts';
import { TermTable } from './TermTable.tsx';
import styles from './TermsScreen.module.css';
import { TrendBar } from './TrendBar.tsx';

type TermsScreenProps = { readonly route: Extract<Route, { readonly kind: 'terms' }> };

/** What wording came, went, rose and fell in one place's reports, and where each phrase stands. */
export function TermsScreen({ route }: TermsScreenProps) {
  const { t } = useTranslation();
  const { view, isBusy } = useTerms();
  const visit = useApp((state) => state.visit);
  const { reports, phrase } = route;
  useEffect(() => {
    run(openTerms(reports).then(() => (phrase === null ? undefined : pinPhrase([phrase]))));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `visit` stands for the route: the same phrase may be asked for again
  }, [visit]);
  return (
    <div className="screen" data-testid="terms-screen" data-ready={view !== null && !isBusy}>
      <PlaceTop route={route} heading={t('terms.title')} table={termsTable(reports)}>
        <Spacer />
        {view !== null && <FilterField />}
      </PlaceTop>
      <main className={styles['main']}>
        <ReportChips route={route} />
        {view === null ? <Opening reports={reports} /> : <Opened view={view} />}
      </main>
    </div>
  );
}

function Opened({ view }: { readonly view: TermsView }) {
  const isBusy = useTerms((state) => state.isBusy);
  return (
    <>
      <PeriodBar view={view} />
      <TrendBar view={view} />
      {isBusy && <Progress />}
      <div className="columns">
        <TermTable view={view} />
        <HitsPanel view={view} />
      </div>
    </>
  );
}

function Opening({ reports }: Pick<TermsScreenProps['route'], 'reports'>) {
  const { t } = useTranslation();
  const error = useTerms((state) => state.error);
  return (
    <WaitingFrame>
      {error === null ? (
        <Progress />
      ) : (
        <ErrorBox
          error={error}
          title={error.details['reason'] === 'count' ? t('terms.refused-count') : t('terms.failed')}
          onRetry={() => run(openTerms(reports))}
        />
      )}
    </WaitingFrame>
  );
}

/** How far the counting is, with a way to stop it. */
function Progress() {
  const { t } = useTranslation();
  const progress = useTerms((state) => state.progress);
  return (
    <div className={styles['progress']} data-testid="terms-progress">
      <span>{t('terms.opening')}</span>
      <ProgressBar
        className={styles['how-far']}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        label={t('terms.opening')}
      />
      <Button kind="link" onClick={cancelTerms}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
