import type { Span } from '../../model/span.ts';

// Stateless in use: each call to `segment` walks its own text.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the words of a stretch end that begins at `from`: one ends at offset `at` where `ends[at - from]` is 1. */
export type Borders = { readonly from: number; readonly ends: Uint8Array };

/** The borders between the words of stretches of a text, each cut by itself. */
export type WordBorders = {
  /** Cuts several stretches in one walk: beginning anew in each sentence costs twice as much as its words. */
  prepare(spans: readonly Span[]): void;
  /** The borders of a stretch, prepared or not. */
  of(span: Span): Borders;
};

/** Opens `folded`, of which nothing is cut yet. */
export function createWordBorders(folded: string): WordBorders {
  const prepared = new Map<number, Borders & { readonly end: number }>();
  return {
    prepare(spans) {
      const ends = cut(folded, spans);
      let before = 0;
      for (const { start, end } of spans) {
        prepared.set(start, { from: start - before, end, ends });
        before += end - start + 1;
      }
    },
    of(span) {
      const known = prepared.get(span.start);
      return known?.end === span.end ? known : { from: span.start, ends: cut(folded, [span]) };
    },
  };
}

/** The ends of the words of `spans`, set behind one another with a line break between, over which no word reaches. */
function cut(folded: string, spans: readonly Span[]): Uint8Array {
  const text = spans.map(({ start, end }) => folded.slice(start, end)).join('\n');
  const ends = new Uint8Array(text.length + 1);
  for (const { index, segment } of segmenter.segment(text)) ends[index + segment.length] = 1;
  return ends;
}
