import { useEffect, useRef } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { Grid } from '../../../components/kit/Grid.tsx';
import type { GridCell } from '../../../components/kit/grid-keys.ts';
import type { NearItems } from '../../../components/kit/near-items.ts';
import { useSpot } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { goToGoal } from '../actions.ts';
import { useGoals } from '../goals-store.ts';
import type { GoalItem } from '../model/items.ts';
import { followGoal } from '../seen.ts';
import { GoalLine, lineId } from './GoalLine.tsx';
import styles from './GoalTable.module.css';
import { GoalTableHead } from './GoalTableHead.tsx';
import { HEAD_HEIGHT, useGoalLines } from './use-goal-lines.ts';

type GoalTableProps = { readonly view: GoalsView; readonly listed: readonly GoalItem[] };

/** Goals that Page Down goes by. */
const PAGE = 8;

/** All listed goals; only those near the window are drawn. The current line is the grid's active one. */
export function GoalTable({ view, listed }: GoalTableProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  useSpot('main', grid);
  const lines = useGoalLines(grid, listed);
  const current = useGoals((state) => state.selection.current);
  useFollowing(lines, listed, current);
  useEffect(() => {
    grid.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Grid
      className={styles['table']}
      ref={grid}
      aria-label={t('goals.table')}
      aria-multiselectable="true"
      data-testid="goal-table"
      size={{ rows: listed.length, columns: 1, page: PAGE }}
      cellNow={() => cellNow(listed)}
      focus={{ on: 'grid', activeId: activeId(lines, listed, current) }}
      onWalk={({ row }, { shiftKey }) => goToLine(listed, row, shiftKey)}
    >
      <GoalTableHead view={view} />
      <div style={{ height: lines.getTotalSize() - HEAD_HEIGHT, position: 'relative' }} role="presentation">
        {lines.getVirtualItems().map(({ key, index, start }) => {
          const item = listed[index];
          return item === undefined ? null : (
            <GoalLine
              key={key}
              {...{ view, item, index }}
              top={start - HEAD_HEIGHT}
              measure={lines.measureElement}
            />
          );
        })}
      </div>
    </Grid>
  );
}

/** Tells which lines are in the window: a step goes on from what is seen. */
function useFollowing(lines: NearItems, listed: readonly GoalItem[], current: string | null): void {
  useEffect(() => {
    const { startIndex, endIndex } = lines.range ?? { startIndex: 0, endIndex: listed.length };
    followGoal(
      listed.map(({ goal }) => goal.key),
      current,
      startIndex,
      endIndex,
    );
  });
}

/** The current line, as a row of the grid. */
function cellNow(listed: readonly GoalItem[]): GridCell | null {
  const { current } = useGoals.getState().selection;
  const row = listed.findIndex(({ goal }) => goal.key === current);
  return row < 0 ? null : { row, column: 0 };
}

function goToLine(listed: readonly GoalItem[], row: number, isExtending: boolean): void {
  const key = listed[row]?.goal.key;
  if (key !== undefined) goToGoal(key, isExtending);
}

/** The current line, where it is drawn. */
function activeId(lines: NearItems, listed: readonly GoalItem[], current: string | null): string | undefined {
  const row = lines.getVirtualItems().find(({ index }) => listed[index]?.goal.key === current);
  return row === undefined ? undefined : lineId(row.index);
}
