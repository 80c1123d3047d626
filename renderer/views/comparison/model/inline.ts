import type { RowSpan, Side } from '../../../../shared/model/comparison.ts';
import { meets, type Span } from '../../../../shared/model/span.ts';
import type { BlockOverlay } from './overlays.ts';
import { isMasked, type Masks } from './masks.ts';
import { cutPieces, rangesOf, type Overlay, type Piece } from './pieces.ts';

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
    const isShared = isPlain && span.right !== null;
    const sides: readonly Side[] = isShared ? ['right'] : ['left', 'right'];
    return sides.flatMap((side) =>
      cutPieces(
        texts[side],
        rangesOf([span], side, masks),
        isShared ? withPickOfLeft(span, overlay) : overlay[side],
      ).map((piece) => ({ ...piece, side })),
    );
  });
}

/** Words that stand once for both sides show what is picked or looked at on the left, too: it is nowhere else to be seen. */
function withPickOfLeft({ left, right }: RowSpan, overlay: BlockOverlay): Overlay {
  if (left === null || right === null) return overlay.right;
  const lies = (span: Span): boolean => meets(span, left);
  const picked = overlay.left.picked.filter(({ span }) => lies(span));
  const isLookedAt = overlay.left.current.some(lies);
  if (picked.length === 0 && !isLookedAt) return overlay.right;
  return {
    ...overlay.right,
    picked: [...picked.map((pick) => ({ ...pick, span: right })), ...overlay.right.picked],
    current: isLookedAt ? [...overlay.right.current, right] : overlay.right.current,
  };
}
