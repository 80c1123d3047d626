import type { TableSource } from '../../../../shared/contract/table-views.ts';
import type { GoalId } from '../../../../shared/model/goal.ts';
import type { Anchor } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { CorrectionKind } from '../../db/corrections.ts';
import type { WriteContext, Writer } from '../../db/database.ts';
import type { Topic } from '../../db/revisions.ts';
import type { MappedText } from '../../../../shared/text/placing/carry-over.ts';

/** What is read out of a report's bytes, and how they are read: a new file is read for itself. */
type OfFile = 'reports' | 'sources' | 'texts' | 'frequencies' | 'signatures' | 'outlines';
/** What belongs to a place, or to the whole library. */
type OfLibrary =
  | 'places'
  | 'indicators'
  | 'coders'
  | 'schemes'
  | 'settings'
  | 'exportMemory'
  | 'tableColumns'
  | 'surveys'
  | 'history'
  | 'imports'
  | 'kept'
  | 'tags'
  | 'watched'
  | 'carried'
  | 'shelving'
  | 'raise';

/** What a coder made of one goal of a report; it goes where the goal goes. */
export type GoalTopic = 'evidence' | 'choices' | 'verdicts';

/**
 * What a reader can do to a report. Whatever else the library comes to write is one of these until it is named above: it
 * then needs an object in `REPORT_WORK`, without which nothing compiles.
 */
export type ReportTopic =
  Exclude<keyof Writer, OfFile | OfLibrary | GoalTopic | 'corrections'> | CorrectionKind;

/** A report whose file is cleaned in another way, with its words before and after. */
export type Recleaning = {
  readonly report: ReportId;
  readonly before: MappedText;
  readonly after: MappedText;
};

/** A report that was added as a corrected file of a former one. */
export type Succession = {
  readonly former: ReportId;
  readonly added: ReportId;
  /** The words of the new file. */
  readonly text: string;
  /** The same words in the new file where they are found; else the old quote. */
  readonly moveAnchor: (anchor: Anchor) => Anchor;
};

/** What becomes of one topic of a reader's work. */
export type ReportWork = {
  /** As the page is told of it. */
  readonly topic: Topic;
  /** The table that brings it back; null where none does. */
  readonly table: TableSource['kind'] | null;
  /** Lets it follow its words into another cleaning. True where anything was carried. */
  carry(write: WriteContext, recleaning: Recleaning): boolean;
  /** Copies it to the new file. True where there was anything. */
  inherit(write: WriteContext, succession: Succession): boolean;
};

/** What becomes of one topic of a coder's work on a goal. */
export type GoalWork = {
  /** What stands in the words of a report, of whatever goal, follows them. */
  carry(write: WriteContext, recleaning: Recleaning): void;
  copy(write: WriteContext, from: GoalId, to: GoalId): void;
};
