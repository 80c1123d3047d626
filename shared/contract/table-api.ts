import type { GrantedPath } from './grants.ts';
import type { TableImport, TableSource } from './table-views.ts';

/** Tables out of the library and back into it. */
export type TableApi = {
  /**
   * Writes a table as XLSX or CSV, notes as W3C annotations (`.jsonld`) or a REFI-QDA project (`.qdpx`) and the codebook as one of REFI-QDA (`.qdc`) as well, by the ending of `target`; gives its name, its size in bytes, its rows,
   * and how many goals were left out because they only call up.
   */
  'tables/export': (args: {
    readonly source: TableSource;
    readonly target: GrantedPath;
    readonly language: 'zh-CN' | 'en';
  }) => {
    readonly fileName: string;
    readonly bytes: number;
    readonly rows: number;
    readonly leftOut: number;
    /** The file beside a CSV that says how it was made (W3C, CSV on the Web); null where there is none. */
    readonly companion: string | null;
  };
  /**
   * Takes back in what a table, or a file of notes in an open format, holds of the reader's doing; what is there already stays as it is. Reports `tables/progress`.
   * `isDry`: says what that would do, and keeps nothing.
   * @throws AppError `unsupported-format` where it is no table of ours
   */
  'tables/import': (args: {
    readonly files: readonly GrantedPath[];
    readonly isDry?: boolean | undefined;
  }) => TableImport;
};
