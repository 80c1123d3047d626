import type { HTMLAttributes, KeyboardEvent, Ref } from 'react';
import { answerKeys } from '../answer-keys.ts';
import { walkGrid, type GridCell, type GridSize } from './grid-keys.ts';

type GridKeys = {
  readonly size: GridSize;
  /** The cell that the keys mean, as it is when one is pressed; null where they mean none yet. */
  readonly cellNow: () => GridCell | null;
  /** A key leads to a cell. */
  readonly onWalk: (to: GridCell, event: KeyboardEvent<HTMLElement>) => void;
  /** A key that does not walk the grid. */
  readonly onOtherKey?: (event: KeyboardEvent<HTMLElement>) => void;
};

type GridProps = GridKeys &
  Omit<HTMLAttributes<HTMLDivElement>, 'role' | 'tabIndex' | 'onKeyDown' | 'aria-activedescendant'> & {
    readonly ref?: Ref<HTMLDivElement>;
    /**
     * Where the focus is: on the grid, which names the element of its active cell, if that is drawn; or on the cells, one of
     * which is in the tab order (`useCellFocus`).
     */
    readonly focus: { readonly on: 'grid'; readonly activeId: string | undefined } | { readonly on: 'cells' };
  };

/** A table that is walked by key. One row of heads is counted beside those of `size`. */
export function Grid({ size, cellNow, onWalk, onOtherKey, focus, ...rest }: GridProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const to = walkGrid(event, cellNow(), size);
    if (to === undefined) {
      onOtherKey?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    onWalk(to, event);
  };
  return (
    <div
      aria-rowcount={size.rows + 1}
      {...rest}
      {...(focus.on === 'grid' && { tabIndex: 0, 'aria-activedescendant': focus.activeId })}
      role="grid"
      onKeyDown={answerKeys(onKeyDown)}
    />
  );
}
