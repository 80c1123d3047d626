/** A stretch of a text in UTF-16 code units: `start` inclusive, `end` exclusive, never inside a surrogate pair. */
export type Span = { readonly start: number; readonly end: number };

/** The words of `text` that `span` covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
