import type { RowSpan } from '../../../../shared/model/comparison.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import { shorten } from './places.ts';

/** The stretches that both sides of a row share, longest first, at most `limit`: why the two were matched. */
export function sharedWords(leftText: string, spans: readonly RowSpan[], limit = 6): readonly string[] {
  const words = spans.flatMap((span) => {
    if (span.kind !== 'same') return [];
    const own = sliceSpan(leftText, span.left).replace(/^[\s，。；：、]+|[\s，。；：、]+$/g, '');
    return own.length < 2 ? [] : [shorten(own, 16)];
  });
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, limit);
}
