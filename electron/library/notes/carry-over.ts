import type { CleanText } from '../../../shared/model/cleaning.ts';
import type { Anchor, NoteTarget } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import { createAnchor, findAnchor } from './find-anchor.ts';

/**
 * What a note is about after `report` was cleaned in another way, or undefined where it finds its words by itself. A
 * quote that cleaning took words out of, or put words back into, is followed by the places of its first and last
 * characters in the file, and quotes today's words from then on.
 */
export function carryOver(
  target: NoteTarget,
  report: ReportId,
  before: CleanText,
  after: CleanText,
): NoteTarget | undefined {
  const carry = (anchor: Anchor | null): Anchor | null => carryAnchor(anchor, before, after);
  if (target.kind === 'text') {
    const anchor = carry(target.anchor);
    return anchor === null || target.report !== report ? undefined : { ...target, anchor };
  }
  const left = target.left === report ? carry(target.leftAnchor) : null;
  const right = target.right === report ? carry(target.rightAnchor) : null;
  if (left === null && right === null) return undefined;
  return { ...target, leftAnchor: left ?? target.leftAnchor, rightAnchor: right ?? target.rightAnchor };
}

/** An anchor on today's words in the place of one that no longer finds its own; null where none is needed or possible. */
export function carryAnchor(anchor: Anchor | null, before: CleanText, after: CleanText): Anchor | null {
  if (anchor === null || findAnchor(after.text, anchor) !== null) return null;
  const old = findAnchor(before.text, anchor);
  const span = old === null ? null : mapSpan(old, before, after);
  return span === null ? null : createAnchor(after.text, span);
}

/** The same stretch of the file in another cleaning of it; null where nothing of it is left. */
function mapSpan({ start, end }: Span, before: CleanText, after: CleanText): Span | null {
  const first = before.origin[start] ?? 0;
  const last = before.origin[end - 1] ?? first;
  const span = { start: findOrigin(after, first), end: findOrigin(after, last + 1) };
  return span.end > span.start ? span : null;
}

/** The first character of the cleaned text that stands at `offset` of the file or behind it. */
function findOrigin({ origin, text }: CleanText, offset: number): number {
  const at = origin.findIndex((source) => source >= offset);
  return at < 0 ? text.length : at;
}
