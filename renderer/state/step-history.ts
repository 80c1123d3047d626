import type { LoggedStep } from '../../shared/contract/history-api.ts';
import type { HistoryStep } from '../../shared/contract/views.ts';
import { translate } from '../locales/words.ts';
import { useOwnSteps } from './own-steps.ts';
import { takeStep, takeUpTo } from './history.ts';
import { showStepToast } from './undo-toast.ts';

/** Takes the last decision back, or makes it again, and says which it was; where a part shows steps of its own, one of those. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const { steps } = useOwnSteps.getState();
  if (steps !== null) return steps.take(direction);
  const taken = await takeStep(direction);
  showStepToast(words(direction, taken));
}

/** Takes back all steps down to this one, or does all again up to it, and says so. */
export async function goToStep({ id, action, isUndone }: LoggedStep): Promise<void> {
  await takeUpTo(id);
  const step = translate(`step.${action}`);
  showStepToast(translate(isUndone ? 'log.redone-to' : 'log.undone-to', { step }));
}

function words(direction: 'undo' | 'redo', taken: HistoryStep | null): string {
  if (taken === null) return translate(`app.nothing-${direction}`);
  const name = translate(`step.${taken.action}`);
  return translate(direction === 'undo' ? 'app.undone' : 'app.redone', { step: name });
}
