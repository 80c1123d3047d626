import type { SchemeEntry } from '../../../shared/model/goal.ts';
import { entryIn } from '../../../shared/words/scheme.ts';
import { call } from '../../client/call.ts';
import { isChangedElsewhere } from '../../state/errors.ts';
import { refreshGoals, useGoals } from './goals-store.ts';
import { keepFields } from '../../state/form-drafts.ts';
import { recorded } from '../../state/history.ts';
import { tellError } from '../../state/toast-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import { translate } from '../../locales/words.ts';

/** What is written of the verdicts is kept by, until it is saved; it is of no report. */
export const SCHEME_FORM = 'scheme';

/**
 * Puts a new version of the verdicts in force; those that were given keep theirs. Words of ours are kept in Chinese. `base`: the
 * version that is in force as far as the writer knows. Gives whether it was saved; its failure is said.
 */
export async function saveScheme(shown: readonly SchemeEntry[], base: number): Promise<boolean> {
  const entries = shown.map((entry) => entryIn(entry, 'zh-CN'));
  try {
    const { value: schemes, step } = await recorded(call('goals/save-scheme', { entries, base }));
    const { view } = useGoals.getState();
    keepFields(SCHEME_FORM, null);
    if (view !== null) useGoals.setState({ view: { ...view, schemes } });
    showUndoToast(translate('goals.done.scheme', { n: schemes.at(-1)?.version ?? 1 }), step);
    return true;
  } catch (thrown) {
    if (isChangedElsewhere(thrown)) await refreshGoals().catch(tellError);
    tellError(thrown);
    return false;
  }
}
