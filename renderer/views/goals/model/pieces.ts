import type { Span } from '../../../../shared/model/span.ts';

/** A piece of a quote that looks the same from end to end. */
export type QuotePiece = {
  readonly start: number;
  readonly text: string;
  readonly isFigure: boolean;
  readonly isShared: boolean;
  /** True outside the words that are quoted: what stands around them. */
  readonly isAround: boolean;
};

/** What lies over a quote. */
export type QuoteMarks = {
  readonly figures: readonly Span[];
  readonly shared: readonly Span[];
  /** The quoted words; `span` may show more than them. */
  readonly own: Span;
};

/** `span` of the text, cut where a figure, a shared word or the quote begins or ends. Joined, the pieces are it. */
export function cutQuote(text: string, span: Span, marks: QuoteMarks): readonly QuotePiece[] {
  const { own } = marks;
  const over = (other: Span): boolean => other.start < span.end && span.start < other.end;
  const figures = marks.figures.filter(over);
  const shared = marks.shared.filter(over);
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of [...figures, ...shared, own])
    for (const at of [start, end]) if (at > span.start && at < span.end) cuts.add(at);
  const points = [...cuts].sort((a, b) => a - b);
  const covers = ({ start, end }: Span, at: number): boolean => start <= at && at < end;
  return points.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, points[index + 1]),
    isFigure: figures.some((figure) => covers(figure, start)),
    isShared: shared.some((word) => covers(word, start)),
    isAround: !covers(own, start),
  }));
}

/** The figures among `all`, in reading order, that touch `span`. Cost: a halving, and what is found. */
export function figuresWithin(all: readonly Span[], span: Span): readonly Span[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let index = low; index < all.length; index++) {
    const figure = all[index];
    if (figure === undefined || figure.start >= span.end) break;
    found.push(figure);
  }
  return found;
}
