import { useEffect } from 'react';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import { call } from '../../client/call.ts';
import { useApp } from '../../state/app-store.ts';
import { run } from '../../state/history.ts';
import { goTo, useComparison, type Pair } from './comparison-store.ts';
import { keptPlace, restorePlace } from './model/place.ts';

/** Rest after which a place is kept, in milliseconds: keys may go from change to change. */
const KEPT_AFTER = 600;

/** Goes to where the pair was left, and keeps where the reader is, beyond a restart. A place that was asked for comes first. */
export function useKeptPlace(view: ComparisonView): void {
  const place = useComparison((state) => state.place);
  const pair = useComparison((state) => state.pair);
  useEffect(() => {
    const { route } = useApp.getState();
    const isAskedFor = route.kind === 'comparison' && route.focus !== null;
    if (pair !== null && !isAskedFor) run(goBackTo(pair));
  }, [pair]);
  useEffect(() => {
    const value = place === null ? null : keptPlace(view, place);
    if (pair === null || value === null) return undefined;
    const timer = setTimeout(() => run(call('kept/put', { key: keyOf(pair), value })), KEPT_AFTER);
    return () => clearTimeout(timer);
  }, [view, place, pair]);
}

async function goBackTo(pair: Pair): Promise<void> {
  const [entry] = await call('kept/list', { kind: 'place', key: keyOf(pair) });
  const { pair: shown, view, place } = useComparison.getState();
  // The reader may have gone somewhere meanwhile.
  if (entry?.value.kind !== 'place' || shown !== pair || view === null || place !== null) return;
  goTo(restorePlace(view, entry.value));
}

function keyOf({ left, right }: Pair): string {
  return `${left} ${right}`;
}
