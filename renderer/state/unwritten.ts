import { toAppError } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { showToast, tellError } from './toast-store.ts';

/** Says why a file that was asked for is not there; where the reader stopped it, that nothing is left of it. */
export function tellUnwritten(thrown: unknown): void {
  if (toAppError(thrown).code === 'cancelled') showToast(translate('export.stopped'));
  else tellError(thrown);
}
