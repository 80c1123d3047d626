import { useMemo } from 'react';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
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
