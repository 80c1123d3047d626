/** What a column of a table with one report a row, or one a cell, is taken as. */
export const COLUMN_ROLES = ['text', 'title', 'place', 'year', 'url', 'issuer', 'date'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles that several columns may have: each cell of a text is a report, and 省 and 市 together are a place. */
export const SHARED_ROLES: readonly ColumnRole[] = ['text', 'place'];

/** What is taken of one sheet. */
export type SheetColumns = {
  /** The sheet's name; '' in a file that has but one. */
  readonly sheet: string;
  /** True where the first row names the columns, and is no report. */
  readonly hasHead: boolean;
  /** The cells of the first row, each cut to `HEAD_CELL`: a table with the same head is known again by it. */
  readonly head: readonly string[];
  /** For each column its role, or null where it is not taken; columns beyond the list are not. */
  readonly roles: readonly (ColumnRole | null)[];
};

/** How a table is to be read. A sheet that is not among them is not read. */
export type TablePlan = {
  /** SHA-256 of the table file. */
  readonly key: string;
  readonly sheets: readonly SheetColumns[];
};

/** Characters of a cell by which a head is known again. */
export const HEAD_CELL = 50;

/** How tables with that head are to be read, as the reader said of one before. */
export type RememberedColumns = Pick<SheetColumns, 'head' | 'roles'>;

/** What was said of tables: of this one, and of earlier ones. */
export type TableOrders = {
  readonly plans: readonly TablePlan[];
  readonly remembered: readonly RememberedColumns[];
};

export const NO_ORDERS: TableOrders = { plans: [], remembered: [] };

/**
 * How it is known what the columns of a sheet are. `unsure`: they are guessed, and another reading suggests itself;
 * `none`: no column holds reports.
 */
export const COLUMN_GROUNDS = ['told', 'remembered', 'sure', 'unsure', 'none'] as const;
export type ColumnGround = (typeof COLUMN_GROUNDS)[number];
