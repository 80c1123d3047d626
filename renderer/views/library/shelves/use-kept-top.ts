import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { focused, isFocusFree } from '../../../components/focus.ts';
import { itemAt } from '../../../components/items.ts';
import type { NearItems } from '../../../components/kit/near-items.ts';
import type { RovingFocus } from '../../../components/kit/use-roving-focus.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { useList, type ListPlace } from './list-store.ts';

type Place = {
  /** How far the list is scrolled at first, in CSS pixels, as high as lines are before they are measured. */
  readonly offset: number;
  /** The line that had the focus; -1 where there is none. */
  readonly focus: number;
};

/** Where the list was left, among the lines that it has now. */
export function useLeftPlace(rows: readonly PlaceRow[], heightOf: (row: PlaceRow) => number): Place {
  const [place] = useState(() => placeIn(rows, heightOf, useList.getState().left));
  return place;
}

function placeIn(
  rows: readonly PlaceRow[],
  heightOf: (row: PlaceRow) => number,
  left: ListPlace | null,
): Place {
  const top = rows.findIndex(({ key }) => key === left?.top);
  if (left === null || top < 0) return { offset: 0, focus: -1 };
  const above = rows.slice(0, top).reduce((sum, row) => sum + heightOf(row), 0);
  return { offset: above + left.below, focus: rows.findIndex(({ key }) => key === left.focus) };
}

type Keeping = {
  readonly rows: readonly PlaceRow[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly near: NearItems;
  readonly focus: RovingFocus;
  readonly left: Place;
};

/** Gives the line that had the focus it again, and keeps where the list is once it is left. */
export function useKeptTop({ rows, scroller, near, focus, left }: Keeping): void {
  const latest = useRef({ rows, focus });
  useLayoutEffect(() => {
    latest.current = { rows, focus };
  });
  useLayoutEffect(() => {
    if (left.focus >= 0 && isFocusFree()) latest.current.focus.give(left.focus);
    const element = scroller.current;
    return () => {
      if (element !== null) useList.setState({ left: placeOf(element, near, latest.current.rows) });
    };
  }, [left, near, scroller]);
}

function placeOf(element: HTMLElement, near: NearItems, rows: readonly PlaceRow[]): ListPlace | null {
  const item = near.getVirtualItemForOffset(element.scrollTop);
  const top = item === undefined ? undefined : rows[item.index];
  if (item === undefined || top === undefined) return null;
  const has = element.contains(focused()) ? itemAt(focused(), 'index')?.dataset['index'] : undefined;
  const focus = has === undefined ? null : (rows[Number(has)]?.key ?? null);
  return { top: top.key, below: element.scrollTop - item.start, focus };
}
