import type { Anchor, Note } from '../../model/note.ts';
import type { PageStart } from '../../model/extraction.ts';
import type { ReportId } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import { findNoted } from '../plain/rough-anchors.ts';
import { rangeOfPages } from '../plain/pages.ts';

/** What notes are found in: today's cleaned text of a report, and where the pages of its file begin in it. */
export type NotedTexts = {
  readonly textOf: (report: ReportId) => string;
  readonly pagesOf: (report: ReportId) => readonly PageStart[];
};

type Place = { readonly span: Span | null; readonly pages: string | null };
const NOWHERE: Place = { span: null, pages: null };

type StoredWords = Omit<Note, 'left' | 'right' | 'leftPages' | 'rightPages' | 'isOrphan'>;

/** A stored note with where its words stand today. A note on a change is found by its quotes, never by the change. */
export function locateNote(
  { id, target, text, tags, kind, colour, author, createdAt, updatedAt }: StoredWords,
  { textOf, pagesOf }: NotedTexts,
): Note {
  const find = (report: ReportId, anchor: Anchor | null): Place => {
    const span = anchor === null ? null : findNoted(textOf(report), anchor);
    return span === null ? NOWHERE : { span, pages: rangeOfPages(pagesOf(report), span) };
  };
  const [left, right] =
    target.kind === 'text'
      ? [find(target.report, target.anchor), NOWHERE]
      : [find(target.left, target.leftAnchor), find(target.right, target.rightAnchor)];
  return {
    ...{ id, target, text, tags, kind, colour, author, createdAt, updatedAt },
    ...{ left: left.span, right: right.span, leftPages: left.pages, rightPages: right.pages },
    isOrphan: left.span === null && right.span === null,
  };
}
