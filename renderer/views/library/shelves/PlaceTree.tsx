import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { ReportId } from '../../../../shared/model/report.ts';
import { answerKeys } from '../../../components/answer-keys.ts';
import { isOnControl, itemAt } from '../../../components/items.ts';
import {
  useNearItems,
  useStopInRange,
  useTextHeights,
  type NearItems,
} from '../../../components/kit/near-items.ts';
import { createRowSlots } from '../../../components/kit/row-slots.ts';
import { layTree, type TreeLine } from '../../../components/kit/tree-lines.ts';
import { useFocusAfterLoss } from '../../../components/kit/use-focus-after-loss.ts';
import { useRovingFocus, type RovingFocus } from '../../../components/kit/use-roving-focus.ts';
import { rove } from '../../../components/rove.ts';
import { keyName } from '../../../components/use-keys.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { useSpot } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import type { ShelfFilter, ShelfSort } from '../model/shelf-filter.ts';
import { setOpen, useList } from './list-store.ts';
import { doRowKey, openRow } from './row-keys.ts';
import { RowView } from './RowView.tsx';
import { selectAllLeft, selectAlong, selectByClick } from './select-range.ts';
import { PlaceIndex } from './PlaceIndex.tsx';
import { useKeptTop, useLeftPlace } from './use-kept-top.ts';
import styles from './PlaceTree.module.css';

/**
 * Heights of lines before they are measured, in CSS pixels: those of the styles, for each line that turns out otherwise moves the
 * thousands below it.
 */
const HEIGHTS = { group: 36, place: 32, report: 58, alone: 28, gap: 27 } as const;

function heightOf(row: PlaceRow | undefined): number {
  if (row === undefined) return HEIGHTS.place;
  return HEIGHTS[row.kind === 'report' && row.isAlone ? 'alone' : row.kind];
}

type RowsProps = { readonly rows: readonly PlaceRow[] };

type PlaceTreeProps = RowsProps & {
  /** What they are listed by: where it becomes another, the list begins at its top. */
  readonly sort: ShelfSort;
  readonly filter: ShelfFilter;
};

/** Places with their reports under one another; of thousands only what is near the window is drawn. */
export function PlaceTree({ rows, sort, filter }: PlaceTreeProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => layTree(rows.map(({ depth }) => depth)), [rows]);
  const left = useLeftPlace(rows, heightOf);
  const focus = useRovingFocus({ scroller, count: rows.length, current: left.focus, takesFocus: false });
  const near = useNearRows(rows, scroller, { offset: left.offset, stop: focus.stop });
  useKeptTop({ rows, scroller, near, focus, left });
  useSpot('main', scroller); // after the line that had the focus
  useFocusAfterLoss({ scroller, items: rows, focus });
  useTopOfAnother(near, `${sort}\n${JSON.stringify(filter)}`);
  const show = useCallback((index: number) => near.scrollToIndex(index, { align: 'start' }), [near]);
  const goTo = (index: number): void => {
    if (rows[index] === undefined) return;
    near.scrollToIndex(index);
    focus.give(index);
  };
  useWanted(rows, goTo);
  return (
    <div className={styles['frame']}>
      <PlaceIndex rows={rows} onGo={show} />
      <div
        className={styles['tree']}
        ref={scroller}
        role="tree"
        tabIndex={-1}
        aria-label={t('library.shelves')}
        aria-multiselectable="true"
        data-testid="place-tree"
        onFocus={(event) => enterTree(event, focus)}
        onKeyDown={answerKeys((event) => walk(event, { rows, lines, goTo, stop: focus.stop }))}
        onClick={(event) => selectLine(event, rows)}
        onContextMenu={(event) => openMenu(event, rows)}
        onDoubleClick={(event) => openByDoubleClick(event, rows)}
      >
        <DrawnRows rows={rows} lines={lines} focus={focus} near={near} />
      </div>
    </div>
  );
}

/** Goes to the line that was asked for, once it is listed. */
function useWanted(rows: readonly PlaceRow[], goTo: (index: number) => void): void {
  const wanted = useList((state) => state.wanted);
  useEffect(() => {
    const index = wanted === null ? -1 : rows.findIndex(({ key }) => key === wanted);
    if (index < 0) return;
    useList.setState({ wanted: null });
    goTo(index);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `goTo` does the same with the same rows
  }, [wanted, rows]);
}

/** `offset`: how far the list is scrolled at first, in CSS pixels; `stop`: the line that Tab leads to. */
function useNearRows(
  rows: readonly PlaceRow[],
  scroller: RefObject<HTMLDivElement | null>,
  { offset, stop }: { readonly offset: number; readonly stop: number },
): NearItems {
  const near = useNearItems(() => scroller.current, {
    count: rows.length,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: useStopInRange(stop),
    overscan: 6,
    initialOffset: offset,
  });
  useTextHeights(near);
  return near;
}

/** Scrolls to the top where what is listed is another list, which `name` tells; a list that comes back stays where it was left. */
function useTopOfAnother(near: NearItems, name: string): void {
  const shown = useRef(name);
  useLayoutEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    near.scrollToOffset(0);
  }, [near, name]);
}

type DrawnRowsProps = RowsProps & {
  readonly lines: readonly TreeLine[];
  readonly focus: RovingFocus;
  readonly near: NearItems;
};

function DrawnRows({ rows, lines, focus, near }: DrawnRowsProps) {
  const [slots] = useState(createRowSlots);
  const drawn = near.getVirtualItems().flatMap(({ key, index, start }) => {
    const [row, line] = [rows[index], lines[index]];
    return row === undefined || line === undefined
      ? []
      : [{ key, kind: kindOf(row), row, line, index, start }];
  });
  const given = slots.give(drawn, { held: rows[focus.stop]?.key, isMoving: near.isScrolling });
  return (
    <div className={styles['all']} style={{ height: near.getTotalSize() }} role="presentation">
      {given.map(({ slot, at }) => {
        const found = drawn[at];
        if (found === undefined) return null;
        const { row, line, index, start } = found;
        return <DrawnRow key={slot} {...{ row, line, index, start, near }} rove={focus.roveOf(index)} />;
      })}
    </div>
  );
}

/** Lines of one kind are drawn by the same elements. */
function kindOf(row: PlaceRow): string {
  if (row.kind === 'report') return row.isAlone ? 'alone' : 'report';
  return row.kind === 'place' && row.isRoomy ? 'roomy' : row.kind;
}

type DrawnRowProps = ComponentProps<typeof RowView> & {
  readonly index: number;
  /** From the top of the list, in CSS pixels. */
  readonly start: number;
  readonly near: NearItems;
};

/** A line in its place; while the list is scrolled, those that stay are not drawn again. */
const DrawnRow = memo(function DrawnRow({ index, start, near, ...view }: DrawnRowProps) {
  const element = useRef<HTMLDivElement>(null);
  const { key } = view.row;
  useLayoutEffect(() => {
    near.measureElement(element.current);
    // What is observed already tells nothing of itself when it shows another line.
    if (element.current !== null) near.resizeItem(index, element.current.offsetHeight);
    return () => void near.elementsCache.delete(key);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a line is measured when it comes, not when others move it
  }, [near, key]);
  return (
    <div
      ref={element}
      className={styles['item']}
      role="presentation"
      data-index={index}
      style={{ transform: `translateY(${start}px)` }}
    >
      <RowView {...view} />
    </div>
  );
});

function rowAt(target: EventTarget | null, rows: readonly PlaceRow[]): number {
  const index = Number(itemAt(target, 'index')?.dataset['index'] ?? -1);
  return rows[index] === undefined ? -1 : index;
}

type Walk = {
  readonly rows: readonly PlaceRow[];
  readonly lines: readonly TreeLine[];
  readonly goTo: (index: number) => void;
  /** The line that Tab leads to. */
  readonly stop: number;
};

/** What is led to from a field is a line; what takes the focus that no one has is the list, and an arrow leads into it. */
function enterTree(event: FocusEvent<HTMLElement>, focus: RovingFocus): void {
  if (event.target !== event.currentTarget) focus.onFocus(event);
  else if (event.relatedTarget !== null) focus.give(focus.stop);
}

/**
 * The keys of the WAI-ARIA tree pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/); the others are the line's own. On a
 * control in a line the keys are that control's.
 */
function walk(event: KeyboardEvent<HTMLElement>, { rows, lines, goTo, stop }: Walk): void {
  const at = rowAt(event.target, rows);
  if (event.target === event.currentTarget && keyName(event.nativeEvent).startsWith('arrow')) {
    event.preventDefault();
    goTo(stop);
  }
  const [row, line] = [rows[at], lines[at]];
  if (row === undefined || line === undefined || isOnControl(event.target)) return;
  if (doSelectKey(event)) return;
  const next =
    event.ctrlKey || event.metaKey || event.altKey ? undefined : stepFrom(event.key, at, row, line, rows);
  if (next === undefined && !doRowKey(event, row, rows)) return;
  event.preventDefault();
  event.stopPropagation();
  if (typeof next !== 'number') return;
  goTo(next);
  if (event.shiftKey) selectAlong(rows, at, next);
}

/** The keys that select wherever the focus is in the tree; false for any other. */
function doSelectKey(event: KeyboardEvent<HTMLElement>): boolean {
  const key = keyName(event.nativeEvent);
  if (key === 'mod+a') selectAllLeft();
  else if (key === 'escape' && useShelves.getState().selection.length > 0)
    useShelves.setState({ selection: [] });
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** With Ctrl or Shift held a click on a report's line selects it. */
function selectLine(event: MouseEvent<HTMLElement>, rows: readonly PlaceRow[]): void {
  const row = rows[rowAt(event.target, rows)];
  if (row?.kind !== 'report' || isOnControl(event.target) || !selectByClick(row.report.id, event)) return;
  window.getSelection()?.removeAllRanges(); // a click with Shift selects words, too
}

/** Where a key leads; null where it opens or closes the line; undefined for other keys. */
function stepFrom(
  key: string,
  at: number,
  row: PlaceRow,
  line: TreeLine,
  rows: readonly PlaceRow[],
): number | null | undefined {
  const canOpen = row.kind === 'group' || row.kind === 'place';
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const wants = key === 'ArrowRight';
    if (canOpen && row.isOpen !== wants) {
      setOpen(row.key, wants);
      return null;
    }
    if (wants) return canOpen ? Math.min(at + 1, rows.length - 1) : null;
    return line.parent >= 0 ? line.parent : null;
  }
  return rove(key, at, rows.length);
}

function openMenu(event: MouseEvent<HTMLElement>, rows: readonly PlaceRow[]): void {
  const row = rows[rowAt(event.target, rows)];
  if (row === undefined || row.kind === 'gap' || row.kind === 'group') return;
  event.preventDefault();
  const box = event.target instanceof Element ? event.target.getBoundingClientRect() : undefined;
  // The menu key tells no place.
  const isByKey = event.clientX === 0 && event.clientY === 0;
  const [x, y] = isByKey && box !== undefined ? [box.left + 24, box.bottom] : [event.clientX, event.clientY];
  const year = row.kind === 'place' ? yearAt(event.target, row) : null;
  useList.setState({ menu: { key: row.key, year, x, y } });
}

/** The report whose year on the strip of a place was meant. */
function yearAt(
  target: EventTarget | null,
  { shelf }: Extract<PlaceRow, { readonly kind: 'place' }>,
): ReportId | null {
  const id = Number(itemAt(target, 'report')?.dataset['report']);
  return shelf.reports.find((report) => report.id === id)?.id ?? null;
}

function openByDoubleClick(event: MouseEvent<HTMLElement>, rows: readonly PlaceRow[]): void {
  const row = rows[rowAt(event.target, rows)];
  if (row?.kind === 'report' && !isOnControl(event.target)) openRow(row);
}
