import type { HistoryStep } from '../../shared/contract/views.ts';
import { run, takeBack } from './history.ts';
import { closeToast, showToast, type ToastAction } from './toast-store.ts';
import { translate } from '../locales/words.ts';

let lastShown = 0;

/** Says a step, in the place of what was said of the one before: only the last one can be taken back by a button. */
export function showStepToast(words: string, actions: readonly ToastAction[] = []): void {
  closeToast(lastShown);
  lastShown = showToast(words, actions);
}

/**
 * Says what was done, with a button that takes it back where it was a step; `otherwise` does that where it was none,
 * or where other steps came after it.
 */
export function showUndoToast(
  words: string,
  step: HistoryStep | null,
  otherwise?: () => Promise<unknown>,
): void {
  const undo = async (): Promise<void> => {
    if (await takeBack(step)) return;
    if (otherwise === undefined) showToast(translate('app.not-last'));
    else await otherwise();
  };
  if (step === null && otherwise === undefined) showStepToast(words);
  else showStepToast(words, [{ label: translate('app.undo'), run: () => run(undo()) }]);
}
