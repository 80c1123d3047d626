import { useEffect, useRef } from 'react';
import { findItem } from '../items.ts';
import type { NearItems } from './near-items.ts';

type Options = {
  readonly scroller: HTMLElement | null;
  readonly virtualizer: NearItems;
  /** What the cell's element carries as `data-cell`; null where no cell was gone to. */
  readonly name: string | null;
  /** Index of the cell's row; -1 where it is not listed. */
  readonly row: number;
  /** The cell takes the focus whenever this is another. */
  readonly jump: number;
};

/** Gives the cell that was gone to the focus, in a grid whose cells have it, as soon as its row is drawn. */
export function useCellFocus({ scroller, virtualizer, name, row, jump }: Options): void {
  const seen = useRef(jump);
  useEffect(() => {
    if (seen.current === jump || name === null) return;
    seen.current = jump;
    if (row < 0) return;
    if (findItem(scroller, 'cell', name) === null) virtualizer.scrollToIndex(row);
    // The row that was jumped to is drawn in the next frame.
    requestAnimationFrame(() => {
      const element = findItem(scroller, 'cell', name);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }, [jump, name, row, scroller, virtualizer]);
}
