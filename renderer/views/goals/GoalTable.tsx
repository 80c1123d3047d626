import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { useSpot } from '../../components/spots.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useApp } from '../../state/app-store.ts';
import { useGoals } from './goals-store.ts';
import { stepGoal } from './actions.ts';
import { listedNow } from './derived.ts';
import { GoalRow } from './GoalRow.tsx';
import { laterOf, type GoalItem } from './model/items.ts';
import { extend, select, toggle } from './model/selection.ts';
import { useTranslation } from '../../locales/words.ts';

type GoalTableProps = { readonly view: GoalsView; readonly listed: readonly GoalItem[] };

const HEAD_HEIGHT = 33;
const ROW_HEIGHT = 74;

/** All listed goals; only those near the window are drawn. The current line is the grid's active one. */
export function GoalTable({ view, listed }: GoalTableProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  useSpot('main', grid);
  const selection = useGoals((state) => state.selection);
  const later = useGoals((state) => state.later);
  const filter = useGoals((state) => state.filter);
  const order = useGoals((state) => state.order);
  const jump = useGoals((state) => state.jump);
  const textSize = useApp((state) => state.settings.textSize);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: listed.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => listed[index]?.goal.key ?? index,
    overscan: 6,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useEffect(() => {
    grid.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    virtualizer.measure();
  }, [textSize, virtualizer]);
  const at = listed.findIndex(({ goal }) => goal.key === jump?.key);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a jump is made once; `at` may change while it stands
  }, [jump, virtualizer]);
  useEffect(() => {
    const index = listed.findIndex(({ goal }) => goal.key === selection.current);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is listed, and how, moves the lines away from under the current one
  }, [filter, order, later, virtualizer]);
  const { year } = view.earlier.summary.head;
  const laterYear = laterOf(view, later)?.summary.head.year ?? null;
  const heads = [
    year === null ? t('goals.head-goal') : t('goals.head-goal-of', { year }),
    laterYear === null ? t('goals.head-later') : t('goals.head-later-of', { year: laterYear }),
    t('goals.head-attainment'),
    t('goals.head-verdict'),
  ];
  return (
    <div
      className="goal-table"
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={t('goals.table')}
      aria-multiselectable="true"
      aria-rowcount={listed.length + 1}
      aria-activedescendant={activeId(virtualizer.getVirtualItems(), listed, selection.current)}
      data-testid="goal-table"
      onKeyDown={onArrow}
    >
      <div className="goal-head" role="row" aria-rowindex={1}>
        {heads.map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
      <div
        style={{ height: virtualizer.getTotalSize() - HEAD_HEIGHT, position: 'relative' }}
        role="presentation"
      >
        {virtualizer.getVirtualItems().map((row) => {
          const item = listed[row.index];
          if (item === undefined) return null;
          const { key } = item.goal;
          const isCurrent = key === selection.current;
          const isSelected = selection.several.has(key);
          return (
            <div
              key={row.key}
              ref={virtualizer.measureElement}
              id={rowId(row.index)}
              data-index={row.index}
              data-testid="goal"
              data-goal={key}
              data-state={item.state}
              className="goal-wrap"
              role="row"
              aria-rowindex={row.index + 2}
              aria-selected={isCurrent || isSelected}
              style={{ transform: `translateY(${row.start - HEAD_HEIGHT}px)` }}
            >
              <GoalRow view={view} item={item} isCurrent={isCurrent} isSelected={isSelected} onPick={pick} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A click goes to a line; with Shift it takes in all up to it, with Ctrl this one more. */
function pick(event: MouseEvent<HTMLElement>, key: string): void {
  const { selection } = useGoals.getState();
  const keys = listedNow().map(({ goal }) => goal.key);
  const next = event.shiftKey
    ? extend(keys, selection, key)
    : event.ctrlKey || event.metaKey
      ? toggle(selection, key)
      : select(key);
  useGoals.setState({ selection: next });
}

function rowId(index: number): string {
  return `goal-row-${index}`;
}

/** The current line, where it is drawn. */
function activeId(
  rows: readonly { readonly index: number }[],
  listed: readonly GoalItem[],
  current: string | null,
): string | undefined {
  const row = rows.find(({ index }) => listed[index]?.goal.key === current);
  return row === undefined ? undefined : rowId(row.index);
}

/** Arrow keys belong to the table alone: beside it they scroll what has the focus. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const by = STEPS[event.key];
  if (by === undefined) return;
  event.preventDefault();
  stepGoal(by, event.shiftKey);
}

const STEPS: { readonly [key: string]: number } = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};
