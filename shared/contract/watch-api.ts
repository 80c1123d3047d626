import type { GrantedPath } from './grants.ts';
import type { SurveyOutcome } from './survey-api.ts';

/** A folder whose new and changed files are offered, where the reader asks for it. None is taken in by itself. */
export type WatchApi = {
  /** Null where no folder is watched. */
  'watch/get': (args: Record<string, never>) => WatchView | null;
  /** Watches a folder in the place of another; all that is in it is offered. */
  'watch/choose': (args: { readonly folder: GrantedPath }) => WatchView | null;
  'watch/stop': (args: Record<string, never>) => null;
  /**
   * Reads what is offered into the table before an import, as `survey/begin` does, and offers it no more unless it changes.
   * Reports `import/progress`.
   */
  'watch/take': (args: Record<string, never>) => SurveyOutcome;
  /** Offers what is offered now no more, unless it changes. */
  'watch/pass-over': (args: Record<string, never>) => WatchView | null;
};

/** The watched folder. */
export type WatchView = {
  /** Its path, to be shown. */
  readonly folder: string;
  /** True while it can't be read: its medium is out, its server away. */
  readonly isAway: boolean;
  /** New and changed files. */
  readonly files: number;
};
