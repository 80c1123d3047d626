import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { ChangeKind } from '../../../../shared/model/comparison.ts';
import type { Block } from './blocks.ts';
import type { Found } from './find.ts';
import { isMasked, type Masks } from './masks.ts';
import { indexBlocks } from './blocks.ts';
import { LOUDNESS } from './overview.ts';

/** A mark of the overview: which half it stands in tells removed from added without colour. */
export type StripBar = {
  readonly block: number;
  readonly kind: ChangeKind | 'find';
  readonly half: 'left' | 'right' | 'both';
};

/** One bar for each block that something changed in, by its loudest change, and one for each block with a find. */
export function stripBars(
  view: ComparisonView,
  blocks: readonly Block[],
  masks: Masks,
  finds: readonly Found[],
): readonly StripBar[] {
  const { rows, changes, moves } = view.comparison;
  const blockOfRow = indexBlocks(blocks, rows.length);
  const loudest = new Map<number, StripBar>();
  const add = (row: number, kind: ChangeKind, half: StripBar['half']): void => {
    const block = blockOfRow[row] ?? -1;
    if (block < 0) return;
    const before = loudest.get(block);
    if (before === undefined) loudest.set(block, { block, kind, half });
    else
      loudest.set(block, {
        block,
        kind: louder(before.kind, kind),
        half: before.half === half ? half : 'both',
      });
  };
  for (const change of changes) {
    if (isMasked(change.kind, masks)) continue;
    const move = change.kind === 'moved' ? moves[rows[change.row]?.move ?? -1] : undefined;
    if (move === undefined) add(change.row, change.kind, halfOf(change.left === null, change.right === null));
    else {
      add(move.leftRow, 'moved', 'left');
      add(move.rightRow, 'moved', 'right');
    }
  }
  const found = new Set(finds.map((find) => blockOfRow[find.row] ?? -1));
  return [
    ...loudest.values(),
    ...[...found].map((block): StripBar => ({ block, kind: 'find', half: 'both' })),
  ];
}

function halfOf(hasNoLeft: boolean, hasNoRight: boolean): StripBar['half'] {
  return hasNoLeft ? 'right' : hasNoRight ? 'left' : 'both';
}

function louder(a: StripBar['kind'], b: ChangeKind): ChangeKind {
  if (a === 'find') return b;
  return LOUDNESS.indexOf(a) <= LOUDNESS.indexOf(b) ? a : b;
}
