import { useMemo } from 'react';
import { useApp } from '../../state/app-store.ts';
import { useComparison } from './comparison-store.ts';
import { listChanges } from './model/change-list.ts';
import type { Masks } from './model/masks.ts';

const NOTHING: readonly number[] = [];

/** The expected changes that are hidden now. */
export function useMasks(): Masks {
  return useApp((state) => state.settings.masks);
}

/** The changes that the list shows now, in its order. */
export function useListed(): readonly number[] {
  const masks = useMasks();
  const view = useComparison((state) => state.view);
  const filter = useComparison((state) => state.filter);
  const reviewed = useComparison((state) => state.reviewed);
  // Only the filter "unreviewed" looks at what was reviewed: without it a tick must not sort the list anew.
  const relevant = filter.unreviewedOnly ? reviewed : null;
  const pair = useComparison((state) => (state.filter.sectionOnly ? state.visiblePair : -1));
  return useMemo(
    () => (view === null ? NOTHING : listChanges(view, filter, masks, relevant ?? new Set<string>(), pair)),
    [view, filter, masks, relevant, pair],
  );
}

/** The same, for key presses. */
export function listedNow(): readonly number[] {
  const { view, filter, reviewed, visiblePair } = useComparison.getState();
  const { masks } = useApp.getState().settings;
  return view === null ? NOTHING : listChanges(view, filter, masks, reviewed, visiblePair);
}
