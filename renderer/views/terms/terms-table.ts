import type { ReportId } from '../../../shared/model/report.ts';
import type { ScreenTable } from '../../components/TableMenu.tsx';
import { listTerms } from './model/rows.ts';
import { useTerms } from './terms-store.ts';

/** The table of terms: all, what is listed with the reader's own phrases before it, and that with years as columns. */
export function termsTable(reports: readonly ReportId[]): ScreenTable {
  const { view } = useTerms.getState();
  const source = { kind: 'terms', reports, periods: view?.periods ?? null, phrases: [] } as const;
  return {
    source,
    listed: () => {
      const phrases = listedNow();
      return phrases.length === 0 ? null : { source: { ...source, phrases }, count: phrases.length };
    },
    wide: () => {
      const phrases = listedNow();
      return phrases.length === 0 ? null : { ...source, phrases, wide: useTerms.getState().measure };
    },
  };
}

function listedNow(): readonly (readonly string[])[] {
  const { view, pinned, filter, sort, measure } = useTerms.getState();
  if (view === null) return [];
  return [...pinned, ...listTerms(view, filter, sort, measure)].map(({ phrases }) => phrases);
}
