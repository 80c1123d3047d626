import type { ListedReport, PlacePair, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { call, toAppError, type CallOptions } from '../../../client/call.ts';
import { translate } from '../../../locales/words.ts';
import { holdChanges } from '../../../state/held-changes.ts';
import { recorded } from '../../../state/history.ts';
import { standingOf } from '../../../state/editions.ts';
import { loadShelves, useShelves } from '../../../state/shelves-store.ts';
import { showToast } from '../../../state/toast-store.ts';
import { showUndoToast } from '../../../state/undo-toast.ts';
import { formatCount } from '../../../state/format.ts';

/** The years around a report, as its place has them; null where there is none. */
export function neighboursOf(
  { reports }: PlaceShelf,
  report: ListedReport,
): { readonly before: ListedReport | null; readonly after: ListedReport | null } {
  const { year } = report.head;
  if (year === null || report.shelf === '') return { before: null, after: null };
  const years = standingOf(reports).toSorted((a, b) => (a.head.year ?? 0) - (b.head.year ?? 0));
  return {
    before: years.findLast(({ head }) => head.year !== null && head.year < year) ?? null,
    after: years.find(({ head }) => head.year !== null && head.year > year) ?? null,
  };
}

/** The whole shelf of a name, whatever a filter leaves of it. */
export function wholeShelf(place: string): PlaceShelf | undefined {
  return useShelves.getState().shelves?.find((shelf) => shelf.place === place);
}

/** What a command on a report is for: all that are selected where it is one of them, else it alone. */
export function targetsOf(report: ReportId): readonly ReportId[] {
  const { selection } = useShelves.getState();
  return selection.includes(report) ? selection : [report];
}

/** Puts reports aside in one step, and offers to take that back. */
export async function deleteReports(reports: readonly ReportId[]): Promise<void> {
  const { step } = await recorded(call('shelf/delete', { reports }));
  showUndoToast(translate('library.deleted-many', { n: formatCount(reports.length) }), step);
  await loadShelves();
}

/** How a long command tells how far it is, and what ends it. */
export type Conduct = {
  readonly tell: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal: AbortSignal;
};

/**
 * Files the reports of places under the names of others in one step, and offers to take that back. Those that can't be merged are
 * said; stopped, it keeps what was merged, and says so.
 */
export async function mergePlaces(pairs: readonly PlacePair[], conduct?: Conduct): Promise<void> {
  let done = 0;
  const onEvent: CallOptions['onEvent'] = ({ name, data }) => {
    if (name !== 'shelf/progress') return;
    ({ done } = data);
    conduct?.tell(data);
  };
  const options = { onEvent, ...(conduct !== undefined && { signal: conduct.signal }) };
  const merging = call('shelf/merge', { pairs }, options).catch((thrown: unknown) => {
    const { code } = toAppError(thrown);
    // The banner goes when the library is there again; how far this came is said nowhere else.
    if (code === 'library-gone' && done > 0)
      showToast(translate('alike.broken-off', { n: formatCount(done) }));
    if (code !== 'cancelled') throw thrown;
    return null;
  });
  const { value: left, step } = await holdChanges(recorded(merging));
  showUndoToast(
    left === null ? translate('alike.stopped', { n: formatCount(done) }) : wordsOf(pairs, left),
    step?.action === 'merge-places' ? step : null, // the last may be another window's: this took long
  );
  await loadShelves();
}

function wordsOf(pairs: readonly PlacePair[], left: readonly PlacePair[]): string {
  const [only] = pairs;
  const words =
    only !== undefined && pairs.length === 1
      ? translate('places.merged', only)
      : translate('alike.merged', { n: formatCount(pairs.length - left.length) });
  return left.length === 0 ? words : `${words} ${leftWords(left)}`;
}

function leftWords(left: readonly PlacePair[]): string {
  const names = left.slice(0, 3).map(({ from, into }) => `${from} → ${into}`);
  return translate('alike.left', { n: formatCount(left.length), names: names.join(translate('bin.join')) });
}

/** Keeps the places of each pair apart in one step, and offers to take that back. */
export async function partPlaces(pairs: readonly PlacePair[]): Promise<void> {
  const { step } = await recorded(call('shelf/part', { pairs }));
  const [only] = pairs;
  showUndoToast(
    only !== undefined && pairs.length === 1
      ? translate('places.parted', only)
      : translate('alike.parted', { n: formatCount(pairs.length) }),
    step,
  );
}

/** Gives tags and takes tags. */
export async function tagReports(
  reports: readonly ReportId[],
  add: readonly string[],
  remove: readonly string[],
): Promise<void> {
  if (add.length + remove.length === 0) return;
  const { step } = await recorded(call('shelf/tag', { reports, add, remove }));
  showUndoToast(translate('library.tagged', { n: formatCount(reports.length) }), step);
  await loadShelves();
}
