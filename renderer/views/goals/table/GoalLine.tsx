import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { useGoals } from '../goals-store.ts';
import type { GoalItem } from '../model/items.ts';
import { GoalRow } from './GoalRow.tsx';
import styles from './GoalTable.module.css';
import { pickGoal } from './pick-goal.ts';

type GoalLineProps = {
  readonly view: GoalsView;
  readonly item: GoalItem;
  readonly index: number;
  /** CSS pixels below the table's head. */
  readonly top: number;
  /** Learns how high the line came out. */
  readonly measure: (element: HTMLDivElement | null) => void;
};

/** A goal at its place in the table. */
export function GoalLine({ view, item, index, top, measure }: GoalLineProps) {
  const { key } = item.goal;
  const isCurrent = useGoals(({ selection }) => selection.current === key);
  const isSelected = useGoals(({ selection }) => selection.several.has(key));
  return (
    <div
      ref={measure}
      id={lineId(index)}
      data-index={index}
      data-testid="goal"
      data-goal={key}
      data-state={item.state}
      className={styles['line']}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isCurrent || isSelected}
      style={{ transform: `translateY(${top}px)` }}
    >
      <GoalRow view={view} item={item} isCurrent={isCurrent} isSelected={isSelected} onPick={pickGoal} />
    </div>
  );
}

/** The id by which the table names its active line. */
export function lineId(index: number): string {
  return `goal-row-${index}`;
}
