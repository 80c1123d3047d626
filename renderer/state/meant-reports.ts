import type { ReportId } from '../../shared/model/report.ts';
import { useApp } from './app-store.ts';
import { reportsOf } from './place-routes.ts';
import { useShelves } from './shelves-store.ts';

/** The reports that a command of the menu bar is for: those of the screen, in the library those that are selected. */
export function meantReports(): readonly ReportId[] {
  const { route } = useApp.getState();
  return route.kind === 'library' ? useShelves.getState().selection : reportsOf(route);
}
