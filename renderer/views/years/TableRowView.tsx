import { memo } from 'react';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { CellView } from './CellView.tsx';
import { GapCell } from './GapCell.tsx';
import type { Lane } from './model/lanes.ts';
import type { TableRow } from './model/table.ts';
import { RowTitle } from './RowTitle.tsx';
import styles from './TableRow.module.css';
import { useYears } from './years-store.ts';

type TableRowProps = {
  readonly view: YearsView;
  readonly row: TableRow;
  readonly index: number;
  readonly lanes: readonly Lane[];
  readonly template: string;
  /** The column whose cell is in the tab order; null where none of the row is. */
  readonly stop: number | null;
};

/** What every year has in one row. */
export const TableRowView = memo(function TableRowView(props: TableRowProps) {
  const { view, row, index, lanes, template, stop } = props;
  const { key, level } = row.row;
  const isOpen = useYears((state) => state.isAllOpen || state.opened.has(key));
  return (
    <div
      className={styles['row']}
      role="row"
      aria-rowindex={index + 2}
      style={{ gridTemplateColumns: template }}
      data-testid="years-row"
      data-row={key}
      data-level={Math.min(level, 3)}
      data-open={isOpen}
    >
      <RowTitle row={row} isOpen={isOpen} isStop={stop === -1} view={view} />
      {lanes.map((lane) =>
        lane.kind === 'report' ? (
          <CellView
            key={lane.column}
            view={view}
            row={row}
            column={lane.column}
            isOpen={isOpen}
            isStop={stop === lane.column}
          />
        ) : (
          <GapCell key={lane.kind === 'missing' ? lane.from : lane.year} lane={lane} />
        ),
      )}
    </div>
  );
});
