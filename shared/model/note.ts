import type { Brand } from '../base/brand.ts';
import type { ReportId } from './report.ts';
import type { Span } from './span.ts';

export type NoteId = Brand<number, 'NoteId'>;

/** Where a quote stands, kept so that it is found again after the text was cleaned or imported anew. */
export type Anchor = {
  readonly quote: string;
  /** Up to 32 characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood when it was made. */
  readonly start: number;
};

/** What a note is about: words of one report, or a change between two. */
export type NoteTarget =
  | { readonly kind: 'text'; readonly report: ReportId; readonly anchor: Anchor }
  | {
      readonly kind: 'change';
      readonly left: ReportId;
      readonly right: ReportId;
      readonly changeKey: string;
      readonly leftAnchor: Anchor | null;
      readonly rightAnchor: Anchor | null;
    };

/** A note, with where its words stand today. */
export type Note = {
  readonly id: NoteId;
  readonly target: NoteTarget;
  readonly text: string;
  readonly tags: readonly string[];
  /** ISO date and time, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Where the quote stands in the cleaned text of today; null on a side without a quote, or where it is not found. */
  readonly left: Span | null;
  readonly right: Span | null;
  /** The pages that those words stand on in their files, 12 or 12–13; null where they are not found, or a file has none. */
  readonly leftPages: string | null;
  readonly rightPages: string | null;
  /** True where no quote of it could be found: it is listed as an orphan, never dropped. */
  readonly isOrphan: boolean;
};
