import { useEffect } from 'react';
import { useTranslation } from '../../locales/words.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { ErrorBox } from '../../components/ErrorBox.tsx';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { cancelYears, openYears, useYears } from './years-store.ts';
import type { Route } from '../../state/routes.ts';
import { SectionTable } from './SectionTable.tsx';
import { TopicBar } from './TopicBar.tsx';
import { TopicTable } from './TopicTable.tsx';
import { useYearsKeys } from './use-years-keys.ts';
import { YearsBar } from './YearsBar.tsx';

type YearsScreenProps = { readonly route: Extract<Route, { readonly kind: 'years' }> };

/** Several years of a place side by side, by section or by topic. */
export function YearsScreen({ route }: YearsScreenProps) {
  const { t } = useTranslation();
  const { reports } = route;
  const set = reports.join();
  const view = useYears((state) => (state.reports.join() === set ? state.view : null));
  const isSearching = useYears((state) => state.isSearching);
  const mode = useYears((state) => state.mode);
  useEffect(() => {
    const state = useYears.getState();
    if (state.reports.join() !== set || state.view === null) void openYears(reports);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `set` stands for `reports`: the same reports are the same set
  }, [set]);
  useYearsKeys();
  return (
    <div
      className="screen years-screen"
      data-testid="years-screen"
      data-ready={view !== null && !(mode === 'topic' && isSearching)}
    >
      <PlaceTop route={route} heading={t('years.title')} table={{ kind: 'years', reports }}>
        <Modes />
        <span className="sp" />
      </PlaceTop>
      <main className="years-main">
        <YearsBar reports={reports} />
        {view === null ? <Waiting reports={reports} /> : <Opened view={view} />}
      </main>
    </div>
  );
}

function Modes() {
  const { t } = useTranslation();
  const mode = useYears((state) => state.mode);
  return (
    <div className="segments" role="group" aria-label={t('years.mode')}>
      {(['sections', 'topic'] as const).map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={mode === id}
          data-testid={`years-${id}`}
          onClick={() => {
            useYears.setState({ mode: id });
          }}
        >
          {t(`years.by-${id}`)}
        </button>
      ))}
    </div>
  );
}

function Waiting({ reports }: Pick<YearsScreenProps['route'], 'reports'>) {
  const { t } = useTranslation();
  const progress = useYears((state) => state.progress);
  const error = useYears((state) => state.error);
  const reason = error?.details['reason'];
  if (error !== null && (reason === 'count' || reason === 'places'))
    return <p className="nothing">{t(`years.refused-${reason}`)}</p>;
  return (
    <div className="waiting">
      {error === null ? (
        <>
          <p>{t('years.opening')}</p>
          <ProgressBar done={progress?.done ?? 0} total={progress?.total ?? 0} label={t('years.opening')} />
          <button type="button" className="button" onClick={cancelYears}>
            {t('app.cancel')}
          </button>
        </>
      ) : (
        <ErrorBox
          error={error}
          title={t('years.failed')}
          onRetry={() => {
            void openYears(reports);
          }}
        />
      )}
    </div>
  );
}

function Opened({ view }: { readonly view: YearsView }) {
  const mode = useYears((state) => state.mode);
  if (mode === 'sections') return <SectionTable view={view} />;
  return (
    <>
      <TopicBar view={view} />
      <TopicTable view={view} />
    </>
  );
}
