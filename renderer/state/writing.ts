import { translate } from '../locales/words.ts';
import { canWrite, useApp } from './app-store.ts';
import { showToast } from './toast-store.ts';

/** True where something can be changed. Where the library can only be read that is said; of one that does not answer the banner tells. */
export function mayWrite(): boolean {
  const state = useApp.getState();
  if (canWrite(state)) return true;
  if (state.library.kind === 'ready') showToast(translate('error.read-only'));
  return false;
}
