import type { Pictured } from '../formats/scan/open-pages.ts';
import type { WireError } from '../../../../shared/base/errors.ts';
import type { CellWords } from '../../../../shared/contract/column-api.ts';
import type { ColumnGround, SheetColumns, TableOrders } from '../../../../shared/model/table-columns.ts';
import type { TableFormat } from '../formats/tables/sheets.ts';
import type { Extraction, FileFormat, SkipReason, SourceFacts } from '../../../../shared/model/extraction.ts';
import type { ReadyFile } from '../ready.ts';

/** Where a report was found that is no file of its own. */
export type Origin = {
  /** Names of the archives, folders and tables around it, the outermost first. */
  readonly within: readonly string[];
  /** Its row in a table, counted from 1 with the row of the titles; null where it is none. */
  readonly row: number | null;
  /** What the table or the archive says of it. */
  readonly facts: SourceFacts;
  /** True where its cell ends where the cells of Excel end. */
  readonly isCut: boolean;
};

/** A report that was found. */
export type ReportItem = {
  readonly kind: 'report';
  readonly name: string;
  /** Its own bytes; null where they are the whole file's. */
  readonly bytes: Uint8Array | null;
  readonly format: FileFormat;
  readonly origin: Origin;
  /** Null where the bytes are the text. */
  readonly extraction: Extraction | null;
};

/** What the reading of a file found: a report, or why something in it is none. */
export type ReadItem =
  | ReportItem
  /** Pages of it are being recognised: it is said before the first and after each. */
  | {
      readonly kind: 'pages';
      readonly name: string;
      /** Names of the archives and folders around it. */
      readonly within: readonly string[];
      readonly done: number;
      readonly pages: number;
    }
  | { readonly kind: 'failed'; readonly name: string; readonly error: WireError }
  | { readonly kind: 'skipped'; readonly name: string; readonly reason: SkipReason };

/** The same, each report worked out to the end. */
export type TakenItem =
  | {
      readonly kind: 'report';
      /** Its bytes are null where they are the whole file's. */
      readonly file: Omit<ReadyFile, 'bytes'> & { readonly bytes: Uint8Array | null };
    }
  | Exclude<ReadItem, ReportItem>;

/** What a table file holds, and what is taken of it. */
export type TableReading = {
  readonly format: TableFormat;
  /** SHA-256 of the file. */
  readonly key: string;
  readonly sheets: readonly SheetReading[];
  /** Of all sheets that are read. */
  readonly total: number;
  /** The first of those reports. */
  readonly first: readonly ReportItem[];
};

export type SheetReading = {
  readonly columns: SheetColumns;
  readonly ground: ColumnGround;
  readonly rows: number;
  /** The first rows, each cell with its first words and its length. */
  readonly sample: readonly (readonly CellWords[])[];
};

/** To the worker. An item is sent when it is asked for, so that a large archive is never in memory as a whole. */
export type ToReader =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly orders: TableOrders;
    }
  | {
      readonly kind: 'take';
      readonly name: string;
      /** Names of the folders around the file. */
      readonly within: readonly string[];
      readonly bytes: Uint8Array;
      readonly orders: TableOrders;
    }
  | { readonly kind: 'next' }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly format: Pictured; readonly page: number }
  | {
      readonly kind: 'survey';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly orders: TableOrders;
    };

/** From the worker: one for each message to it. */
export type FromReader =
  | { readonly kind: 'item'; readonly item: ReadItem }
  | { readonly kind: 'taken'; readonly item: TakenItem }
  | { readonly kind: 'end' }
  /** A page as a PNG. */
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  | { readonly kind: 'failed'; readonly error: WireError }
  /** null: the file is no table, or none that can be read; its import says why. */
  | { readonly kind: 'table'; readonly table: TableReading | null };
