import type { BundleTopic, ConflictChoice, ConflictKind } from '../model/bundle.ts';
import type { ReportId } from '../model/report.ts';
import type { GrantedPath } from './grants.ts';

/** How many rows a bundle holds of a topic, and how many of them the library has not. */
export type BundleCount = { readonly all: number; readonly added: number };

/** Where the library and a bundle say different things of the same. */
export type BundleConflict = {
  /** The same as long as neither changes. */
  readonly id: string;
  readonly kind: ConflictKind;
  /** The report that it is about; '' and null where it is about none. */
  readonly place: string;
  readonly year: number | null;
  /** The words that it is about, or ''. */
  readonly words: string;
  /** Each side as a reader would write it, one line for each thing it says. */
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  readonly canBoth: boolean;
};

export type BundledReport = {
  readonly place: string;
  readonly year: number | null;
  readonly title: string;
  readonly fileName: string;
  /** The library has none of these bytes or these words. */
  readonly isNew: boolean;
};

/** What a bundle holds, and what it would do to the library. */
export type BundleView = {
  readonly fileName: string;
  /** The program that made it. */
  readonly appVersion: string;
  /** It was made by a version with other tables, and was brought up to date. */
  readonly isOlder: boolean;
  /** The whole of another library. */
  readonly isWhole: boolean;
  /** True where the library has no reports: it becomes what the other one was. */
  readonly isIntoEmpty: boolean;
  readonly reports: readonly BundledReport[];
  readonly counts: Readonly<Record<BundleTopic, BundleCount>>;
  readonly conflicts: readonly BundleConflict[];
  /** Names of coders that both have. */
  readonly sharedCoders: readonly string[];
};

/** What an export would hold. */
export type BundlePlan = {
  readonly counts: Readonly<Record<BundleTopic, number>>;
  /** Bytes of the original files. */
  readonly originalBytes: number;
  /** Reports that were not named and come along, since verdicts rest on words of them. */
  readonly along: readonly ReportId[];
  /** Notes, decisions and reviews on pairs of which one report stays behind. */
  readonly leftBehind: number;
};

/** Reports, or null for the whole library. */
type Bundled = { readonly reports: readonly ReportId[] | null };

type Taking = {
  readonly file: GrantedPath;
  /** What the sides of conflicts are told in. */
  readonly language: 'zh-CN' | 'en';
  /** True where coders of one name are two people: the bundle's come in under names of their own. */
  readonly coders: 'same' | 'apart';
};

export type BundleApi = {
  'bundle/plan': (args: Bundled) => BundlePlan;
  /**
   * Writes reports with all that was done on them as one file: the same bytes for the same state. Reports
   * `bundle/progress`. @throws AppError `too-large`, `unreadable-file`, `disk-full`, `cancelled`; `not-found` {report}
   */
  'bundle/export': (
    args: Bundled & { readonly target: GrantedPath },
  ) => { readonly fileName: string; readonly bytes: number } & BundlePlan;
  /** Reads a bundle whole and changes nothing. @throws AppError as `unpackBundle` */
  'bundle/look': (args: Taking) => BundleView;
  /**
   * Takes a bundle in, whole or not at all, after a backup was made; one step of the history, but for the reports.
   * `rest` is what becomes of conflicts without a choice.
   * @throws AppError as `unpackBundle`; `invalid-input` {reason: bundle-conflicts, count} where one is left for `ask`
   */
  'bundle/take': (
    args: Taking & {
      readonly choices: Readonly<Record<string, ConflictChoice>>;
      readonly rest: ConflictChoice | 'ask';
    },
  ) => {
    /** As it was found, with what became of each conflict. */
    readonly view: BundleView;
    readonly choices: Readonly<Record<string, ConflictChoice>>;
    /** The backup that was made before; null of an empty library. */
    readonly backup: string | null;
    /** Reports that came out of the bin. */
    readonly restored: number;
  };
};
