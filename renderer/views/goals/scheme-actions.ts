import type { SchemeEntry } from '../../../shared/model/goal.ts';
import { entryIn } from '../../../shared/words/scheme.ts';
import { call } from '../../client/call.ts';
import { useGoals } from './goals-store.ts';
import { recorded } from '../../state/history.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import { translate } from '../../locales/words.ts';

/** Puts a new version of the verdicts in force; those that were given keep theirs. Words of ours are kept in Chinese. */
export async function saveScheme(shown: readonly SchemeEntry[]): Promise<void> {
  const entries = shown.map((entry) => entryIn(entry, 'zh-CN'));
  const { value: schemes, step } = await recorded(call('goals/save-scheme', { entries }));
  const { view } = useGoals.getState();
  useGoals.setState({ schemeDraft: null });
  if (view !== null) useGoals.setState({ view: { ...view, schemes } });
  showUndoToast(translate('goals.done.scheme', { n: schemes.at(-1)?.version ?? 1 }), step);
}
