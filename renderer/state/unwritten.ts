import type { GrantedPath } from '../../shared/contract/grants.ts';
import { call, toAppError } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { forgetFailed, showToast, tellError } from './toast-store.ts';

/** What is written to a file that the reader chooses. */
export type Written = 'bundle' | 'export' | 'picture' | 'print' | 'references' | 'table';

const aboutOf = (what: Written): string => `written ${what}`;

/** Asks where a file is to be written: null where that was left. What failed before is no longer said, for this is a new try. */
export async function chooseTarget(what: Written, suggestedName: string): Promise<GrantedPath | null> {
  const chosen = await call('main/choose-target', { suggestedName });
  if (chosen === null) return null;
  forgetFailed(aboutOf(what));
  return chosen.target;
}

/**
 * Says why a file that was asked for is not there; where the reader stopped it, that nothing is left of it. Also where the library
 * ended meanwhile: the banner goes when it is there again, and that the file is not is said nowhere else.
 */
export function tellUnwritten(thrown: unknown, what: Written): void {
  const { code } = toAppError(thrown);
  if (code === 'cancelled') showToast(translate('export.stopped'));
  else if (code === 'library-gone') showToast(translate('export.broken-off'));
  else tellError(thrown, aboutOf(what));
}
