import i18next from 'i18next';
import type { HistoryStep } from '../../shared/contract/views.ts';
import { run, takeBack } from './history.ts';
import { showToast } from './toast-store.ts';

/** Says what was done, with a button that takes it back; `otherwise` does that where other steps came after it. */
export function showUndoToast(
  words: string,
  step: HistoryStep | null,
  otherwise?: () => Promise<unknown>,
): void {
  const undo = async (): Promise<void> => {
    if (await takeBack(step)) return;
    if (otherwise === undefined) showToast(i18next.t('app.not-last'));
    else await otherwise();
  };
  showToast(words, [
    {
      label: i18next.t('app.undo'),
      run: () => {
        run(undo());
      },
    },
  ]);
}
