import { call } from '../client/call.ts';
import { useComparison, type Pair } from './comparison-store.ts';
import { takeStep } from './history.ts';

/** Marks changes as reviewed or not; the step can be taken back. Those that are so already are left alone. */
export async function setReviewed(keys: readonly string[], isReviewed: boolean): Promise<void> {
  const { pair, reviewed } = useComparison.getState();
  const changed = keys.filter((key) => reviewed.has(key) !== isReviewed);
  if (pair === null || changed.length === 0) return;
  await takeStep({
    label: 'review',
    redo: () => write(pair, changed, isReviewed),
    undo: () => write(pair, changed, !isReviewed),
  });
}

async function write(pair: Pair, keys: readonly string[], isReviewed: boolean): Promise<void> {
  mark(pair, keys, isReviewed); // shown at once: a key press must not wait for the disk
  try {
    const { reviewed } = await call('compare/review', { ...pair, keys, isReviewed });
    if (isShown(pair)) useComparison.setState({ reviewed: new Set(reviewed) });
  } catch (thrown) {
    mark(pair, keys, !isReviewed);
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
