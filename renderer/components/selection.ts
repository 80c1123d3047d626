import type { Side } from '../../shared/model/comparison.ts';
import type { Span } from '../../shared/model/span.ts';
import { listenToKeys } from './answer-keys.ts';

export type SelectedText = {
  readonly side: Side;
  readonly span: Span;
  /** Where its last line stands in the window. */
  readonly box: DOMRect;
  /** False where all of it was scrolled out of what shows it. */
  readonly isInSight: boolean;
};

/** The words that are selected inside `root`, by the `data-at` of the pieces; of one side where there are two. */
export function readSelection(root: HTMLElement): SelectedText | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) && !root.contains(range.endContainer)) return null;
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-at]')].filter(
    (piece) => range.intersectsNode(piece) && piece.closest('[data-ghost]') === null,
  );
  const side = sideOf(pieces.find((piece) => touched(range, piece) !== null));
  const spans = pieces
    .filter((piece) => sideOf(piece) === side)
    .flatMap((piece) => touched(range, piece) ?? []);
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  const boxes = range.getClientRects();
  const box = boxes.item(boxes.length - 1) ?? range.getBoundingClientRect();
  const isInSight = isBetween(root.getBoundingClientRect(), range.getBoundingClientRect().top, box.bottom);
  return { side, span: { start: first.start, end: last.end }, box, isInSight };
}

/** True where some of what goes from `top` to `bottom` stands in the window. */
function isBetween(window: DOMRect, top: number, bottom: number): boolean {
  return bottom > window.top && top < window.bottom;
}

/**
 * Selects the whole text of a side: a window that draws a part of it alone says so of itself, since no more than that part could be
 * selected by the browser. It lasts until something else is selected or pointed at, or Escape.
 */
export function selectWhole(root: HTMLElement, side: Side): void {
  clearSelection();
  root.dataset['whole'] = side;
  const ends = new AbortController();
  const end = (): void => {
    delete root.dataset['whole'];
    ends.abort();
    stopKeys();
  };
  const { signal } = ends;
  const stopKeys = listenToKeys(({ key }) => key === 'Escape' && end(), { isFirst: true });
  window.addEventListener('pointerdown', ({ button }) => button === 0 && end(), { capture: true, signal });
  document.addEventListener('selectionchange', () => hasSelection() && end(), { signal });
}

/** The side whose whole text is selected, of a text without sides the left; null where no whole text is. */
export function wholeSide(root: HTMLElement | null): Side | null {
  const side = root?.dataset['whole'];
  return side === 'left' || side === 'right' ? side : null;
}

/** True while words of the page are selected. */
export function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

export function clearSelection(): void {
  document.getSelection()?.removeAllRanges();
}

/** The element that the selection begins in. */
export function selectedElement(): Element | null {
  return document.getSelection()?.anchorNode?.parentElement ?? null;
}

function sideOf(piece: HTMLElement | undefined): Side {
  return piece?.dataset['side'] === 'right' ? 'right' : 'left';
}

/** The part of a piece that the range covers, in offsets of the report; null where it covers none. */
function touched(range: Range, piece: HTMLElement): Span | null {
  const at = Number(piece.dataset['at']);
  const length = piece.textContent.length;
  const start = piece.contains(range.startContainer)
    ? offsetIn(piece, range.startContainer, range.startOffset)
    : 0;
  const end = piece.contains(range.endContainer)
    ? offsetIn(piece, range.endContainer, range.endOffset)
    : length;
  return start < end ? { start: at + start, end: at + end } : null;
}

/** Characters of a piece before an end of the range. In an element, ends are counted in nodes and not in characters. */
function offsetIn(piece: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(container, offset);
  return before.toString().length;
}
