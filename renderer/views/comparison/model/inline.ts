import type { RowSpan, Side } from '../../../../shared/model/comparison.ts';
import type { BlockOverlay } from './overlays.ts';
import { isMasked, type Masks } from './masks.ts';
import { cutPieces, rangesOf, type Piece } from './pieces.ts';

export type SidedPiece = Piece & { readonly side: Side };

type Texts = { readonly left: string; readonly right: string };

/** A row as one running text: what was taken out and what was put in stand one after the other, shared words once. */
export function inlinePieces(
  texts: Texts,
  spans: readonly RowSpan[],
  masks: Masks,
  overlay: BlockOverlay,
): readonly SidedPiece[] {
  return spans.flatMap((span) => {
    const type = 'type' in span ? span.type : null;
    const isPlain = span.kind === 'same' || type === 'break' || isMasked(type, masks);
    const sides: readonly Side[] = isPlain && span.right !== null ? ['right'] : ['left', 'right'];
    return sides.flatMap((side) =>
      cutPieces(texts[side], rangesOf([span], side, masks), overlay[side]).map((piece) => ({
        ...piece,
        side,
      })),
    );
  });
}
