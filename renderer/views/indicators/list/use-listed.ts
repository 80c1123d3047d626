import { useMemo } from 'react';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import type { ScreenTable } from '../../../components/TableMenu.tsx';
import { useIndicators } from '../indicators-store.ts';
import { filterIndicators } from '../model/list.ts';

type Listed = {
  readonly listed: readonly Indicator[];
  /** How many more the words would find among all. */
  readonly hidden: number;
};

/** The indicators that the words and the scope leave. */
export function useListed({ indicators }: IndicatorsView): Listed {
  const query = useIndicators((state) => state.query);
  const scope = useIndicators((state) => state.scope);
  return useMemo(() => {
    const listed = filterIndicators(indicators, scope, query);
    const inAll = scope === 'all' ? listed : filterIndicators(indicators, 'all', query);
    return { listed, hidden: inAll.length - listed.length };
  }, [indicators, scope, query]);
}

/** The table of a place's indicators: all, what is listed, and that with years as columns. */
export function indicatorsTable(place: string): ScreenTable {
  const source = { kind: 'indicators', place } as const;
  const listedNow = (): readonly string[] | null => {
    const { view, scope, query } = useIndicators.getState();
    if (view === null) return null;
    const listed = filterIndicators(view.indicators, scope, query);
    return listed.length === view.indicators.length ? null : listed.map(({ name }) => name);
  };
  return {
    source,
    listed: () => {
      const only = listedNow();
      if (only === null || only.length === 0) return null;
      return { source: { ...source, only }, count: only.length };
    },
    wide: () => {
      const only = listedNow();
      return { ...source, isWide: true, ...(only !== null && { only }) };
    },
  };
}
