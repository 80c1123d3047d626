import { covers, findFirstEnd, holds, meets, type Span } from '../../../../shared/model/span.ts';

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
  const over = (other: Span): boolean => meets(other, span);
  const figures = marks.figures.filter(over);
  const shared = marks.shared.filter(over);
  // 亿元 alone is often shared: a figure is never cut by it.
  const cutsFigure = (at: number): boolean => figures.some(({ start, end }) => start < at && at < end);
  const cuts = new Set([span.start, span.end]);
  const edges = (spans: readonly Span[]) => spans.flatMap(({ start, end }) => [start, end]);
  for (const at of [...edges([...figures, own]), ...edges(shared).filter((edge) => !cutsFigure(edge))])
    if (at > span.start && at < span.end) cuts.add(at);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? span.end;
    return {
      start,
      text: text.slice(start, end),
      isFigure: figures.some((figure) => covers(figure, start)),
      isShared: shared.some((word) => holds(word, { start, end })),
      isAround: !covers(own, start),
    };
  });
}

/** The figures among `all`, in reading order, that touch `span`. Cost: a halving, and what is found. */
export function figuresWithin(all: readonly Span[], span: Span): readonly Span[] {
  const found: Span[] = [];
  for (let index = findFirstEnd(all, span.start); index < all.length; index++) {
    const figure = all[index];
    if (figure === undefined || figure.start >= span.end) break;
    found.push(figure);
  }
  return found;
}
