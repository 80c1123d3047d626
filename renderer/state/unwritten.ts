import { toAppError } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { showToast, tellError } from './toast-store.ts';

/**
 * Says why a file that was asked for is not there; where the reader stopped it, that nothing is left of it. Also where the library
 * ended meanwhile: the banner goes when it is there again, and that the file is not is said nowhere else.
 */
export function tellUnwritten(thrown: unknown): void {
  const { code } = toAppError(thrown);
  if (code === 'cancelled') showToast(translate('export.stopped'));
  else if (code === 'library-gone') showToast(translate('export.broken-off'));
  else tellError(thrown);
}
