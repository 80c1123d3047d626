import { useEffect, useRef, useState } from 'react';
import { Waiting } from '../../components/Waiting.tsx';
import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import { useApp } from '../../state/app-store.ts';
import { cancelGoals, goToGoal, openGoals, refreshGoals, useGoals } from './goals-store.ts';
import { run } from '../../state/history.ts';
import { useKeptCell } from '../../state/kept-place.ts';
import type { Route } from '../../state/routes.ts';
import { useGoalsTable, useGoalsView, useItems, useListed } from './derived.ts';
import { GoalsDialogs } from './dialogs/GoalsDialogs.tsx';
import { FilterBar } from './filters/FilterBar.tsx';
import { GoalsFooter } from './GoalsFooter.tsx';
import { GoalsTop } from './GoalsTop.tsx';
import { GoalTable } from './table/GoalTable.tsx';
import { LostGoals } from './LostGoals.tsx';
import type { GoalItem } from './model/items.ts';
import { select } from './model/selection.ts';
import { NoticeBars } from './NoticeBars.tsx';
import { NothingListed } from './NothingListed.tsx';
import { GoalPanel } from './panel/GoalPanel.tsx';
import { SelectedBar } from './SelectedBar.tsx';
import { useGoalsKeys } from './use-goals-keys.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './GoalsScreen.module.css';

type GoalsScreenProps = { readonly route: Extract<Route, { readonly kind: 'goals' }> };

/** The goals of one report, and what later ones say became of them. */
export function GoalsScreen({ route }: GoalsScreenProps) {
  const { report, focus } = route;
  const view = useGoalsView(report);
  const visit = useApp((state) => state.visit);
  useEffect(() => {
    const state = useGoals.getState();
    if (state.report !== report || state.view === null) void openGoals(report);
    // Text and figures may have been corrected since: what is known is shown at once, and read again.
    else run(refreshGoals());
  }, [report]);
  const answered = useRef(-1);
  useEffect(() => {
    if (focus === null || answered.current === visit) return;
    if (!view?.goals.some(({ key }) => key === focus)) return;
    answered.current = visit;
    goToGoal(focus);
  }, [visit, focus, view]);
  return view === null ? <Opening route={route} /> : <Opened route={route} view={view} />;
}

function Opening({ route }: GoalsScreenProps) {
  const { t } = useTranslation();
  const progress = useGoals((state) => state.progress);
  const error = useGoals((state) => state.error);
  return (
    <div className="screen" data-testid="goals-screen" data-ready="false">
      <PlaceTop route={route} heading={t('goals.title')} table={useGoalsTable(route.report)} />
      <Waiting
        reading={{ progress, error }}
        label={t('goals.opening-goals')}
        failed={t('goals.failed')}
        onCancel={cancelGoals}
        onRetry={() => {
          void openGoals(route.report);
        }}
      />
    </div>
  );
}

type OpenedProps = GoalsScreenProps & { readonly view: GoalsView };

function Opened({ route, view }: OpenedProps) {
  const [hasPanel, setPanel] = useState(true);
  const isGoals = useGoals((state) => state.tab === 'goals');
  const current = useGoals((state) => state.selection.current);
  const items = useItems(view);
  const listed = useListed(view, items);
  useSomeCurrent(listed);
  useKeptGoal(route, listed);
  const togglePanel = (): void => {
    setPanel(!hasPanel);
  };
  useGoalsKeys({ onPanel: togglePanel });
  return (
    <div className="screen" data-testid="goals-screen" data-ready="true">
      <GoalsTop route={route} view={view} />
      <FilterBar view={view} items={items} listed={listed} />
      <div className="columns">
        <main className={styles['middle']}>
          <NoticeBars view={view} />
          {isGoals ? <ListedGoals view={view} items={items} listed={listed} /> : <LostGoals view={view} />}
        </main>
        {hasPanel && isGoals && (
          <GoalPanel view={view} item={listed.find(({ goal }) => goal.key === current)} />
        )}
      </div>
      <GoalsFooter view={view} items={items} hasPanel={hasPanel} onPanel={togglePanel} />
      <GoalsDialogs view={view} />
    </div>
  );
}

/** Goes to the goal at which these were left, also before a restart. */
function useKeptGoal({ report, focus }: GoalsScreenProps['route'], listed: readonly GoalItem[]): void {
  const current = useGoals((state) => state.selection.current);
  useKeptCell({
    key: `goals ${report}`,
    cell: current === null ? null : { row: current, column: 0 },
    isAskedFor: focus !== null,
    goBack: ({ row }) => {
      const { view, selection } = useGoals.getState();
      const isAtStart = selection.current === null || selection.current === listed[0]?.goal.key;
      if (isAtStart && view?.goals.some(({ key }) => key === row) === true) goToGoal(row);
    },
  });
}

/** As long as any goal is listed, one of them is the current one. */
function useSomeCurrent(listed: readonly GoalItem[]): void {
  const current = useGoals((state) => state.selection.current);
  const [first] = listed;
  const isListed = current !== null && listed.some(({ goal }) => goal.key === current);
  useEffect(() => {
    if (!isListed && first !== undefined) useGoals.setState({ selection: select(first.goal.key) });
  }, [isListed, first]);
}

type ListedGoalsProps = {
  readonly view: GoalsView;
  readonly items: readonly GoalItem[];
  readonly listed: readonly GoalItem[];
};

function ListedGoals({ view, items, listed }: ListedGoalsProps) {
  return (
    <>
      <SelectedBar />
      {listed.length === 0 ? (
        <NothingListed view={view} items={items} />
      ) : (
        <GoalTable view={view} listed={listed} />
      )}
    </>
  );
}
