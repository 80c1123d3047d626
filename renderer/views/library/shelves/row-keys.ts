import type { KeyboardEvent } from 'react';
import { keyName } from '../../../components/use-keys.ts';
import { run } from '../../../state/history.ts';
import { toggleSelected, useShelves } from '../../../state/shelves-store.ts';
import { openSelected, readReport } from '../actions.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { setOpen, showShelfDialog } from './list-store.ts';
import { deleteReports, targetsOf } from './shelf-commands.ts';

/** Opens a report, or opens and closes what has lines under it. */
export function openRow(row: PlaceRow): void {
  if (row.kind === 'report') readReport(row.report.id);
  else if (row.kind !== 'gap') setOpen(row.key, !row.isOpen);
}

/** What a key does to the line that has the focus; false for a key that means nothing there. */
export function doRowKey(
  event: KeyboardEvent<HTMLElement>,
  row: PlaceRow,
  rows: readonly PlaceRow[],
): boolean {
  const key = keyName(event.nativeEvent);
  if (key === '*') return openBeside(row, rows);
  if (row.kind === 'gap') return false;
  if (key === 'enter') {
    enter(row);
    return true;
  }
  if (row.kind === 'report') return doReportKey(key, row);
  if (row.kind === 'place' && key === 'f2') {
    showShelfDialog({ kind: 'merge', place: row.shelf.place });
    return true;
  }
  if (key !== ' ') return false;
  openRow(row);
  return true;
}

/** With two or more selected Enter goes on with them, as everywhere in the library. */
function enter(row: PlaceRow): void {
  const { selection } = useShelves.getState();
  if (row.kind === 'report' && selection.length > 1 && selection.includes(row.report.id)) openSelected();
  else openRow(row);
}

function doReportKey(key: string, { report }: Extract<PlaceRow, { readonly kind: 'report' }>): boolean {
  const targets = targetsOf(report.id);
  switch (key) {
    case ' ':
      toggleSelected(report.id);
      return true;
    case 'delete':
      run(deleteReports(targets));
      return true;
    case 'f2':
      showShelfDialog(
        targets.length === 1 ? { kind: 'head', report: report.id } : { kind: 'many', reports: targets },
      );
      return true;
    default:
      return false;
  }
}

/** Opens all lines of the same depth, as the pattern has it. */
function openBeside(row: PlaceRow, rows: readonly PlaceRow[]): boolean {
  for (const other of rows)
    if ((other.kind === 'group' || other.kind === 'place') && other.depth === row.depth && !other.isOpen)
      setOpen(other.key, true);
  return true;
}
