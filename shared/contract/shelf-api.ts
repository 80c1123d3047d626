import type { DivisionLevel } from '../model/division.ts';
import type { ReportId } from '../model/report.ts';
import type { ReportEntry, ReportSummary } from './views.ts';

/** Reports that are shown while the others are read: as many as a large window holds, for each takes its time before the first is seen. */
export const FIRST_SHOWN = 150;

/** The shelves as the library screen shows them, what is done with several reports at once, and the bin. */
export type ShelfApi = {
  /** All shelves in the order of the administrative divisions; what has none stands last. Costs 50 ms a thousand reports. */
  'shelf/list': (args: Record<string, never>) => readonly PlaceShelf[];
  /**
   * The same in pieces: whole shelves, those that changed since a state of the library, behind one shelf, until they hold
   * `most` reports. A `since` that this process does not know is as none: all shelves changed since then.
   */
  'shelf/page': (args: {
    readonly since: string | null;
    readonly after: string | null;
    readonly most: number;
  }) => ShelfPage;
  /** How the names of all shelves, and of the divisions above them, are read. */
  'shelf/readings': (args: Record<string, never>) => PlaceReadings;
  /**
   * Corrects the heads of several reports in one step; what is left out stays as it is.
   * @throws AppError `not-found` {report}
   */
  'shelf/correct': (args: { readonly reports: readonly ReportId[]; readonly change: HeadChange }) => null;
  /** The reports that stand for places and years, but for those of `except`; what is free is left out. */
  'shelf/taken': (args: {
    readonly at: readonly PlaceYear[];
    readonly except: readonly ReportId[];
  }) => readonly TakenYear[];
  /** Gives reports tags and takes tags from them, in one step. @throws AppError `not-found` {report} */
  'shelf/tag': (args: {
    readonly reports: readonly ReportId[];
    readonly add: readonly string[];
    readonly remove: readonly string[];
  }) => null;
  /** Puts several reports aside in one step. @throws AppError `not-found` {report} */
  'shelf/delete': (args: { readonly reports: readonly ReportId[] }) => null;
  /** What is in the bin, last deleted first, with what would be lost with each. */
  'shelf/bin': (args: Record<string, never>) => readonly BinnedReport[];
  /**
   * Deletes reports that are in the bin for good, with all that hangs on them, so that their words are nowhere in the file.
   * The steps that could be undone are forgotten: they hold such words. @throws AppError `not-found` {report}, `invalid-input`
   * {report} for one that is not in the bin
   */
  'shelf/purge': (args: { readonly reports: readonly ReportId[] }) => null;
  /** Names of two shelves that are most likely of one place, but for those that the reader said are not. */
  'shelf/alike': (args: Record<string, never>) => readonly AlikePlaces[];
  /**
   * Files all reports of each `from` under the name of its `into`, all in one step, in pieces between which others are answered; no
   * name is both. Gives the pairs of several that can not be merged, which stay as they were.
   * @throws AppError for one alone `not-found` {place}, `invalid-input` {place} where reports of that name don't come to stand there
   */
  'shelf/merge': (args: { readonly pairs: readonly PlacePair[] }) => readonly PlacePair[];
  /** Says of each pair that they are two places: they are not offered any more. One step, which can be undone. */
  'shelf/part': (args: { readonly pairs: readonly PlacePair[] }) => null;
  'shelf/statistics': (args: Record<string, never>) => LibraryStatistics;
};

/** A report as a line of the library. */
export type ListedReport = ReportEntry & {
  readonly tags: readonly string[];
  /** Goals judged, changes reviewed, passages settled: what a reader did beside notes. */
  readonly workCount: number;
};

/** All reports of one place, by year; those without a year stand last. */
export type PlaceShelf = {
  /** '' for the reports whose place is not known. */
  readonly place: string;
  /** Null where the table of divisions does not tell which it is. */
  readonly division: ShelfDivision | null;
  readonly reports: readonly ListedReport[];
};

/** A year of a place, by any of its names. */
export type PlaceYear = { readonly place: string; readonly year: number };

/** The place under the name of its shelf, and the title of the report that stands for the year there. */
export type TakenYear = PlaceYear & { readonly title: string };

export type ShelfPage = {
  readonly shelves: readonly PlaceShelf[];
  /** What the next page is `after`; null where this is the last. */
  readonly next: string | null;
  /** With the first page the places of all shelves in their order; what is not among them is gone. */
  readonly places: readonly string[] | null;
  /** Stands for the library as it is here, for `since`. Of several pages that of the first holds for all. */
  readonly state: string;
};

export type ShelfDivision = {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** The divisions that it belongs to, the largest first. */
  readonly above: readonly { readonly code: string; readonly name: string }[];
};

/** Syllables of a name without tones, ü as v, parted by spaces: 海拉尔区 → hai la er qu. */
export type PlaceReadings = Readonly<Record<string, string>>;

/** What several heads become; left out: as it is. */
export type HeadChange = {
  readonly place?: string;
  readonly year?: number | null;
  readonly session?: string;
  readonly speaker?: string;
};

/** What hangs on a report, and is gone with it. */
export type Losses = {
  readonly notes: number;
  readonly verdicts: number;
  readonly goals: number;
  readonly decisions: number;
  readonly reviews: number;
  readonly corrections: number;
};

export type BinnedReport = {
  readonly report: ReportSummary;
  readonly deletedAt: string;
  readonly losses: Losses;
};

/** `from` is to be filed under `into`, the name that is kept. */
export type PlacePair = { readonly from: string; readonly into: string };

/** What two names have different: what one belongs to stands before it (呼伦贝尔市海拉尔区, 海拉尔区), or the kind of division (坪山新区, 坪山区). */
export const ALIKE_KINDS = ['above', 'division'] as const;
export type AlikeKind = (typeof ALIKE_KINDS)[number];

export type AlikePlaces = PlacePair & {
  readonly kind: AlikeKind;
  /** Reports of either. */
  readonly counts: readonly [number, number];
};

export type LibraryStatistics = {
  readonly reports: number;
  readonly places: number;
  readonly characters: number;
  /** Of the library's file. */
  readonly bytes: number;
  readonly years: readonly { readonly year: number | null; readonly reports: number }[];
  readonly levels: readonly {
    readonly level: DivisionLevel | 'other';
    readonly places: number;
    readonly reports: number;
    readonly characters: number;
  }[];
  readonly provinces: readonly {
    readonly name: string;
    readonly places: number;
    readonly reports: number;
    readonly characters: number;
  }[];
  /** What readers did. */
  readonly work: Losses;
  readonly binned: number;
};
