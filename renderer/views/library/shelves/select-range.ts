import type { ReportId } from '../../../../shared/model/report.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import type { PlaceRow } from '../model/place-rows.ts';

/** The lines as they are listed, for a selection from one to another. */
let listed: readonly ReportId[] = [];

export function setListed(rows: readonly PlaceRow[]): void {
  listed = rows.flatMap((row) => (row.kind === 'report' ? [row.report.id] : []));
}

/** Selects all that are listed between the report that was selected last and this one, which itself is toggled by the click. */
export function selectTo(report: ReportId): void {
  const { selection } = useShelves.getState();
  const [from, to] = [listed.indexOf(selection.at(-1) ?? report), listed.indexOf(report)];
  if (from < 0 || to < 0 || selection.includes(report)) return;
  const between = listed.slice(Math.min(from, to), Math.max(from, to) + 1).filter((id) => id !== report);
  useShelves.setState({ selection: [...new Set([...selection, ...between])] });
}
