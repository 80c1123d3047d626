import { paragraph, val, w } from './word.ts';
import type { Xml } from './xml.ts';

/** A cell's paragraphs; it may go over several columns. */
export type Cell = {
  readonly content: readonly Xml[];
  readonly columns?: number;
  readonly isShaded?: boolean;
};

/** A row of cells. `isHead`: it is repeated on each page. */
export type TableRow = { readonly cells: readonly Cell[]; readonly isHead?: boolean };

/** A grey that a copier keeps. */
const SHADE = 'EFEDE6';
const RULE = 'BFBAAE';

/** A table whose columns are that wide, in twips. A row is never cut by the end of a page. */
export function formatTable(widths: readonly number[], rows: readonly TableRow[]): Xml {
  const line = (name: string, size: number): Xml =>
    w(name, { val: 'single', sz: size, space: 0, color: RULE });
  const borders = w(
    'tblBorders',
    {},
    ...[line('top', 8), line('bottom', 8), line('insideH', 2), line('insideV', 4)],
  );
  const margin = (name: string, width: number): Xml => w(name, { w: width, type: 'dxa' });
  const margins = w(
    'tblCellMar',
    {},
    margin('top', 20),
    margin('left', 85),
    margin('bottom', 20),
    margin('right', 85),
  );
  const properties = w(
    'tblPr',
    {},
    w('tblW', { w: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' }),
    ...[borders, w('tblLayout', { type: 'fixed' }), margins],
  );
  const grid = w('tblGrid', {}, ...widths.map((width) => w('gridCol', { w: width })));
  return w('tbl', {}, properties, grid, ...rows.map((row) => formatRow(row, widths)));
}

function formatRow({ cells, isHead }: TableRow, widths: readonly number[]): Xml {
  const properties = w('trPr', {}, w('cantSplit'), ...(isHead === true ? [w('tblHeader')] : []));
  let column = 0;
  const written = cells.map((cell) => {
    const columns = cell.columns ?? 1;
    const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    column += columns;
    return formatCell(cell, width, columns);
  });
  return w('tr', {}, properties, ...written);
}

function formatCell({ content, isShaded }: Cell, width: number, columns: number): Xml {
  const properties = w(
    'tcPr',
    {},
    w('tcW', { w: width, type: 'dxa' }),
    ...(columns === 1 ? [] : [val('gridSpan', columns)]),
    ...(isShaded === true ? [w('shd', { val: 'clear', color: 'auto', fill: SHADE })] : []),
  );
  // A cell must end with a paragraph.
  return w('tc', {}, properties, ...(content.length === 0 ? [paragraph('Cell')] : content));
}
