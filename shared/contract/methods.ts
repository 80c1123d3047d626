import type { CitationFormat } from '../model/citation.ts';
import type { CleaningChoice } from '../model/cleaning.ts';
import type { RowSpan } from '../model/comparison.ts';
import type { CorrectionId, OutlineEdit } from '../model/correction.ts';
import type { AskedDecision, DecisionId } from '../model/decision.ts';
import type { Encoding, ReportHead, ReportId } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { BackupApi, BackupState } from './backup-api.ts';
import type { BundleApi } from './bundle-api.ts';
import type { ColumnApi } from './column-api.ts';
import type { ExportApi } from './export-api.ts';
import type { FigureApi } from './figure-api.ts';
import type { GoalApi } from './goal-api.ts';
import type { GrantedPath, GrantPurpose } from './grants.ts';
import type { ImportApi } from './import-api.ts';
import type { IndicatorApi } from './indicator-api.ts';
import type { HistoryApi } from './history-api.ts';
import type { KeptApi } from './kept-api.ts';
import type { NoteApi } from './note-api.ts';
import type { SurveyApi } from './survey-api.ts';
import type { TargetsView } from './target-views.ts';
import type { SearchApi } from './search-api.ts';
import type { ShelfApi } from './shelf-api.ts';
import type { TableApi } from './table-api.ts';
import type { TermsApi } from './terms-api.ts';
import type {
  ComparedReport,
  ComparisonView,
  EditionKin,
  ImportProgress,
  LibraryInfo,
  ReportSummary,
  ReportView,
  Settings,
  Shelf,
} from './views.ts';
import type { WatchApi } from './watch-api.ts';
import type { YearsApi } from './years-api.ts';

type Nothing = Record<string, never>;
type Cited = { readonly ids: readonly ReportId[]; readonly format: CitationFormat };
type Printed = { readonly id: ReportId; readonly language: 'zh-CN' | 'en' };
type Pair = { readonly left: ReportId; readonly right: ReportId };

/** Every request that the library process answers: one object of arguments, one plain value. */
export type LibraryApi = ReportApi &
  BackupApi &
  BundleApi &
  ColumnApi &
  ExportApi &
  ImportApi &
  FigureApi &
  GoalApi &
  IndicatorApi &
  YearsApi &
  TermsApi &
  TableApi &
  SurveyApi &
  WatchApi &
  HistoryApi &
  KeptApi &
  NoteApi &
  ShelfApi &
  SearchApi;

/** Reports, comparisons and the library itself. */
type ReportApi = {
  'library/info': (args: Nothing) => LibraryInfo;
  /** Shelves by place, the place with most reports first. */
  'library/list': (args: Nothing) => readonly Shelf[];
  /** Says that a window is scrolled: for a second nothing is done ahead, so that the frames have the processors. */
  'library/scrolled': (args: Nothing) => null;
  'settings/get': (args: Nothing) => Settings;
  'settings/set': (args: { readonly settings: Settings }) => Settings;

  'report/open': (args: { readonly id: ReportId }) => ReportView;
  /** Reports as their words are quoted. @throws AppError `not-found` {report} */
  'report/quoted': (args: { readonly ids: readonly ReportId[] }) => readonly ComparedReport[];
  /** Reports as sources, in the order they are named. @throws AppError `not-found` {report} */
  'report/cite': (args: Cited) => { readonly text: string };
  /** Writes what `report/cite` gives as a file. @throws AppError `not-found` {report}; `disk-full`, `unreadable-file` */
  'report/cite-file': (args: Cited & { readonly target: GrantedPath }) => {
    readonly fileName: string;
    readonly bytes: number;
  };
  /** The report as it is printed: HTML that runs no script and fetches nothing. @throws AppError `not-found` {report} */
  'report/paper': (args: Printed) => { readonly html: string };
  /** Writes that as a PDF. @throws AppError `not-found` {report}; `disk-full`, `unreadable-file`, `cancelled` */
  'report/print': (args: Printed & { readonly target: GrantedPath }) => {
    readonly fileName: string;
    readonly bytes: number;
  };
  /** The decoded file before any cleaning. */
  'report/source': (args: { readonly id: ReportId }) => { readonly source: string };
  /** The user's own head over the one that was read; null takes the correction back. */
  'report/correct-head': (args: {
    readonly id: ReportId;
    readonly head: ReportHead | null;
    readonly before?: ReportHead | undefined;
  }) => ReportView;
  /** What the report is called among those of its year; null goes back to what its title or its file says. */
  'report/label-edition': (args: { readonly id: ReportId; readonly label: string | null }) => ReportSummary;
  /** Says that it stands for its year in chains, tables of years and goals, or that it no longer does. */
  'report/choose-edition': (args: { readonly id: ReportId; readonly isChosen: boolean }) => ReportSummary;
  /** How the reports of years that have several stand to the one that stands for the year. */
  'library/editions': (args: Nothing) => readonly EditionKin[];
  /** Reads the original bytes in another encoding; null goes back to the detected one. */
  'report/read-as': (args: { readonly id: ReportId; readonly encoding: Encoding | null }) => ReportView;
  'report/clean-as': (args: { readonly id: ReportId; readonly choice: CleaningChoice }) => ReportView;
  /**
   * Edits the outline where `at` touches a heading, or for `heading` a paragraph. The edit is kept by quote and context.
   * `before`: the title as the writer of another one knew it. @throws AppError `invalid-input` with
   * `reason: 'changed-elsewhere'` where it has another one than both since
   */
  'report/correct-outline': (args: {
    readonly id: ReportId;
    readonly edit: OutlineEdit;
    readonly at: Span;
    readonly before?: string | undefined;
  }) => ReportView;
  'report/uncorrect-outline': (args: {
    readonly id: ReportId;
    readonly correction: CorrectionId;
  }) => ReportView;
  /** What the reader sees in the picture where `at` stands; the same words confirm them. Kept by quote and context. */
  'report/correct-characters': (args: {
    readonly id: ReportId;
    readonly at: Span;
    readonly text: string;
  }) => ReportView;
  'report/uncorrect-characters': (args: {
    readonly id: ReportId;
    readonly correction: CorrectionId;
  }) => ReportView;
  /** A page of the original file, counted from 1, as the address of a PNG in itself. */
  'report/page-picture': (args: { readonly id: ReportId; readonly page: number }) => {
    readonly picture: string;
  };
  /** Puts a report aside; `report/restore` brings it back with all its notes. */
  'report/delete': (args: { readonly id: ReportId }) => null;
  'report/restore': (args: { readonly id: ReportId }) => null;

  /** Compares two reports, or gives what was computed before for the same texts. Reports `compare/progress`. */
  'compare/open': (args: Pair) => ComparisonView;
  'compare/review': (args: Pair & { readonly keys: readonly string[]; readonly isReviewed: boolean }) => {
    readonly reviewed: readonly string[];
  };

  /**
   * The pieces of each changed row compared character by character, by index into `Comparison.rows`; null for rows
   * that are not changed. What the key for plain characters shows.
   */
  'compare/characters': (args: Pair) => readonly (readonly RowSpan[] | null)[];
  /**
   * Settles what belongs together, or does not; kept by quote and context, and stronger than what is computed. `also`
   * is settled in the same step, and stands beside it: the other links of a section that was split, say.
   */
  'compare/decide': (
    args: Pair & { readonly decision: AskedDecision; readonly also?: readonly AskedDecision[] | undefined },
  ) => ComparisonView;
  /** What both reports set as targets, and what became of them; numbers that do not fit. Reports `goals/progress`, `indicators/progress`. */
  'compare/targets': (args: Pair) => TargetsView;
  'compare/undecide': (args: Pair & { readonly decision: DecisionId }) => ComparisonView;
};

export type Method = keyof LibraryApi;
export type Args<M extends Method> = Parameters<LibraryApi[M]>[0];
export type Value<M extends Method> = ReturnType<LibraryApi[M]>;

/** An argument that holds grants, and what they must have been given for. */
export type GrantArgument = { readonly field: string; readonly purpose: GrantPurpose };

const FILES: GrantArgument = { field: 'files', purpose: 'read' };
const FOLDER: GrantArgument = { field: 'folder', purpose: 'read' };
const TARGET: GrantArgument = { field: 'target', purpose: 'write' };

/** The arguments that hold grants: what main swaps on the way. */
export const GRANT_ARGUMENTS: Readonly<Partial<Record<Method, GrantArgument>>> = {
  'import/files': FILES,
  'columns/survey': FILES,
  'columns/preview': FILES,
  'survey/begin': FILES,
  'survey/dry-run': FILES,
  'watch/choose': FOLDER,
  'export/file': TARGET,
  'export/picture': TARGET,
  'report/cite-file': TARGET,
  'report/print': TARGET,
  'backup/copy': TARGET,
  'tables/export': TARGET,
  'tables/import': FILES,
  'tags/look': { field: 'file', purpose: 'read' },
  'tags/take': { field: 'file', purpose: 'read' },
  'bundle/export': TARGET,
  'bundle/look': { field: 'file', purpose: 'read' },
  'bundle/take': { field: 'file', purpose: 'read' },
};

/** Every event that the library process sends unasked; `request` is the call that it belongs to. */
export type LibraryEvents = {
  'import/progress': ImportProgress;
  'backup/progress': { readonly done: number; readonly total: number };
  /** Belongs to no call: how the backup that is made in idle time goes. */
  'backup/state': BackupState;
  /** Rows of tables that are taken in. */
  'tables/progress': { readonly done: number; readonly total: number };
  /** Files of a bundle that are written or read. */
  'bundle/progress': { readonly done: number; readonly total: number };
  'compare/progress': { readonly done: number; readonly total: number };
  /** What an export is made of is read, then it is made, then written. */
  'export/progress': { readonly done: number; readonly total: number };
  'goals/progress': { readonly done: number; readonly total: number };
  'indicators/progress': { readonly done: number; readonly total: number };
  'years/progress': { readonly done: number; readonly total: number };
  'terms/progress': { readonly done: number; readonly total: number };
  /** Names of places that are merged. */
  'shelf/progress': { readonly done: number; readonly total: number };
  /** Pairs of neighbouring years that are compared for a search in what changed. */
  'search/progress': { readonly done: number; readonly total: number };
  /** Another window or the command line changed something: what is shown may be old. */
  'library/changed': {
    readonly topic:
      | 'reports'
      | 'notes'
      | 'reviews'
      | 'decisions'
      | 'goals'
      | 'indicators'
      | 'settings'
      | 'surveys'
      | 'imports'
      | 'kept'
      | 'watched';
  };
};
export type EventName = keyof LibraryEvents;
