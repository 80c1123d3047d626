/** What a cell holds; null is an empty one. */
export type CellValue = string | number | null;

/** A column; its values are all text or all numbers. */
export type Column = {
  /** Stands for it in code, whatever language its title is in. */
  readonly key: string;
  readonly type: 'text' | 'number';
};

/** A row by the keys of its columns; what is left out is empty. Each has an `id`, the same in every library. */
export type TableRow = Readonly<Record<string, CellValue>>;

/** A table as it is written, and as it comes back: words only, with the titles that stood above them. */
export type Sheet = {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
};
