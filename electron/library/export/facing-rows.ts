import type { Row } from '../../../shared/model/comparison.ts';
import type { ExportContext } from './model.ts';

/** A row of the comparison with its index in it. */
export type NumberedRow = { readonly row: Row; readonly index: number };

/** The rows of what goes in. */
function listRows({ view, scope }: ExportContext): readonly NumberedRow[] {
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

/** What stands in the rows of an export one after the other: rows that face each other, or rows that are left out between. */
type Laid =
  | { readonly kind: 'row'; readonly facing: FacingRow; readonly rows: readonly NumberedRow[] }
  | { readonly kind: 'fold'; readonly rows: readonly Row[] };

/** The rows of what goes in as they are laid out; those that follow one another and are not kept are one fold. */
export function layOut(context: ExportContext): readonly Laid[] {
  const laid: Laid[] = [];
  let folded: Row[] = [];
  const closeFold = (): void => {
    if (folded.length > 0) laid.push({ kind: 'fold', rows: folded });
    folded = [];
  };
  for (const facing of layOutRows(listRows(context))) {
    const rows = rowsOf(facing);
    if (rows.every(({ index }) => !context.kept.has(index))) {
      folded.push(...rows.map(({ row }) => row));
      continue;
    }
    closeFold();
    laid.push({ kind: 'row', facing, rows });
  }
  closeFold();
  return laid;
}

/** The rows of the comparison that stand in it, the left one first. */
export function rowsOf({ left, right }: FacingRow): readonly NumberedRow[] {
  const both = [left, right].flatMap((each) => each ?? []);
  return left?.index === right?.index ? both.slice(0, 1) : both;
}
