import { create } from 'zustand';
import type { AppError } from '../../../shared/base/errors.ts';
import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import type { GoalMark } from '../../../shared/model/goal.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { useApp } from '../../state/app-store.ts';
import { goalAdded } from '../../state/changes.ts';
import { makeLoader } from '../../state/loader.ts';
import { FIRST_FILTER, type GoalFilter, type GoalOrder } from './model/filter.ts';
import { NOTHING_SELECTED, select, type Selection } from './model/selection.ts';

export type GoalsDialog = 'scheme' | 'agreement' | 'coders' | 'add';

export type GoalsState = {
  readonly report: ReportId | null;
  readonly view: GoalsView | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: AppError | null;
  /** The later report that the goals are set against; null for the first. */
  readonly later: ReportId | null;
  readonly tab: 'goals' | 'lost';
  readonly filter: GoalFilter;
  readonly order: GoalOrder;
  readonly selection: Selection;
  /** The line that stays though the filters no longer take it in: it was just worked on, or asked for. */
  readonly kept: string | null;
  /** Candidates that were asked for, by goal. */
  readonly chosen: ReadonlyMap<string, number>;
  /** The line to bring into view; `nonce` tells one jump from the next. */
  readonly jump: { readonly key: string; readonly nonce: number } | null;
  readonly dialog: GoalsDialog | null;
};

const FRESH: Omit<GoalsState, 'order'> = {
  report: null,
  view: null,
  progress: null,
  error: null,
  later: null,
  tab: 'goals',
  filter: FIRST_FILTER,
  selection: NOTHING_SELECTED,
  kept: null,
  chosen: new Map(),
  jump: null,
  dialog: null,
};

export const useGoals = create<GoalsState>()(() => ({ ...FRESH, order: 'reading' }));

let lastJump = 0;

const loader = makeLoader<ReportId, GoalsView>({
  read: (report, options) => call('goals/open', { report }, options),
  show: place,
  tell: (reading) => {
    useGoals.setState(reading);
  },
});

/** Opens the goals of a report; where they were open before, the reader's place and filters are as they were. */
export async function openGoals(report: ReportId): Promise<void> {
  if (useGoals.getState().report !== report) useGoals.setState({ ...FRESH, report });
  await loader.load(report);
}

/** Stops the opening of goals that takes too long. */
export const cancelGoals = loader.cancel;

/** Reads the goals again, keeping the place: another window, or an undone step, changed something. */
export const refreshGoals = loader.refresh;

/** Lets go of what was read, but not of the place: the next visit reads it anew. */
export function forgetGoals(): void {
  loader.forget();
  useGoals.setState({ view: null });
}

goalAdded.listen(({ view, key }) => {
  showGoals(view);
  const { route } = useApp.getState();
  const isShown = route.kind === 'goals' && route.report === view.earlier.summary.id;
  if (isShown && key !== null) goToGoal(key);
});

/** Shows goals as they are after something was written about them. */
export function showGoals(view: GoalsView): void {
  loader.touch();
  place(view);
}

function place(view: GoalsView): void {
  if (useGoals.getState().report !== view.earlier.summary.id) return;
  const keys = new Set(view.goals.map(({ key }) => key));
  useGoals.setState(({ selection, later, tab }) => ({
    view,
    progress: null,
    error: null,
    later: view.later.some(({ summary }) => summary.id === later) ? later : null,
    tab: view.lost.length === 0 ? 'goals' : tab,
    selection: selection.current !== null && keys.has(selection.current) ? selection : NOTHING_SELECTED,
  }));
}

/** The marks of goals that a write touched, in the place of those before. */
export function showMarks(marks: readonly GoalMark[]): void {
  const { view } = useGoals.getState();
  loader.touch();
  if (view === null) return;
  const touched = new Set(marks.map(({ key }) => key));
  const rest = view.marks.filter(({ key }) => !touched.has(key));
  useGoals.setState({ view: { ...view, marks: [...rest, ...marks] } });
}

/** Brings a goal's line into view. */
export function jumpToGoal(key: string | null): void {
  if (key !== null) useGoals.setState({ jump: { key, nonce: ++lastJump } });
}

/** Goes to a goal, whatever the filters leave out. */
export function goToGoal(key: string): void {
  useGoals.setState({ selection: select(key), kept: key, tab: 'goals', dialog: null });
  jumpToGoal(key);
}

export function setGoalFilter(change: Partial<GoalFilter>): void {
  useGoals.setState(({ filter }) => ({ filter: { ...filter, ...change }, kept: null }));
}

/** Shows the `index`-th candidate of a goal; null goes back to its evidence, or the best one. */
export function chooseCandidate(goal: string, index: number | null): void {
  useGoals.setState((state) => {
    const chosen = new Map(state.chosen);
    if (index === null) chosen.delete(goal);
    else chosen.set(goal, index);
    return { chosen };
  });
}

export function showGoalsDialog(dialog: GoalsDialog | null): void {
  useGoals.setState({ dialog });
}
