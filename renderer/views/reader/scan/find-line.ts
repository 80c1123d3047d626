import type { ScanView } from '../../../../shared/contract/views.ts';
import type { SeenLine } from '../../../../shared/model/recognition.ts';
import { findFirstEnd, meets, type Span } from '../../../../shared/model/span.ts';

/** A place on a page: a line, and in it the characters in question where they are known to the point. */
export type PagePlace = SeenLine & { readonly mark: SeenLine['box'] };

/** The line that words stand on, with a guess of where in it; undefined where nothing was recognised there. */
export function findLine({ lines, doubtful }: ScanView, span: Span): PagePlace | undefined {
  const line = lines[findFirstEnd(lines, span.start)];
  if (line === undefined || line.start > span.start) return undefined;
  const known = doubtful.find((each) => meets(each, span));
  if (known !== undefined) return { ...line, mark: known.box };
  // Characters are about as wide as one another.
  const { left, right, top, bottom } = line.box;
  const share = (offset: number): number =>
    left + ((right - left) * (Math.min(offset, line.end) - line.start)) / (line.end - line.start);
  return { ...line, mark: { left: share(span.start), right: share(span.end), top, bottom } };
}

export function firstDoubt({ doubtful }: ScanView): Span | null {
  return toSpan(doubtful[0]);
}

/** The doubtful place behind or before a place, round the end. */
export function stepDoubt({ doubtful }: ScanView, from: Span, by: 1 | -1): Span | null {
  const next =
    by === 1
      ? doubtful.find(({ start }) => start > from.start)
      : doubtful.findLast(({ start }) => start < from.start);
  return toSpan(next ?? doubtful.at(by === 1 ? 0 : -1));
}

function toSpan(span: Span | undefined): Span | null {
  return span === undefined ? null : { start: span.start, end: span.end };
}
