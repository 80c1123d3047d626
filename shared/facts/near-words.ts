import type { Figure } from '../model/figure.ts';

/** Up to here a clause is shown whole, in UTF-16 code units: the longest that is one sentence to a reader has some 400. */
const LONGEST_SHOWN = 1000;
/** How much of a longer one is shown on either side of the number. */
const BESIDE = 200;

/**
 * A figure for those who are shown it: of a clause of thousands of figures only the words near it, since each would carry
 * all of them (a text of 350,000 characters without a comma: 17 GB).
 */
export function withNearWords<T extends Figure>(figure: T): T {
  const { quote, span, valueSpan } = figure;
  if (quote.length <= LONGEST_SHOWN) return figure;
  let start = Math.max(span.start, valueSpan.start - BESIDE);
  let end = Math.min(span.end, valueSpan.end + BESIDE);
  if (isSecondHalf(quote, start - span.start)) start += 1;
  if (isSecondHalf(quote, end - span.start)) end -= 1;
  return { ...figure, quote: quote.slice(start - span.start, end - span.start), span: { start, end } };
}

function isSecondHalf(text: string, at: number): boolean {
  return at > 0 && /[\udc00-\udfff]/u.test(text.charAt(at));
}
