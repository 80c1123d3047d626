import type { Anchor, Note } from '../../model/note.ts';
import type { ReportId } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import { findAnchor } from '../plain/anchors.ts';

/** Today's cleaned text of a report. */
export type TextOf = (report: ReportId) => string;

/** A stored note with where its words stand today. A note on a change is found by its quotes, never by the change. */
export function locateNote(stored: Omit<Note, 'left' | 'right' | 'isOrphan'>, textOf: TextOf): Note {
  const { id, target, text, tags, createdAt, updatedAt } = stored;
  const find = (report: ReportId, anchor: Anchor | null): Span | null =>
    anchor === null ? null : findAnchor(textOf(report), anchor);
  const spans =
    target.kind === 'text'
      ? { left: find(target.report, target.anchor), right: null }
      : { left: find(target.left, target.leftAnchor), right: find(target.right, target.rightAnchor) };
  const isOrphan = spans.left === null && spans.right === null;
  return { id, target, text, tags, createdAt, updatedAt, ...spans, isOrphan };
}
