import type { GoalsView } from '../../shared/contract/goal-api.ts';
import type { ReportId } from '../../shared/model/report.ts';
import type { Span } from '../../shared/model/span.ts';
import { call } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { navigate, useApp } from './app-store.ts';
import { goalAdded } from './changes.ts';
import { recorded } from './history.ts';
import { showStepToast, showUndoToast } from './undo-toast.ts';

/** Adds words of a report as a goal; on the goals' screen goes to it, from elsewhere offers to. */
export async function addGoal(
  report: ReportId,
  span: Span,
  name: string,
  dueYear: number | null,
): Promise<void> {
  const own = { start: span.start, end: span.end };
  const { value: view, step } = await recorded(call('goals/add', { report, span: own, name, dueYear }));
  const key = keyAt(view, own);
  const { route } = useApp.getState();
  goalAdded.send({ view, key });
  if (route.kind === 'goals' && route.report === report) {
    showUndoToast(translate('goals.done.added'), step);
    return;
  }
  showStepToast(translate('goals.done.added'), [
    {
      label: translate('goals.go-to-goal'),
      run: () => navigate({ kind: 'goals', report, focus: key }),
    },
  ]);
}

/** The goal at these words: the one that was added, or that was read there already and is now confirmed. */
function keyAt(view: GoalsView, { start, end }: Span): string | null {
  const there = view.goals.filter(({ span }) => span.start === start && span.end === end);
  return (there.find(({ origin }) => origin === 'added') ?? there[0])?.key ?? null;
}
