import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { findItem, itemAt } from '../items.ts';
import { asRove, type Rove } from '../rove.ts';

type Options = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Index of the item that is gone to; -1 where there is none. */
  readonly current: number;
  readonly takesFocus: boolean;
};

export type RovingFocus = {
  /** Index of the item that Tab leads to. */
  readonly stop: number;
  readonly roveOf: (index: number) => Rove;
  /** Gives an item the focus as soon as it is drawn. */
  readonly give: (index: number) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
};

/** Which item of a list is in the tab order: the one that had the focus last, or the current one once that is another. */
export function useRovingFocus({ scroller, count, current, takesFocus }: Options): RovingFocus {
  const [touched, setTouched] = useState(Math.max(current, 0));
  const [seen, setSeen] = useState(current);
  if (seen !== current) {
    setSeen(current);
    if (current >= 0) setTouched(current);
  }
  const wanted = useRef(takesFocus ? 0 : null);
  useLayoutEffect(() => {
    const control = wanted.current === null ? null : controlOf(scroller.current, wanted.current);
    if (control === null) return;
    wanted.current = null;
    control.focus({ preventScroll: true });
  });
  const stop = Math.min(touched, Math.max(count - 1, 0));
  return {
    stop,
    roveOf: (index) => asRove(index === stop),
    give: (index) => {
      const control = controlOf(scroller.current, index);
      wanted.current = control === null ? index : null;
      setTouched(index);
      control?.focus({ preventScroll: true });
    },
    onFocus: ({ target }) => {
      wanted.current = null;
      const index = itemAt(target, 'index')?.dataset['index'];
      if (index !== undefined) setTouched(Number(index));
    },
  };
}

function controlOf(list: HTMLElement | null, index: number): HTMLElement | null {
  return findItem(findItem(list, 'index', index), 'rove');
}
