import { findFirst } from '../base/bisect.ts';

/** A stretch of a text in UTF-16 code units: `start` inclusive, `end` exclusive, never inside a surrogate pair. */
export type Span = { readonly start: number; readonly end: number };

/** The words of `text` that `span` covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True where both are the same stretch. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** True where two stretches have a character in common. */
export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where all of `inner` lies in `outer`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the character at `offset` is one of the stretch. */
export function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The stretch without the white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  const { end } = trimSpanEnd(text, span);
  let { start } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  return { start, end };
}

/** The stretch without the white space behind its words. */
export function trimSpanEnd(text: string, { start, end: last }: Span): Span {
  return { start, end: start + text.slice(start, last).trimEnd().length };
}

/** The same places as stretches in order that neither meet nor touch: 乡村 and 乡村振兴 make one. */
export function uniteSpans(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = united.at(-1);
    if (last === undefined || start > last.end) united.push({ start, end });
    else united[united.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return united;
}

/** Index of the last of `spans`, in order, that begins at `offset` or before it; -1 where none does. */
export function findLastStart(spans: readonly Span[], offset: number): number {
  return findFirst(spans.length, (at) => (spans[at]?.start ?? 0) > offset) - 1;
}

/** Index of the first of `spans`, in order, that ends behind `offset`; their number where none does. */
export function findFirstEnd(spans: readonly Span[], offset: number): number {
  return findFirst(spans.length, (at) => (spans[at]?.end ?? 0) > offset);
}
