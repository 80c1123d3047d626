import { useMemo } from 'react';
import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { entryIn } from '../../../shared/words/scheme.ts';
import type { ScreenTable } from '../../components/TableMenu.tsx';
import { useApp } from '../../state/app-store.ts';
import { useGoals } from './goals-store.ts';
import {
  countGoals,
  filterContext,
  FIRST_FILTER,
  listGoals,
  NO_FILTER,
  type Counts,
} from './model/filter.ts';
import { buildItems, type GoalItem } from './model/items.ts';
import { chosenKeys, type Selection } from './model/selection.ts';

/** The goals of `report` in the language of the interface, as far as the scheme's words are ours; null until they are read. */
export function useGoalsView(report: ReportId): GoalsView | null {
  const view = useGoals((state) => (state.report === report ? state.view : null));
  const language = useApp((state) => state.settings.language);
  return useMemo(() => {
    if (view === null) return null;
    const schemes = view.schemes.map((scheme) => ({
      ...scheme,
      entries: scheme.entries.map((entry) => entryIn(entry, language)),
    }));
    return { ...view, schemes };
  }, [view, language]);
}

/** All goals with their marks; the same array as long as nothing that they are made of changes. */
export function useItems(view: GoalsView): readonly GoalItem[] {
  const later = useGoals((state) => state.later);
  const chosen = useGoals((state) => state.chosen);
  return useMemo(() => buildItems(view, { later, chosen }), [view, later, chosen]);
}

/** The goals that are listed. */
export function useListed(view: GoalsView, items: readonly GoalItem[]): readonly GoalItem[] {
  const { filter, order, later, chosen, selection, kept } = useGoals();
  const stays = keptLine(kept, selection);
  return useMemo(
    () => listGoals(items, filter, order, filterContext(view, { later, chosen }), stays),
    [items, filter, order, view, later, chosen, stays],
  );
}

export function useCounts(view: GoalsView, items: readonly GoalItem[]): Counts {
  const filter = useGoals((state) => state.filter);
  const later = useGoals((state) => state.later);
  return useMemo(
    () => countGoals(items, filter, filterContext(view, { later, chosen: new Map() })),
    [items, filter, view, later],
  );
}

/** The table that the screen shows: vague goals are in it where they are listed. */
export function useGoalsTable(report: ReportId): ScreenTable {
  const hasVague = useGoals((state) => !state.filter.isConcrete);
  const source = { kind: 'goals', report, hasVague } as const;
  return {
    source,
    listed: () => {
      const listed = listedNow();
      if (listed.length === 0 || listed.length === allNow().length) return null;
      return { source: { ...source, only: listed.map(({ goal }) => goal.key) }, count: listed.length };
    },
  };
}

/** The same for actions, which run outside of any component. */
function itemsNow(): readonly GoalItem[] {
  const { view, later, chosen } = useGoals.getState();
  return view === null ? [] : buildItems(view, { later, chosen });
}

export function listedNow(): readonly GoalItem[] {
  const { view, filter, order, selection, kept, ...looked } = useGoals.getState();
  if (view === null) return [];
  return listGoals(itemsNow(), filter, order, filterContext(view, looked), keptLine(kept, selection));
}

/** All goals that are listed without a filter; those that only call up where they are asked for. */
function allNow(): readonly GoalItem[] {
  const { view, filter, order, ...looked } = useGoals.getState();
  if (view === null) return [];
  const open = filter.isConcrete ? FIRST_FILTER : NO_FILTER;
  return listGoals(itemsNow(), open, order, filterContext(view, looked), null);
}

/** A line is kept as long as the reader is on it. */
function keptLine(kept: string | null, selection: Selection): string | null {
  return kept === selection.current ? kept : null;
}

/** The goals that the next act is about. */
export function chosenNow(): readonly GoalItem[] {
  const listed = listedNow();
  const keys = new Set(
    chosenKeys(
      listed.map(({ goal }) => goal.key),
      useGoals.getState().selection,
    ),
  );
  return listed.filter(({ goal }) => keys.has(goal.key));
}

/** The goal that the panel shows. */
export function currentNow(): GoalItem | undefined {
  const { current } = useGoals.getState().selection;
  return itemsNow().find(({ goal }) => goal.key === current);
}
