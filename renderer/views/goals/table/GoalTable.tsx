import { answerKeys } from '../../../components/answer-keys.ts';
import { useEffect, useRef } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { NearItems } from '../../../components/kit/near-items.ts';
import { useSpot } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useGoals } from '../goals-store.ts';
import type { GoalItem } from '../model/items.ts';
import { GoalLine, lineId } from './GoalLine.tsx';
import styles from './GoalTable.module.css';
import { GoalTableHead } from './GoalTableHead.tsx';
import { HEAD_HEIGHT, useGoalLines } from './use-goal-lines.ts';
import { walkGoals } from './walk-goals.ts';

type GoalTableProps = { readonly view: GoalsView; readonly listed: readonly GoalItem[] };

/** All listed goals; only those near the window are drawn. The current line is the grid's active one. */
export function GoalTable({ view, listed }: GoalTableProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  useSpot('main', grid);
  const lines = useGoalLines(grid, listed);
  const current = useGoals((state) => state.selection.current);
  useEffect(() => {
    grid.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      className={styles['table']}
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={t('goals.table')}
      aria-multiselectable="true"
      aria-rowcount={listed.length + 1}
      aria-activedescendant={activeId(lines, listed, current)}
      data-testid="goal-table"
      onKeyDown={answerKeys(walkGoals)}
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
    </div>
  );
}

/** The current line, where it is drawn. */
function activeId(lines: NearItems, listed: readonly GoalItem[], current: string | null): string | undefined {
  const row = lines.getVirtualItems().find(({ index }) => listed[index]?.goal.key === current);
  return row === undefined ? undefined : lineId(row.index);
}
