import { useMemo } from 'react';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import { useApp } from '../../state/app-store.ts';
import { useComparison } from './comparison-store.ts';
import { buildBlocks, indexBlocks, type Block } from './model/blocks.ts';
import { spanOf, type Cursor, type Linking } from './model/picking.ts';
import { outlinedWords, pickedOf } from './model/place.ts';
import type { PickRole } from './model/pieces.ts';
import type { RowsContext } from './model/context.ts';
import { findInBoth, type Found } from './model/find.ts';
import { overlaysByBlock, type BlockOverlay } from './model/overlays.ts';

const NO_FINDS: readonly Found[] = [];

export type BlocksState = {
  readonly blocks: readonly Block[];
  readonly blockOfRow: Int32Array;
  readonly context: RowsContext;
  readonly overlays: ReadonlyMap<number, BlockOverlay>;
  readonly finds: readonly Found[];
};

/** All places of the words in the find field. */
export function useFinds(view: ComparisonView): readonly Found[] {
  const find = useComparison((state) => state.find);
  const query = find.isOpen ? find.query : '';
  return useMemo(() => (query.trim() === '' ? NO_FINDS : findInBoth(view, query)), [view, query]);
}

/** The blocks on screen with all that lies over them, computed anew only where their own inputs change. */
export function useBlocks(view: ComparisonView): BlocksState {
  const masks = useApp((state) => state.settings.masks);
  const fold = useApp((state) => state.settings.foldUnchanged);
  const { mode, opened, notes, place, find, linking, plain } = useComparison();
  const finds = useFinds(view);
  const { rows } = view.comparison;
  const blocks = useMemo(
    () => buildBlocks(rows, { mode, masks, fold, opened }),
    [rows, mode, masks, fold, opened],
  );
  const blockOfRow = useMemo(() => indexBlocks(blocks, rows.length), [blocks, rows.length]);
  const context = useMemo((): RowsContext => ({ view, masks, mode, plain }), [view, masks, mode, plain]);
  const overlays = useMemo(() => {
    return overlaysByBlock(view, blockOfRow, {
      notes,
      finds,
      findAt: find.at,
      current: outlinedWords(view, place),
      picked: pickedSpans(view, pickedOf(place), linking),
    });
  }, [view, blockOfRow, notes, finds, find.at, place, linking]);
  return { blocks, blockOfRow, context, overlays, finds };
}

/** The sentences picked, and those that they are being linked with. */
function pickedSpans(view: ComparisonView, cursor: Cursor | null, linking: Linking | null) {
  const from = linking?.level === 'passage' ? linking.from : cursor;
  const to = linking?.level === 'passage' ? linking.to : null;
  const picked = (at: Cursor | null, role: PickRole) => {
    const span = at === null ? null : spanOf(view, at);
    return at === null || span === null ? [] : [{ side: at.side, span, role }];
  };
  return [...picked(from, 'from'), ...picked(to, 'to')];
}
