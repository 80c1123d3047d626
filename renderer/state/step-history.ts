import type { HistoryStep } from '../../shared/contract/views.ts';
import { translate } from '../locales/words.ts';
import { takeStep } from './history.ts';
import { showStepToast } from './undo-toast.ts';

/** Takes the last decision back, or makes it again, and says which it was. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const taken = await takeStep(direction);
  showStepToast(words(direction, taken));
}

function words(direction: 'undo' | 'redo', taken: HistoryStep | null): string {
  if (taken === null) return translate(`app.nothing-${direction}`);
  const name = translate(`step.${taken.action}`);
  return translate(direction === 'undo' ? 'app.undone' : 'app.redone', { step: name });
}
