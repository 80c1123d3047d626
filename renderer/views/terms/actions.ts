import type { TermHit, TermsView } from '../../../shared/contract/terms-api.ts';
import { focusSpot } from '../../components/spots.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { navigate } from '../../state/app-store.ts';
import { useTerms } from './terms-store.ts';

/** The table takes the keys again. */
export function focusTable(): void {
  focusSpot('main');
}

/** Goes to a hit in the Reader, its words marked. */
export function openHit(hit: TermHit): void {
  navigate({ kind: 'reader', id: hit.report, focus: { span: hit.span, note: null } });
}

/** Takes a report into the table or out of it; `all` are the place's, by year. Two stay at least. */
export function toggleReport(id: ReportId, shown: readonly ReportId[], all: readonly ReportId[]): void {
  const next = all.filter((each) => (each === id ? !shown.includes(id) : shown.includes(each)));
  if (next.length >= 2) navigate({ kind: 'terms', reports: next, phrase: null });
}

/** The year of a report as the table prints it. */
export function yearOf(view: TermsView, report: ReportId): number | null {
  return view.columns.find(({ summary }) => summary.id === report)?.summary.head.year ?? null;
}

/** Shuts the list of hits; the table has the keys again. */
export function closeHits(): void {
  useTerms.setState({ hits: null });
  focusTable();
}
