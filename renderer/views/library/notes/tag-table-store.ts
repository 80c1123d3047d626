import { create } from 'zustand';
import type { TagColumn, TagTable } from '../../../../shared/contract/note-api.ts';
import type { WrittenLayout } from '../../../../shared/contract/kept-api.ts';
import { call } from '../../../client/call.ts';
import type { GridCell } from '../../../components/kit/grid-keys.ts';
import { run } from '../../../state/history.ts';
import { readKept } from '../../../state/kept-place.ts';
import type { Translate } from '../../../locales/words.ts';
import { useWritten } from './written-store.ts';

type TagTableState = {
  /** null before it was read. */
  readonly table: TagTable | null;
  /** null: all. */
  readonly place: string | null;
  /** Whose passages are listed. */
  readonly cell: GridCell | null;
};

/** Under which it is kept how all that was written is laid out. */
const LAYOUT = 'written';

export const useTagTable = create<TagTableState>()(() => ({ table: null, place: null, cell: null }));

export async function loadTagTable(): Promise<void> {
  const { place } = useTagTable.getState();
  const table = await call('tags/table', { place });
  if (useTagTable.getState().place !== place) return;
  if (place === null || table.places.includes(place)) useTagTable.setState({ table });
  else await choosePlace(null);
}

export async function choosePlace(place: string | null): Promise<void> {
  useTagTable.setState({ place, cell: null });
  keepLayout();
  await loadTagTable();
}

/** One by one, or the tags against the years; it is so again after a restart. */
export function chooseLayout(layout: WrittenLayout): void {
  useWritten.setState({ layout });
  keepLayout();
}

/** Lays out what was written as it was before the restart, once, unless the reader has chosen by then. */
export async function restoreLayout(): Promise<void> {
  if (useWritten.getState().layout !== null) return;
  const kept = await readKept('layout', LAYOUT);
  if (useWritten.getState().layout !== null) return;
  useTagTable.setState({ place: kept?.place ?? null });
  useWritten.setState({ layout: kept?.layout ?? 'list' });
}

function keepLayout(): void {
  const [{ layout }, { place }] = [useWritten.getState(), useTagTable.getState()];
  if (layout !== null) run(call('kept/put', { key: LAYOUT, value: { kind: 'layout', layout, place } }));
}

/** A column by its year; of several of one place and year by that alone, too. */
export function nameColumn({ year }: TagColumn, t: Translate): string {
  return year === null ? t('report.no-year') : String(year);
}
