import { useEffect } from 'react';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import { useApp } from '../../state/app-store.ts';
import { run } from '../../state/history.ts';
import { readKept, useKeeping } from '../../state/kept-place.ts';
import { goTo, useComparison, type Pair } from './comparison-store.ts';
import { keptPlace, restorePlace } from './model/place.ts';

/** Goes to where the pair was left, and keeps where the reader is, beyond a restart. A place that was asked for comes first. */
export function useKeptPlace(view: ComparisonView): void {
  const place = useComparison((state) => state.place);
  const pair = useComparison((state) => state.pair);
  useEffect(() => {
    const { route } = useApp.getState();
    const isAskedFor = route.kind === 'comparison' && route.focus !== null;
    if (pair !== null && !isAskedFor) run(goBackTo(pair));
  }, [pair]);
  useKeeping(
    pair === null ? '' : keyOf(pair),
    pair === null || place === null ? null : keptPlace(view, place),
  );
}

async function goBackTo(pair: Pair): Promise<void> {
  const kept = await readKept('place', keyOf(pair));
  const { pair: shown, view, place } = useComparison.getState();
  // The reader may have gone somewhere meanwhile.
  if (kept === null || shown !== pair || view === null || place !== null) return;
  goTo(restorePlace(view, kept));
}

function keyOf({ left, right }: Pair): string {
  return `${left} ${right}`;
}
