import { create } from 'zustand';
import type { TagColumn, TagTable } from '../../../../shared/contract/note-api.ts';
import { call } from '../../../client/call.ts';
import type { GridCell } from '../../../components/kit/grid-keys.ts';
import type { Translate } from '../../../locales/words.ts';

type TagTableState = {
  /** null before it was read. */
  readonly table: TagTable | null;
  /** null: all. */
  readonly place: string | null;
  /** Whose passages are listed. */
  readonly cell: GridCell | null;
};

export const useTagTable = create<TagTableState>()(() => ({ table: null, place: null, cell: null }));

export async function loadTagTable(): Promise<void> {
  const { place } = useTagTable.getState();
  const table = await call('tags/table', { place });
  if (useTagTable.getState().place === place) useTagTable.setState({ table });
}

export async function choosePlace(place: string | null): Promise<void> {
  useTagTable.setState({ place, cell: null });
  await loadTagTable();
}

/** A column by its year; of several of one place and year by that alone, too. */
export function nameColumn({ year }: TagColumn, t: Translate): string {
  return year === null ? t('report.no-year') : String(year);
}
