import type { Anchor, Note, NoteTarget, NoteVersions } from '../../model/note.ts';
import type { PageStart } from '../../model/extraction.ts';
import type { ReportId } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import { findNoted, hasTwin } from '../plain/rough-anchors.ts';
import { rangeOfPages } from '../plain/pages.ts';

/** What notes are found in: today's cleaned text of a report, and where the pages of its file begin in it. */
export type NotedTexts = {
  readonly textOf: (report: ReportId) => string;
  /** SHA-256 of the text. */
  readonly versionOf: (report: ReportId) => string;
  readonly pagesOf: (report: ReportId) => readonly PageStart[];
};

type Place = { readonly span: Span | null; readonly pages: string | null; readonly isUnsure: boolean };
const NOWHERE: Place = { span: null, pages: null, isUnsure: false };

type StoredWords = Omit<
  Note,
  'left' | 'right' | 'leftPages' | 'rightPages' | 'isUnsure' | 'version' | 'isOrphan'
> & {
  readonly versions: NoteVersions;
};

/** A stored note with where its words stand today. A note on a change is found by its quotes, never by the change. */
export function locateNote(
  { id, target, versions, text, tags, kind, colour, author, createdAt, updatedAt }: StoredWords,
  texts: NotedTexts,
): Note {
  const { reports, anchors } = sidesOf(target);
  const left = placeWords(texts, reports.left, anchors.left, versions.left);
  const right = placeWords(texts, reports.right, anchors.right, versions.right);
  const isOld = (report: ReportId | null, version: string | null): boolean =>
    report !== null && version !== null && version !== texts.versionOf(report);
  const old = isOld(reports.left, versions.left)
    ? versions.left
    : isOld(reports.right, versions.right)
      ? versions.right
      : null;
  return {
    ...{ id, target, text, tags, kind, colour, author, createdAt, updatedAt },
    ...{ left: left.span, right: right.span, leftPages: left.pages, rightPages: right.pages },
    isUnsure: left.isUnsure || right.isUnsure,
    version: old,
    isOrphan: left.span === null && right.span === null,
  };
}

type Both<T> = { readonly left: T; readonly right: T };

function sidesOf(target: NoteTarget): {
  readonly reports: Both<ReportId | null>;
  readonly anchors: Both<Anchor | null>;
} {
  if (target.kind === 'text')
    return {
      reports: { left: target.report, right: null },
      anchors: { left: target.anchor, right: null },
    };
  const { left, right, leftAnchor, rightAnchor } = target;
  return { reports: { left, right }, anchors: { left: leftAnchor, right: rightAnchor } };
}

/** Words that were followed into today's text are sure; else their place is, where the text has no other like it. */
function placeWords(
  { textOf, versionOf, pagesOf }: NotedTexts,
  report: ReportId | null,
  anchor: Anchor | null,
  version: string | null,
): Place {
  if (report === null || anchor === null) return NOWHERE;
  const text = textOf(report);
  const span = findNoted(text, anchor);
  if (span === null) return NOWHERE;
  const isUnsure = version === null ? hasTwin(text, anchor, span) : version !== versionOf(report);
  return { span, pages: rangeOfPages(pagesOf(report), span), isUnsure };
}
