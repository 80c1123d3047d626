import type { Side } from '../../shared/model/comparison.ts';
import type { NoteId } from '../../shared/model/note.ts';
import type { ReportId } from '../../shared/model/report.ts';
import type { Span } from '../../shared/model/span.ts';

/** A place to show at once when the Reader opens. */
export type ReaderFocus = { readonly span: Span | null; readonly note: NoteId | null };

/** A place to show at once when the Comparison opens. */
export type ComparisonFocus =
  | { readonly kind: 'change'; readonly key: string; readonly note: NoteId | null }
  | { readonly kind: 'span'; readonly side: Side; readonly span: Span; readonly note?: NoteId };

export const LIBRARY_TABS = ['shelves', 'notes', 'imports'] as const;
export type LibraryTab = (typeof LIBRARY_TABS)[number];

/** Which screen is shown, and of what. */
export type Route =
  | { readonly kind: 'library'; readonly tab: LibraryTab }
  | { readonly kind: 'reader'; readonly id: ReportId; readonly focus: ReaderFocus | null }
  | {
      readonly kind: 'comparison';
      readonly left: ReportId;
      readonly right: ReportId;
      readonly focus: ComparisonFocus | null;
    }
  /** The goals of a report; `focus` is a goal's key. */
  | { readonly kind: 'goals'; readonly report: ReportId; readonly focus: string | null }
  /** The indicators of a place; `focus` is any name of one. */
  | { readonly kind: 'indicators'; readonly place: string; readonly focus: string | null }
  | { readonly kind: 'years'; readonly reports: readonly ReportId[] }
  | { readonly kind: 'terms'; readonly reports: readonly ReportId[]; readonly phrase: string | null };

export const LIBRARY: Route = { kind: 'library', tab: 'shelves' };

/** How many screens "back" remembers. */
const BACK_LIMIT = 30;

/** The screens to go back to, after `from` was left for `to`. Two views of the same screen are one step. */
export function remember(back: readonly Route[], from: Route, to: Route): readonly Route[] {
  if (isSameScreen(from, to)) return back;
  return [...back, from].slice(-BACK_LIMIT);
}

function isSameScreen(a: Route, b: Route): boolean {
  if (a.kind === 'reader' && b.kind === 'reader') return a.id === b.id;
  if (a.kind === 'comparison' && b.kind === 'comparison') return a.left === b.left && a.right === b.right;
  return a.kind === b.kind;
}
