import { useEffect, useLayoutEffect, useRef } from 'react';
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
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (seen.current === jump || name === null) return;
    seen.current = jump;
    if (row < 0) return;
    wanted.current = name;
    if (!giveTo(scroller, wanted)) virtualizer.scrollToIndex(row);
  }, [jump, name, row, scroller, virtualizer]);
  // A row that is far away is drawn frames later, with another drawing of the list.
  useLayoutEffect(() => {
    giveTo(scroller, wanted);
  });
}

/** False where the cell that is wanted is not drawn yet. */
function giveTo(scroller: HTMLElement | null, wanted: { current: string | null }): boolean {
  const element = wanted.current === null ? null : findItem(scroller, 'cell', wanted.current);
  if (element === null) return false;
  wanted.current = null;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}
