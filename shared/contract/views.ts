import type { WireError } from '../base/errors.ts';
import type { CitationStyle } from '../model/citation.ts';
import type { CleaningChoice, CleaningEdit } from '../model/cleaning.ts';
import type { Comparison, ExpectedKind } from '../model/comparison.ts';
import type { OutlineCorrection } from '../model/correction.ts';
import type { Decision } from '../model/decision.ts';
import type { DivisionLevel } from '../model/division.ts';
import type { EditedFigure, FigureCorrection } from '../model/figure-correction.ts';
import type { CharacterCorrection } from '../model/character-correction.ts';
import type { DoubtfulCharacter, SeenLine } from '../model/recognition.ts';
import type { Note, NoteId } from '../model/note.ts';
import type { Outline, Paragraph } from '../model/outline.ts';
import type { PageStart, ReportSource, SkipReason } from '../model/extraction.ts';
import type { ImportJobId, ItemStatus } from '../model/import-job.ts';
import type { Encoding, ReportHead, ReportId, ReportWarning } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { EditionLabel } from '../model/edition.ts';
import type { Kinship, SurveyId } from '../model/survey.ts';

/** A report as the shelf shows it. */
export type ReportSummary = {
  readonly id: ReportId;
  /** As read, with the user's corrections over it. */
  readonly head: ReportHead;
  /** The name of its place that all its reports share, whatever each prints; '' where the place is not known. */
  readonly shelf: string;
  /** The division that its place is, under its name of today; null where that can't be told. */
  readonly division: DivisionView | null;
  readonly fileName: string;
  readonly encoding: Encoding;
  /** Of the original bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Size of the original file. */
  readonly bytes: number;
  /** Characters of the cleaned text that are neither white space nor line breaks. */
  readonly characters: number;
  readonly importedAt: string;
  readonly noteCount: number;
  /** What it is called among those of its year: 修订稿; '' where nothing says so. */
  readonly edition: EditionLabel;
  /** True where the reader said that it stands for its year. */
  readonly isChosen: boolean;
  readonly warnings: readonly ReportWarning[];
  /** What it was read out of, and what that reading left out or doubts. */
  readonly source: ReportSource;
};

/** As much of it as a list needs. */
export type ReportEntry = Omit<ReportSummary, 'sha256' | 'source'> & {
  readonly source: Pick<ReportSource, 'format' | 'findings'>;
};

/** An administrative division by its code of GB/T 2260. */
export type DivisionView = {
  readonly code: string;
  /** With what it belongs to: 河北省保定市徐水区. */
  readonly fullName: string;
  readonly level: DivisionLevel;
};

/** All reports of one place, by year, under whatever name they print it; reports without a year stand last. */
export type Shelf = { readonly place: string; readonly reports: readonly ReportSummary[] };

/** One step of cleaning as the Reader lists it. */
export type CleaningEntry = CleaningEdit & {
  /** False where the user put the removed text back. */
  readonly isApplied: boolean;
};

/** One report with all that is read out of it. */
export type ReportView = {
  readonly summary: ReportSummary;
  /** The head as read from the text, without the user's corrections: what "reset" goes back to. */
  readonly headAsRead: ReportHead;
  readonly text: string;
  /** Where the pages of the file begin in `text`; none where it has none. */
  readonly pages: readonly PageStart[];
  readonly outline: Outline;
  readonly paragraphs: readonly Paragraph[];
  /** As read, with the reader's corrections; those that were rejected are not among them. */
  readonly figures: readonly EditedFigure[];
  readonly figureCorrections: readonly FigureCorrection[];
  readonly cleaning: readonly CleaningEntry[];
  readonly choice: CleaningChoice;
  /** What was told from the bytes, whatever the user chose since. */
  readonly detectedEncoding: Encoding;
  /** The reader's edits to the outline, in their order; those that can't be placed are among them. */
  readonly corrections: readonly OutlineCorrection[];
  readonly notes: readonly Note[];
  /** Null where no page of the file is a picture. */
  readonly scan: ScanView | null;
};

/** What was recognised from the pictures of a report's pages, in offsets of its text. */
export type ScanView = {
  readonly lines: readonly SeenLine[];
  /** Those that nobody has looked at. */
  readonly doubtful: readonly DoubtfulCharacter[];
  readonly corrections: readonly (CharacterCorrection & {
    /** Null where its quote is no longer found. */
    readonly at: Span | null;
  })[];
};

/** One side of a comparison. */
export type ComparedReport = {
  readonly summary: ReportSummary;
  readonly text: string;
  readonly outline: Outline;
  /** In order; a row of the comparison may hold several. */
  readonly sentences: readonly Span[];
  /** Where the pages of the file begin in `text`; none where it has none. */
  readonly pages: readonly PageStart[];
};

/** Two reports compared, with what the user made of it. The properties of a comparison were checked before. */
export type ComparisonView = {
  readonly left: ComparedReport;
  readonly right: ComparedReport;
  readonly comparison: Comparison;
  /** What the reader settled between the two, in the order it was settled; those that can't be placed are among them. */
  readonly decisions: readonly Decision[];
  /** Keys of the changes marked as reviewed, those of changes that no longer exist left out. */
  readonly reviewed: readonly string[];
  readonly notes: readonly Note[];
  /** Reports of the same place from years between the two. */
  readonly between: readonly ReportSummary[];
};

/** How a report stands to the one that stands for its place and year. */
export type EditionKin = {
  readonly report: ReportId;
  readonly other: ReportId;
  readonly kind: Kinship;
  /** Share of the longer text's clauses that both have, 0 to 1. */
  readonly share: number;
};

/** The report that stood for a place and a year when another one came in: another edition of it, or another text. */
export type TakenYear = {
  readonly report: ReportId;
  /** Of its file. */
  readonly name: string;
  readonly kind: 'edition' | 'same-year';
};

export type ImportItem =
  | {
      readonly status: 'imported';
      readonly name: string;
      readonly report: ReportSummary;
      /** Left out where the library had none of its place and year. */
      readonly taken?: TakenYear;
    }
  /**
   * The same bytes, or the same words in other bytes, were there already. `restored`: they were in the bin; `renewed`:
   * the columns of their table are read otherwise than before, and what they say was taken over.
   */
  | {
      readonly status: 'duplicate';
      readonly name: string;
      readonly report: ReportSummary;
      readonly sameBytes: boolean;
      readonly restored: boolean;
      readonly renewed: boolean;
    }
  | { readonly status: 'failed'; readonly name: string; readonly error: WireError }
  /** Not looked into, where a folder or an archive holds it. */
  | { readonly status: 'skipped'; readonly name: string; readonly reason: SkipReason }
  /** In the table before the import, and left out there. */
  | { readonly status: 'left-out'; readonly name: string }
  /** Not read: the import ended before. */
  | { readonly status: 'left'; readonly name: string }
  /** It was there, and no longer is. */
  | { readonly status: 'gone'; readonly name: string };

/** How far an import is, in files. */
export type ImportProgress = {
  readonly done: number;
  readonly total: number;
  readonly name: string;
  /** How far the recognising of the pages that are pictures is; null before all other files are in. */
  readonly scan: ScanProgress | null;
  /** The import that it is of, where it is kept as one. */
  readonly job?: ImportJobId;
  /** The table that is being read. */
  readonly survey?: SurveyId;
};

export type ScanProgress = {
  /** Pages. */
  readonly done: number;
  readonly total: number;
  /** What is left of it will take about so long. */
  readonly seconds: number;
};

/** What an import did with each file, in the order of their names; then the files that are left. Scans come in last. */
export type ImportResult = {
  /** Where it can be looked up again; null for a text. */
  readonly job: ImportJobId | null;
  readonly items: readonly ImportItem[];
  /** True where the user stopped it. */
  readonly isCancelled: boolean;
  /** Why no further file could be stored, or null: it waits to be gone on with. */
  readonly stop: WireError | null;
};

/** An import in the list of those that are kept. */
export type ImportRecord = {
  readonly id: ImportJobId;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Name of the first folder or file. */
  readonly name: string;
  readonly files: number;
  /** Reports, and files without one, by what became of them; `left`: files that were not read. */
  readonly counts: Readonly<Record<ItemStatus | 'left', number>>;
  /** `broken-off`: the process that was at work on it is gone, or what it takes in waits in a table. */
  readonly state: 'running' | 'broken-off' | 'stopped' | 'done';
  /** The table that it takes in, while something of that waits. */
  readonly survey: SurveyId | null;
};

/** One place where a search found its words. */
export type SearchHit = {
  readonly report: ReportId;
  /** The place whose shelf the report is on, as the library names it. */
  readonly place: string;
  readonly year: number | null;
  /** The title, else the name of its file without its ending. */
  readonly title: string;
  /** Titles of the sections around it, outermost first. */
  readonly path: readonly string[];
  /** In the report, or in what a reader wrote on it: a note, a tag of one, the comment on a verdict, evidence from outside. */
  readonly kind: 'text' | 'note' | 'tag' | 'comment' | 'evidence';
  /** The note, of which it is the text or a tag. */
  readonly note: NoteId | null;
  /** Where it stands in the cleaned text; of what was written, the words of the report that it is about, where they are found. */
  readonly at: Span | null;
  /** Where it stands in the cleaned text; of what was written, in that. */
  readonly span: Span;
  /** The words around it, and where in them the hit lies. */
  readonly context: string;
  readonly mark: Span;
};

export type SearchResult = {
  readonly hits: readonly SearchHit[];
  /** All that were found; `hits` holds the first of them, up to the limit asked for. */
  readonly total: number;
  /** Reports that any of them is found in or on. */
  readonly reports: number;
  /** Those of all that stand in what readers wrote. */
  readonly written: number;
};

/** What was done, for the words of undo and redo. */
export const ACTIONS = [
  'correct-head',
  'correct-heads',
  'tag-reports',
  'delete-reports',
  'merge-places',
  'part-places',
  'save-search',
  'rename-search',
  'delete-search',
  'read-as',
  'clean-as',
  'delete-report',
  'label-edition',
  'choose-edition',
  'restore-report',
  'correct-outline',
  'uncorrect-outline',
  'correct-characters',
  'uncorrect-characters',
  'edit-figure',
  'unedit-figure',
  'decide-goal',
  'add-goal',
  'edit-goal',
  'link-goal',
  'unlink-goal',
  'choose-figure',
  'judge-goal',
  'save-scheme',
  'join-indicator',
  'part-indicator',
  'unjoin-indicator',
  'import-table',
  'merge-bundle',
  'decide-link',
  'decide-lock',
  'decide-cut',
  'decide-alone',
  'decide',
  'undecide',
  'review',
  'add-note',
  'edit-note',
  'delete-note',
  'restore-note',
  'edit-notes',
  'delete-notes',
  'place-note',
  'add-tag',
  'edit-tag',
  'merge-tags',
  'delete-tag',
  'take-tags',
] as const;
export type Action = (typeof ACTIONS)[number];

/** One step that can be undone or done again, also after a restart. */
export type HistoryStep = {
  readonly action: Action;
  /** ISO date and time, UTC. */
  readonly at: string;
};

/** What undo and redo would do next; null where there is nothing. */
export type HistoryView = { readonly undo: HistoryStep | null; readonly redo: HistoryStep | null };

/** Where the library lies and what it is made of. */
export type LibraryInfo = {
  readonly file: string;
  readonly appVersion: string;
  readonly sqliteVersion: string;
  readonly schemaVersion: number;
  readonly reports: number;
  /** Size of its file. */
  readonly bytes: number;
  /** The service in whose folder it lies and which copies it while it is written, or null. */
  readonly syncedBy: string | null;
};

/** Which expected changes are left unmarked, each kind by its own switch. */
export type Masks = Readonly<Record<ExpectedKind, boolean>>;

const MASK_EVERYTHING: Masks = {
  'year-turn': true,
  'relative-year': true,
  session: true,
  width: true,
  punctuation: true,
  numbering: true,
};

/** Panels whose width the user may set: of a text, of goals, of indicators, of terms. */
export const SIZED_PANELS = ['structure', 'side', 'goal', 'indicators', 'hits'] as const;
export type SizedPanel = (typeof SIZED_PANELS)[number];

/** What the user chose for the interface; kept in the library file. */
export type Settings = {
  /** `system`: the user chose none. */
  readonly language: 'system' | 'zh-CN' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  /** `high`: stronger ink and lines, whatever the system asks for. */
  readonly contrast: 'system' | 'high';
  /** `distinct`: marks that stay apart where red and green do not. */
  readonly palette: 'standard' | 'distinct';
  /** Widths of panels in CSS pixels, of those that were set. */
  readonly widths: Readonly<Partial<Record<SizedPanel, number>>>;
  /** Size of the report's text in CSS pixels. */
  readonly textSize: number;
  /** Kinds of expected changes that are not shown as marks. */
  readonly masks: Masks;
  readonly foldUnchanged: boolean;
  /** How a report is cited where words of it, or it as a source, are copied. */
  readonly citation: CitationStyle;
};

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  contrast: 'system',
  palette: 'standard',
  widths: {},
  textSize: 17,
  masks: MASK_EVERYTHING,
  foldUnchanged: true,
  citation: 'gbt7714',
};
