import { create } from 'zustand';
import type { CallOptions } from '../client/call.ts';
import { tellError } from './toast-store.ts';

type WorkState = {
  /** How far the bundle at hand is, `total` 0 where that is not known, and what stops it; null where there is none. */
  readonly work: { readonly done: number; readonly total: number; readonly stop: () => void } | null;
};

export const useBundleWork = create<WorkState>()(() => ({ work: null }));

export function stopWork(): void {
  useBundleWork.getState().work?.stop();
}

/** Does one thing with a bundle, tells how far it is, and can be stopped; null where it was, or failed, which `tell` says. */
export async function work<T>(
  act: (options: CallOptions) => Promise<T>,
  tell: (thrown: unknown) => void = tellError,
): Promise<T | null> {
  const own = new AbortController();
  const stop = (): void => own.abort();
  useBundleWork.setState({ work: { done: 0, total: 0, stop } });
  try {
    return await act({
      signal: own.signal,
      onEvent: (event) => {
        if (event.name === 'bundle/progress' && !own.signal.aborted)
          useBundleWork.setState({ work: { ...event.data, stop } });
      },
    });
  } catch (thrown) {
    tell(thrown);
    return null;
  } finally {
    if (useBundleWork.getState().work?.stop === stop) useBundleWork.setState({ work: null });
  }
}
