/** The rows of a table, the one of titles first where it has one. */
export type Cells = readonly (readonly string[])[];

/** A sheet of a table file; the one of a file that has no sheets has no name. */
export type Sheet = { readonly name: string; readonly cells: Cells };
