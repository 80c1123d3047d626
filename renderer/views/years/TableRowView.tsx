import { memo } from 'react';
import { useTranslation } from '../../locales/words.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { toggleOpened, useYears } from './years-store.ts';
import { askAboutRow } from './actions.ts';
import { CellView } from './CellView.tsx';
import { GapCell } from './GapCell.tsx';
import type { Lane } from './model/lanes.ts';
import type { TableRow } from './model/table.ts';
import { RowStrip } from './RowStrip.tsx';

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
  const isOpen = useYears((state) => state.isAllOpen || state.opened.has(row.row.key));
  const { level } = row.row;
  return (
    <div
      className={`years-row level-${Math.min(level, 3)} ${isOpen ? 'open' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      style={{ gridTemplateColumns: template }}
      data-testid="years-row"
      data-row={row.row.key}
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

type RowTitleProps = {
  readonly view: YearsView;
  readonly row: TableRow;
  readonly isOpen: boolean;
  readonly isStop: boolean;
};

function RowTitle({ view, row, isOpen, isStop }: RowTitleProps) {
  const { t } = useTranslation();
  const { key, title, otherTitles } = row.row;
  return (
    <div
      className="years-title"
      role="rowheader"
      tabIndex={isStop ? 0 : -1}
      data-cell={`${key}|-1`}
      data-testid="years-title"
      onFocus={(event) => {
        if (event.target === event.currentTarget) useYears.setState({ cell: { row: key, column: -1 } });
      }}
    >
      <div className="title-words">
        <span className="row-title" lang="zh-CN" data-report-text="">
          {title || t('reader.opening')}
        </span>
        {otherTitles.length > 0 && (
          <span className="other-titles" title={otherTitles.join('\n')}>
            {t('years.other-titles')}
            <span lang="zh-CN" data-report-text="">
              {otherTitles.join('、')}
            </span>
          </span>
        )}
        <RowStrip view={view} row={row} />
        <span className="row-actions">
          <button
            type="button"
            className="link"
            tabIndex={-1}
            aria-expanded={isOpen}
            data-testid="row-open"
            onClick={() => toggleOpened(key)}
          >
            {isOpen ? t('years.close-row') : t('years.open-row')}
          </button>
          {row.row.level > 0 && (
            <button
              type="button"
              className="link"
              tabIndex={-1}
              data-testid="row-topic"
              onClick={() => askAboutRow(key)}
            >
              {t('years.row-topic')}
            </button>
          )}
        </span>
      </div>
    </div>
  );
}
