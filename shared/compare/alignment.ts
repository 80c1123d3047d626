import type { RowSpan } from '../model/comparison.ts';
import type { Span } from '../model/span.ts';

/** A passage of both texts that belongs together, with the pieces it was compared into. */
export type AlignedPair = {
  readonly left: Span;
  readonly right: Span;
  readonly score: number;
  readonly spans: readonly RowSpan[];
  readonly isAmbiguous: boolean;
  /** True where the reader settled it. */
  readonly isDecided: boolean;
};

/**
 * What was matched, before it is laid out in rows. Ranges reach from a sentence to the next, so that no character
 * between two sentences is lost.
 */
export type Alignment = {
  /** In order on both sides. */
  readonly inPlace: readonly AlignedPair[];
  /** Pairs that cross those in place, in left order. */
  readonly moved: readonly AlignedPair[];
};

/** The same alignment seen from the other side. */
export function swapAlignment(alignment: Alignment): Alignment {
  const moved = alignment.moved.map(swapPair);
  return {
    inPlace: alignment.inPlace.map(swapPair),
    moved: moved.sort((a, b) => a.left.start - b.left.start),
  };
}

function swapPair(pair: AlignedPair): AlignedPair {
  return { ...pair, left: pair.right, right: pair.left, spans: pair.spans.map(swapSpan) };
}

/** A piece seen from the other side: what was removed is added. */
export function swapSpan(span: RowSpan): RowSpan {
  switch (span.kind) {
    case 'same':
      return { kind: 'same', left: span.right, right: span.left };
    case 'replaced':
      return { kind: 'replaced', left: span.right, right: span.left, type: span.type };
    case 'removed':
      return { kind: 'added', left: null, right: span.left, type: span.type };
    case 'added':
      return { kind: 'removed', left: span.right, right: null, type: span.type };
    case 'moved':
      return span.left === null
        ? { kind: 'moved', left: span.right, right: null }
        : { kind: 'moved', left: null, right: span.left };
  }
}
