import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { Note } from '../../../../shared/model/note.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { noteSpanIn } from '../../../state/notes.ts';
import type { Found } from './find.ts';
import { NO_OVERLAY, type Overlay, type PickRole } from './pieces.ts';
import { rowAt } from './places.ts';

export type BlockOverlay = { readonly left: Overlay; readonly right: Overlay };

export const NO_BLOCK_OVERLAY: BlockOverlay = { left: NO_OVERLAY, right: NO_OVERLAY };

export type OverlayInput = {
  readonly notes: readonly Note[];
  readonly finds: readonly Found[];
  readonly findAt: number;
  readonly current: readonly { readonly side: Side; readonly span: Span }[];
  readonly picked: readonly { readonly side: Side; readonly span: Span; readonly role: PickRole }[];
};

/** What lies over each block, by its index; blocks without anything have no entry and need not be drawn again. */
export function overlaysByBlock(
  view: ComparisonView,
  blockOfRow: Int32Array,
  input: OverlayInput,
): ReadonlyMap<number, BlockOverlay> {
  const overlays = new Map<number, BlockOverlay>();
  const change = (side: Side, span: Span, edit: (overlay: Overlay) => Overlay): void => {
    for (const block of blocksOf(view, blockOfRow, side, span)) {
      const overlay = overlays.get(block) ?? NO_BLOCK_OVERLAY;
      overlays.set(block, { ...overlay, [side]: edit(overlay[side]) });
    }
  };
  for (const note of input.notes)
    for (const side of ['left', 'right'] as const) {
      const span = noteSpanIn(note, view[side].summary.id);
      if (span === null) continue;
      change(side, span, (overlay) => ({
        ...overlay,
        notes: [...overlay.notes, { id: note.id, span, colour: note.colour }],
      }));
    }
  input.finds.forEach(({ side, span }, index) => {
    const find = { span, isCurrent: index === input.findAt };
    change(side, span, (overlay) => ({ ...overlay, finds: [...overlay.finds, find] }));
  });
  for (const { side, span } of input.current)
    change(side, span, (overlay) => ({ ...overlay, current: [...overlay.current, span] }));
  for (const { side, span, role } of input.picked)
    change(side, span, (overlay) => ({ ...overlay, picked: [...overlay.picked, { span, role }] }));
  return overlays;
}

/** The blocks that a stretch of one side reaches over. */
function blocksOf(view: ComparisonView, blockOfRow: Int32Array, side: Side, span: Span): ReadonlySet<number> {
  const { rows } = view.comparison;
  const first = rowAt(rows, side, span.start);
  const last = Math.max(first, rowAt(rows, side, Math.max(span.start, span.end - 1)));
  const blocks = new Set<number>();
  for (let index = first; index >= 0 && index <= last; index++) {
    const block = blockOfRow[index] ?? -1;
    if (block >= 0 && rows[index]?.[side]) blocks.add(block);
  }
  return blocks;
}
