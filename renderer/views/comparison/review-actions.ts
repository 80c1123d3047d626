import type { HistoryStep } from '../../../shared/contract/views.ts';
import { call } from '../../client/call.ts';
import { useComparison, type Pair } from './comparison-store.ts';
import { recorded } from '../../state/history.ts';

/** Marks changes as reviewed or not; those that are so already are left alone. Gives the step, null where none was. */
export async function setReviewed(keys: readonly string[], isReviewed: boolean): Promise<HistoryStep | null> {
  const { pair, reviewed } = useComparison.getState();
  const changed = keys.filter((key) => reviewed.has(key) !== isReviewed);
  if (pair === null || changed.length === 0) return null;
  mark(pair, changed, isReviewed); // shown at once: a key press must not wait for the disk
  try {
    const { value, step } = await recorded(call('compare/review', { ...pair, keys: changed, isReviewed }));
    if (isShown(pair)) useComparison.setState({ reviewed: new Set(value.reviewed) });
    return step;
  } catch (thrown) {
    mark(pair, changed, !isReviewed);
    throw thrown;
  }
}

function mark(pair: Pair, keys: readonly string[], isReviewed: boolean): void {
  if (!isShown(pair)) return;
  useComparison.setState((state) => {
    const reviewed = new Set(state.reviewed);
    for (const key of keys) {
      if (isReviewed) reviewed.add(key);
      else reviewed.delete(key);
    }
    return { reviewed };
  });
}

function isShown(pair: Pair): boolean {
  const shown = useComparison.getState().pair;
  return shown?.left === pair.left && shown.right === pair.right;
}
