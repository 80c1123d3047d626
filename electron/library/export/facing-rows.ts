import type { Row } from '../../../shared/model/comparison.ts';
import type { ExportContext } from './model.ts';

/** A row of the comparison with its index in it. */
export type NumberedRow = { readonly row: Row; readonly index: number };

/** The rows of what goes in. */
export function listRows({ view, scope }: ExportContext): readonly NumberedRow[] {
  return view.comparison.rows.flatMap((row, index) => (scope.rows.has(index) ? [{ row, index }] : []));
}

/** A row as it is laid out: one of the comparison on both sides, or one of each side that stand opposite. */
export type FacingRow = { readonly left: NumberedRow | null; readonly right: NumberedRow | null };

/**
 * The rows as they are laid out: between two rows that have both sides, what stands on the left only faces what stands
 * on the right only, the first the first. Headings keep a row of their own. Each side stays in its order.
 * Before: [甲/] [乙/] [/丙]; after: [甲/丙] [乙/].
 */
export function layOutRows(rows: readonly NumberedRow[]): readonly FacingRow[] {
  const laidOut: FacingRow[] = [];
  let alone: { left: NumberedRow[]; right: NumberedRow[] } = { left: [], right: [] };
  const close = (): void => {
    const length = Math.max(alone.left.length, alone.right.length);
    for (let at = 0; at < length; at += 1)
      laidOut.push({ left: alone.left[at] ?? null, right: alone.right[at] ?? null });
    alone = { left: [], right: [] };
  };
  for (const numbered of rows) {
    const { row } = numbered;
    if (row.isHeading || (row.left !== null && row.right !== null)) {
      close();
      laidOut.push({
        left: row.left === null ? null : numbered,
        right: row.right === null ? null : numbered,
      });
    } else if (row.left === null) alone.right.push(numbered);
    else alone.left.push(numbered);
  }
  close();
  return laidOut;
}

/** The rows of the comparison that stand in it, the left one first. */
export function rowsOf({ left, right }: FacingRow): readonly NumberedRow[] {
  const both = [left, right].flatMap((each) => each ?? []);
  return left?.index === right?.index ? both.slice(0, 1) : both;
}
