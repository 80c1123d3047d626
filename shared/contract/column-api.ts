import type { WireError } from '../base/errors.ts';
import type { Finding } from '../model/extraction.ts';
import type { ReportWarning } from '../model/report.ts';
import type { ColumnGround, SheetColumns, TablePlan } from '../model/table-columns.ts';
import type { GrantedPath } from './grants.ts';

/** Tables with one report a row, before they are taken in. */
export type ColumnApi = {
  /** The tables among files and folders, those in archives left out, with what is taken of them unless it is told. */
  'columns/survey': (args: { readonly files: readonly GrantedPath[] }) => readonly SurveyedTable[];
  /** The first reports of a table among `files` as they would come in by `plan`. */
  'columns/preview': (args: {
    readonly files: readonly GrantedPath[];
    readonly plan: TablePlan;
  }) => TablePreview;
};

/** A cell as it is shown: its first words, and its length in UTF-16 code units. */
export type CellWords = { readonly words: string; readonly characters: number };

export type SurveyedSheet = {
  readonly columns: SheetColumns;
  readonly ground: ColumnGround;
  readonly rows: number;
  /** The first rows, the head among them. */
  readonly sample: readonly (readonly CellWords[])[];
};

export type SurveyedTable = {
  /** SHA-256 of the file. */
  readonly key: string;
  readonly name: string;
  readonly sheets: readonly SurveyedSheet[];
  /** Reports that would come in. */
  readonly total: number;
};

export type TablePreview = {
  readonly total: number;
  readonly reports: readonly PreviewedReport[];
};

/** A report as it would come in, or why it would not. */
export type PreviewedReport = {
  readonly row: number;
  readonly name: string;
  readonly found:
    | {
        readonly title: string;
        readonly place: string;
        readonly year: number | null;
        readonly characters: number;
        readonly warnings: readonly ReportWarning[];
        readonly findings: readonly Finding[];
      }
    | { readonly error: WireError };
};
