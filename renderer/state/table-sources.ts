import type { TableSource } from '../../shared/contract/table-views.ts';
import type { Route } from './routes.ts';
import { useTerms } from '../views/terms/terms-store.ts';

/** The table that a screen shows; null where it shows none. `hasVague`: whether vague goals are listed. */
export function tableOf(route: Route, hasVague: boolean): TableSource | null {
  switch (route.kind) {
    case 'goals':
      return { kind: 'goals', report: route.report, hasVague };
    case 'indicators':
      return { kind: 'indicators', place: route.place };
    case 'years':
      return { kind: 'years', reports: route.reports };
    case 'terms': {
      const { view } = useTerms.getState();
      return { kind: 'terms', reports: route.reports, periods: view?.periods ?? null, phrases: [] };
    }
    case 'comparison':
      return { kind: 'changes', left: route.left, right: route.right };
    case 'reader':
      return { kind: 'figures', reports: [route.id] };
    case 'library':
      return route.tab === 'notes' ? { kind: 'notes', report: null } : null;
  }
}
