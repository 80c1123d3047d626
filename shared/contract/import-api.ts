import type { ImportJobId } from '../model/import-job.ts';
import type { ReportId } from '../model/report.ts';
import type { Finding } from '../model/extraction.ts';
import type { TablePlan } from '../model/table-columns.ts';
import type { GrantedPath } from './grants.ts';
import type { RowDifferences } from './survey-api.ts';
import type { ImportRecord, ImportResult } from './views.ts';

/** A text as programs put it on the clipboard beside the plain one. */
export type RichText = { readonly format: 'html' | 'rtf'; readonly content: string };

/** What comes in: imports under way, broken off and done. */
export type ImportApi = {
  /**
   * Files, or folders of which every readable file is taken. Tables are read as `tables` say of them, which is
   * remembered for those with the same head. Reports `import/progress`.
   */
  'import/files': (args: {
    readonly files: readonly GrantedPath[];
    readonly tables?: readonly TablePlan[];
    /** Numbered pictures of a folder are a report each, not the pages of one. */
    readonly singlePictures?: boolean;
  }) => ImportResult;
  /** A text as it was pasted; `rich` is what it was read out of, and is then the original. */
  'import/text': (args: {
    readonly name: string;
    readonly text: string;
    readonly rich?: RichText;
  }) => ImportResult;
  /** What a pasted page or document says, read as a file of its kind is. */
  'import/read-rich': (args: { readonly rich: RichText }) => {
    readonly text: string;
    readonly findings: readonly Finding[];
  };
  /** The invented city's reports that come with the program. */
  'import/samples': (args: Record<string, never>) => ImportResult;
  /** Goes on with an import that was broken off or stopped: what was dealt with is not read again. Reports `import/progress`. */
  'import/go-on': (args: { readonly job: ImportJobId }) => ImportResult;
  /** Stops an import after the file that it is at, or gives up one that was broken off. What came in stays. */
  'import/stop': (args: { readonly job: ImportJobId }) => null;
  /** Lets what is read or taken in rest after the file that it is at, or go on. Stopping it still works. */
  'import/pause': (args: { readonly isPaused: boolean }) => null;
  /** The newest imports, the newest first. */
  'import/list': (args: Record<string, never>) => readonly ImportRecord[];
  /** What became of each file of one, as it was told at its end. */
  'import/open': (args: { readonly job: ImportJobId }) => ImportResult;
  /** Of what an import stored, the reports that are like one that was there before, or another of its own. Seconds for hundreds. */
  'import/near': (args: { readonly job: ImportJobId }) => readonly NearReport[];
};

/** A report that came in and is like one before it: the same from another source, or an extract or the whole of it. */
export type NearReport = {
  readonly report: ReportId;
  readonly kind: 'near' | 'part';
  readonly other: ReportId;
  /** Of the other's file. */
  readonly name: string;
  /** Share of the longer text's clauses that both have, 0 to 1. */
  readonly share: number;
  /** What both have different, the report on the right; null for a part, and where there are too many reports to compare. */
  readonly differences: RowDifferences | null;
};
