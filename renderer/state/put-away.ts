import { create } from 'zustand';

/** Warnings that the reader put away, by what they say and of which reports; all are there again after a restart. */
const usePutAway = create<{ readonly keys: ReadonlySet<string> }>()(() => ({ keys: new Set() }));

/** True once the warning was put away in this window. */
export function useIsPutAway(key: string): boolean {
  return usePutAway(({ keys }) => keys.has(key));
}

export function putAway(key: string): void {
  usePutAway.setState(({ keys }) => ({ keys: new Set([...keys, key]) }));
}
