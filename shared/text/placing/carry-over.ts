import type { CleanText } from '../../model/cleaning.ts';
import type { Anchor, NoteTarget } from '../../model/note.ts';
import type { ReportId } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import { createAnchor, findAnchor } from '../plain/anchors.ts';

/** A cleaned text with the places of its characters in the decoded file. */
export type MappedText = Pick<CleanText, 'text' | 'origin'>;

/** What a note is about after `report` was cleaned in another way, or undefined where that changed nothing about it. */
export function carryOver(
  target: NoteTarget,
  report: ReportId,
  before: MappedText,
  after: MappedText,
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

/**
 * An anchor on the same stretch of the file in another cleaning of it, by the places of its first and last characters:
 * it quotes today's words from then on. Null where the anchor leads there by itself, or where nothing of the stretch is
 * left: its quote may stand elsewhere.
 */
export function carryAnchor(anchor: Anchor | null, before: MappedText, after: MappedText): Anchor | null {
  if (anchor === null) return null;
  const old = findAnchor(before.text, anchor);
  const span = old === null ? null : mapSpan(old, before, after);
  if (span === null) return null;
  const found = findAnchor(after.text, anchor);
  const isThere = found?.start === span.start && found.end === span.end;
  return isThere ? null : createAnchor(after.text, span);
}

/** True where the words of an anchor stand in both cleanings of the file. */
export function isCarried(anchor: Anchor | null, before: MappedText, after: MappedText): boolean {
  const old = anchor === null ? null : findAnchor(before.text, anchor);
  return old !== null && mapSpan(old, before, after) !== null;
}

/** The same stretch of the file in another cleaning of it; null where nothing of it is left. */
function mapSpan({ start, end }: Span, before: MappedText, after: MappedText): Span | null {
  const first = before.origin[start] ?? 0;
  const last = before.origin[end - 1] ?? first;
  const span = { start: findOrigin(after, first), end: findOrigin(after, last + 1) };
  return span.end > span.start ? span : null;
}

/** The first character of the cleaned text that stands at `offset` of the file or behind it. */
function findOrigin({ origin, text }: MappedText, offset: number): number {
  const at = origin.findIndex((source) => source >= offset);
  return at < 0 ? text.length : at;
}
