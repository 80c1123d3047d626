import { clsx } from 'clsx';
import { useId, type CSSProperties } from 'react';
import type { TagTable } from '../../../../shared/contract/note-api.ts';
import { parentOf, TAG_BREAK } from '../../../../shared/model/tag.ts';
import { depthStyle } from '../../../components/depth-style.ts';
import { Grid } from '../../../components/kit/Grid.tsx';
import type { GridCell } from '../../../components/kit/grid-keys.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { nameColumn, useTagTable } from './tag-table-store.ts';
import styles from './TagGrid.module.css';

/** Rows that Page Up and Page Down go by. */
const PAGE = 15;

/** A row a tag, those below it indented; the arrow keys go from count to count. */
export function TagGrid({ table }: { readonly table: TagTable }) {
  const { t } = useTranslation();
  const id = useId();
  const cell = useTagTable((state) => state.cell);
  const { columns, rows } = table;
  const idOf = ({ row, column }: GridCell): string => `${id}-${row}-${column}`;
  return (
    <Grid
      className={styles['grid']}
      style={columnsStyle(columns.length)}
      aria-label={t('notes.tag-table')}
      aria-colcount={columns.length + 1}
      data-testid="tag-grid"
      size={{ rows: rows.length, columns: columns.length, page: PAGE }}
      cellNow={() => useTagTable.getState().cell}
      focus={{ on: 'grid', activeId: cell === null ? undefined : idOf(cell) }}
      onWalk={(to) => useTagTable.setState({ cell: to })}
    >
      <div role="row" className={clsx(styles['row'], styles['head'])}>
        <span role="columnheader" className={styles['name']}>
          {t('notes.tags')}
        </span>
        {columns.map((column, at) => (
          <span key={at} role="columnheader" title={column.place}>
            {nameColumn(column, t)}
          </span>
        ))}
      </div>
      {rows.map((_, row) => (
        <Row key={row} table={table} row={row} idOf={idOf} />
      ))}
    </Grid>
  );
}

type RowProps = {
  readonly table: TagTable;
  readonly row: number;
  readonly idOf: (cell: GridCell) => string;
};

function Row({ table: { rows }, row, idOf }: RowProps) {
  const chosen = useTagTable(({ cell }) => (cell?.row === row ? cell.column : -1));
  const { path = '', cells = [] } = rows[row] ?? {};
  const parent = parentOf(path);
  return (
    <div role="row" className={styles['row']} data-testid="tag-row" data-path={path}>
      <span
        role="rowheader"
        className={styles['name']}
        style={depthStyle(path.split(TAG_BREAK).length - 1)}
        title={path}
      >
        {parent === null ? path : path.slice(parent.length + TAG_BREAK.length)}
      </span>
      {cells.map((passages, column) => (
        <span
          key={column}
          id={idOf({ row, column })}
          role="gridcell"
          className={clsx(styles['count'], passages.length === 0 && styles['none'])}
          aria-selected={column === chosen}
          onClick={() => useTagTable.setState({ cell: { row, column } })}
        >
          {formatCount(passages.length)}
        </span>
      ))}
    </div>
  );
}

function columnsStyle(count: number): CSSProperties & Record<'--columns', number> {
  return { '--columns': count };
}
