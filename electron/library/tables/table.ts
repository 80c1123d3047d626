/** What a cell holds; null is an empty one. */
export type CellValue = string | number | null;

/** A column; its values are all text or all numbers. */
export type Column = {
  /** Stands for it in code, whatever language its title is in. */
  readonly key: string;
  readonly type: 'text' | 'number';
};

/** A row by the keys of its columns; what is left out is empty. */
export type TableRow = Readonly<Record<string, CellValue>>;

/** One flat table: the first column of every kind is `id`, the same for the same record in every library. */
export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
};

/** A table as it is written, and as it comes back: words only, with the titles that stood above them. */
export type Sheet = {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
};
