import { useEffect } from 'react';
import { Nothing, Spacer } from '../../components/kit/Words.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useTranslation } from '../../locales/words.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import { cancelYears, openYears, useYears } from './years-store.ts';
import { useKeptCell } from '../../state/kept-place.ts';
import type { Route } from '../../state/routes.ts';
import { goToCell } from './actions.ts';
import { SectionTable } from './SectionTable.tsx';
import { TopicBar } from './TopicBar.tsx';
import { TopicTable } from './TopicTable.tsx';
import { useYearsKeys } from './use-years-keys.ts';
import styles from './YearsScreen.module.css';
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
      className="screen"
      data-testid="years-screen"
      data-ready={view !== null && !(mode === 'topic' && isSearching)}
    >
      <PlaceTop route={route} heading={t('years.title')} table={{ source: { kind: 'years', reports } }}>
        <Modes />
        <Spacer />
      </PlaceTop>
      <main className={styles['main']}>
        <YearsBar reports={reports} />
        {view === null ? <Opening reports={reports} /> : <Opened view={view} />}
      </main>
    </div>
  );
}

function Modes() {
  const { t } = useTranslation();
  const mode = useYears((state) => state.mode);
  return (
    <Segments
      label={t('years.mode')}
      choices={['sections', 'topic'] as const}
      chosen={mode}
      testId="years"
      words={(id) => t(`years.by-${id}`)}
      onChoose={(id) => useYears.setState({ mode: id })}
    />
  );
}

function Opening({ reports }: Pick<YearsScreenProps['route'], 'reports'>) {
  const { t } = useTranslation();
  const progress = useYears((state) => state.progress);
  const error = useYears((state) => state.error);
  const reason = error?.details['reason'];
  if (error !== null && (reason === 'count' || reason === 'places'))
    return <Nothing>{t(`years.refused-${reason}`)}</Nothing>;
  return (
    <Waiting
      reading={{ progress, error }}
      label={t('years.opening')}
      failed={t('years.failed')}
      onCancel={cancelYears}
      onRetry={() => {
        void openYears(reports);
      }}
    />
  );
}

function Opened({ view }: { readonly view: YearsView }) {
  const mode = useYears((state) => state.mode);
  useKeptCell({
    key: `years ${view.columns[0]?.summary.head.place ?? ''}`,
    cell: useYears((state) => state.cell),
    isAskedFor: false,
    goBack: ({ row, column }) => {
      const isThere = column < view.columns.length && view.rows.some(({ key }) => key === row);
      if (isThere && useYears.getState().cell === null) goToCell({ row, column });
    },
  });
  if (mode === 'sections') return <SectionTable view={view} />;
  return (
    <>
      <TopicBar view={view} />
      <TopicTable view={view} />
    </>
  );
}
