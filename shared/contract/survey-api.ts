import type { WireError } from '../base/errors.ts';
import type { Finding, FileFormat, SkipReason } from '../model/extraction.ts';
import type { EditionLabel } from '../model/edition.ts';
import type { Encoding, ReportId, ReportWarning } from '../model/report.ts';
import type {
  Kinship,
  RowOrigin,
  SurveyDoubt,
  SurveyId,
  SurveyRowId,
  SurveySort,
  SurveyState,
} from '../model/survey.ts';
import type { TablePlan } from '../model/table-columns.ts';
import type { GrantedPath } from './grants.ts';
import type { ImportResult } from './views.ts';

/** Files that were read before anything of them is stored as a report; kept until they are taken in or given up. */
export type SurveyApi = {
  /**
   * Reads files, or folders with all that is in them, into the table that waits, or a new one; numbered pictures of a
   * folder are the pages of one report there until they are taken apart. A single file whose place
   * and year are sure and which is like nothing else goes straight in, and so does one that has nothing to be asked.
   * Reports `import/progress`. A survey that is cancelled keeps what it read. @throws AppError what the library can't write
   */
  'survey/begin': (args: {
    readonly files: readonly GrantedPath[];
    readonly tables?: readonly TablePlan[];
  }) => SurveyOutcome;
  /** Reads on where a reading was broken off. Reports `import/progress`. */
  'survey/go-on': (args: { readonly survey: SurveyId }) => SurveyView;
  /** Stops a reading after the file that it is at: it ends as one that is cancelled does. Nothing where none is under way. */
  'survey/stop': (args: { readonly survey: SurveyId }) => null;
  /** Reads files as `survey/begin` does, gives the whole table, and keeps nothing. */
  'survey/dry-run': (args: {
    readonly files: readonly GrantedPath[];
    readonly tables?: readonly TablePlan[];
    /** Numbered pictures are a report each, not the pages of one. */
    readonly singlePictures?: boolean;
  }) => SurveyPage;
  /** The table that waits, or null. */
  'survey/open': (args: Record<string, never>) => SurveyView | null;
  /** A page of the rows that a filter leaves, sorted; ties as the files lie. */
  'survey/rows': (args: {
    readonly survey: SurveyId;
    readonly query: SurveyQuery;
    readonly offset: number;
    readonly limit: number;
  }) => SurveyPage;
  /** All rows that a filter leaves, to choose them at once. */
  'survey/ids': (args: { readonly survey: SurveyId; readonly query: SurveyQuery }) => readonly SurveyRowId[];
  /** The reader's own place, year or session for rows; what is left out stays, null goes back to what was read. */
  'survey/correct': (args: {
    readonly survey: SurveyId;
    readonly rows: readonly SurveyRowId[];
    readonly change: RowChange;
  }) => null;
  /** Leaves rows out of what is taken in, or takes them up again. */
  'survey/leave-out': (args: {
    readonly survey: SurveyId;
    readonly rows: readonly SurveyRowId[];
    readonly isOut: boolean;
  }) => null;
  /**
   * Reads the pictures that a row is made of anew, each as a report of its own. Reports `import/progress`.
   * @throws AppError `not-found` {row} where it is made of none, `invalid-input` {reason: running}
   */
  'survey/take-apart': (args: { readonly survey: SurveyId; readonly row: SurveyRowId }) => SurveyView;
  /**
   * What a row and the report or row that it is like have different, sentence by sentence; the row stands on the right.
   * @throws AppError `not-found` {row} where it is like none, `unreadable-file` where its file is another one now
   */
  'survey/differences': (args: { readonly survey: SurveyId; readonly row: SurveyRowId }) => RowDifferences;
  /** Names of places that begin with, or hold, what is typed: the library's own first, then those of the table of divisions. */
  'survey/places': (args: { readonly typed: string }) => readonly PlaceChoice[];
  /**
   * Stores all rows that are not left out as reports, and ends the survey; or `rows` alone, left out or not, and the others
   * wait on. It is kept as an import. Where it is cancelled or stopped, what is not stored yet waits on. Reports
   * `import/progress`. @throws AppError `invalid-input` {reason: running}
   */
  'survey/take-in': (args: {
    readonly survey: SurveyId;
    readonly rows?: readonly SurveyRowId[];
  }) => ImportResult;
  'survey/discard': (args: { readonly survey: SurveyId }) => null;
};

/** What a reading ended with: what was imported at once, or a table to look through. */
export type SurveyOutcome =
  | { readonly kind: 'imported'; readonly result: ImportResult }
  | { readonly kind: 'table'; readonly survey: SurveyView };

/** The table that waits. */
export type SurveyView = {
  readonly id: SurveyId;
  readonly createdAt: string;
  readonly rows: number;
  /** False while it is read, and where the reading was broken off. */
  readonly isRead: boolean;
  /** True while this library process reads it. */
  readonly isReading: boolean;
};

/** Which rows, in which order. */
export type SurveyQuery = {
  readonly state: SurveyState | 'out' | 'all';
  /** Words that the path, the place, the session or the title must hold; '' for all. */
  readonly text: string;
  readonly sort: SurveySort;
  readonly isDescending: boolean;
};

export type SurveyPage = {
  readonly rows: readonly SurveyRow[];
  /** All rows that the filter leaves. */
  readonly total: number;
  readonly counts: SurveyCounts;
};

/** Rows of the whole table by state; what is left out is counted in its state, too. */
export type SurveyCounts = Readonly<Record<SurveyState | 'out' | 'all', number>> & {
  /** Rows that would be stored. */
  readonly taking: number;
};

export type SurveyRow = {
  readonly id: SurveyRowId;
  readonly state: SurveyState;
  /** True where it will not be stored: the reader left it out, or it is there already. */
  readonly isOut: boolean;
  /** False where there is nothing to store: refused, or the same words are in the library. */
  readonly canTake: boolean;
  readonly name: string;
  /** Names of the folders, archives and tables around it, the outermost first. */
  readonly within: readonly string[];
  readonly row: number | null;
  /** Numbered pictures that were read as its pages; null for a file by itself. */
  readonly pictures: number | null;
  readonly problem: RowProblem | null;
  /** Null where there is a problem. */
  readonly report: SurveyReport | null;
};

/** Why a row is no report. */
export type RowProblem =
  | { readonly kind: 'failed'; readonly error: WireError }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

export type SurveyReport = {
  readonly title: string;
  /** With the reader's corrections. */
  readonly place: string;
  readonly year: number | null;
  readonly session: string;
  /** What it is called among those of its year, with the reader's correction; '' where nothing says so. */
  readonly edition: EditionLabel;
  readonly placeFrom: RowOrigin;
  readonly yearFrom: RowOrigin;
  /** As read. */
  readonly read: {
    readonly place: string;
    readonly year: number | null;
    readonly session: string;
    readonly edition: EditionLabel;
  };
  /** The name of the shelf it will stand on; '' where the place is not known. */
  readonly shelf: string;
  readonly characters: number;
  readonly bytes: number;
  readonly format: FileFormat;
  readonly encoding: Encoding;
  readonly sha256: string;
  readonly doubts: readonly SurveyDoubt[];
  readonly warnings: readonly ReportWarning[];
  readonly findings: readonly Finding[];
  readonly kin: Kin | null;
};

/** The report that a row is like. */
export type Kin = {
  readonly kind: Kinship;
  /** In the library, or null. */
  readonly report: ReportId | null;
  /** An earlier row of the same table, or null. */
  readonly row: SurveyRowId | null;
  readonly name: string;
  readonly place: string;
  readonly year: number | null;
  /** True where the report is in the bin: taking the row in brings it back. */
  readonly isDeleted: boolean;
  /** Share of the longer text's clauses that both have, 0 to 1. */
  readonly share: number;
};

/** Words of one side; marked where the other side has others or none. */
export type DifferencePiece = { readonly words: string; readonly isMarked: boolean };

export type RowDifferences = {
  /** The name of what the row is like. */
  readonly other: string;
  /** In reading order; a side is null where it has nothing there. */
  readonly rows: readonly {
    readonly left: readonly DifferencePiece[] | null;
    readonly right: readonly DifferencePiece[] | null;
  }[];
  /** Rows of the comparison that are the same on both sides. */
  readonly same: number;
};

/** What the reader writes over what was read. */
export type RowChange = {
  readonly place?: string | null;
  readonly year?: number | 'none' | null;
  readonly session?: string | null;
  readonly edition?: string | null;
};

/** A place to choose. */
export type PlaceChoice = {
  readonly name: string;
  /** With what it belongs to, or ''. */
  readonly fullName: string;
  /** Reports that the library has of it. */
  readonly reports: number;
};
