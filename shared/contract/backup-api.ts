import type { WireError } from '../base/errors.ts';
import type { BackupMark } from '../model/backup.ts';
import type { GrantedPath } from './grants.ts';
import type { ReportSummary } from './views.ts';

type Nothing = Record<string, never>;

/** A backup as it is listed. */
export type BackupFile = {
  /** Of its file, in the folder of the backups. */
  readonly name: string;
  readonly mark: BackupMark;
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly bytes: number;
  /** Null where the file can't be read. */
  readonly reports: number | null;
  /** False for one that a newer version of the program made. */
  readonly canRestore: boolean;
};

/** How the last backup of its own accord went. */
export type BackupState = {
  /** `off`: the library can't be written, and is not backed up. */
  readonly kind: 'none' | 'running' | 'done' | 'failed' | 'off';
  /** Why it failed. */
  readonly error: WireError | null;
  /** Reports whose original it found damaged, and whether the file itself is. */
  readonly damaged: number;
  readonly isFileDamaged: boolean;
};

export type BackupList = {
  readonly folder: string;
  /** Newest first. */
  readonly backups: readonly BackupFile[];
  readonly state: BackupState;
};

/** What a backup holds, before anything is done with it. */
export type BackupContent = {
  readonly shelves: readonly {
    readonly place: string;
    readonly years: readonly (number | null)[];
  }[];
  readonly reports: number;
  readonly notes: number;
  readonly decisions: number;
};

export type LibraryCheck = {
  /** What SQLite finds wrong with the file, in its words. */
  readonly faults: readonly string[];
  /** Reports whose original is no longer what was taken in. */
  readonly damaged: readonly ReportSummary[];
  readonly reports: number;
};

/** What keeps a library for years: backups, and looking through it. All but the list report `backup/progress`. */
export type BackupApi = {
  'backup/list': (args: Nothing) => BackupList;
  /** Makes one by hand, which stays until the user takes it away. */
  'backup/make': (args: Nothing) => BackupFile;
  /** @throws AppError `not-found` {backup}, `db-corrupt` */
  'backup/look': (args: { readonly name: string }) => BackupContent;
  /**
   * Puts a backup in the place of the library, whole or not at all, after the library was kept aside as a backup of its
   * own; gives that one's name. The process ends after it and is to be started anew.
   * @throws AppError `not-found` {backup}, `db-corrupt` where the backup is damaged, `db-busy`, `disk-full`
   */
  'backup/restore': (args: { readonly name: string }) => { readonly aside: string };
  /** Looks through the library's file and all originals. */
  'backup/check': (args: Nothing) => LibraryCheck;
  /** Gives the room of what was taken away back to the disk; sizes in bytes. */
  'backup/compact': (args: Nothing) => { readonly before: number; readonly after: number };
  /** Writes the library as it stands to another file, looked through; gives its size. */
  'backup/copy': (args: { readonly target: GrantedPath }) => {
    readonly fileName: string;
    readonly bytes: number;
  };
};
