import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { itemAt } from '../../../components/items.ts';
import { useSpot } from '../../../components/spots.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import { useApp } from '../../../state/app-store.ts';
import { useComparison } from '../comparison-store.ts';
import { clearSelection, hasSelection, readSelection } from '../../../components/selection.ts';
import { SelectionActions } from '../../../components/SelectionActions.tsx';
import { noteOnSpan, pairAt } from '../actions.ts';
import { openHandMenu, pickRow } from '../hand-actions.ts';
import { BlockView } from './BlockView.tsx';
import { cursorAt, rowsOf } from '../model/hand.ts';
import { rowAt } from '../model/places.ts';
import { NO_BLOCK_OVERLAY } from '../model/overlays.ts';
import { MoveLines } from './MoveLines.tsx';
import { Overview } from './Overview.tsx';
import { useBlocks } from '../use-blocks.ts';
import { useMetrics } from './use-metrics.ts';
import { firstRow, lastRow, useVirtualRows } from './use-virtual-rows.ts';
import { setShownRows } from '../viewport.ts';
import { useTranslation } from '../../../locales/words.ts';

/** A block of which less than this is seen is not what the reader looks at. */
const TOP_EDGE = 12;

/** The aligned rows of both reports in one scrolling window, with the overview strip beside them. */
export function Rows({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  useSpot('main', scroller);
  const textSize = useApp((state) => state.settings.textSize);
  const { blocks, blockOfRow, context, overlays, finds } = useBlocks(view);
  const metrics = useMetrics(scroller, textSize, context.mode);
  const { rows } = view.comparison;
  const virtualizer = useVirtualRows({ scroller, blocks, rows, blockOfRow, metrics });
  const [why, setWhy] = useState<string | null>(null);
  const items = virtualizer.getVirtualItems();
  const offset = virtualizer.scrollOffset ?? 0;
  const height = virtualizer.scrollRect?.height ?? 0;

  const top = items.find((item) => item.end > offset + TOP_EDGE);
  const bottom = items.findLast((item) => item.start < offset + height);
  const topBlock = top === undefined ? undefined : blocks[top.index];
  const bottomBlock = bottom === undefined ? undefined : blocks[bottom.index];
  const shownFirst = topBlock === undefined ? 0 : firstRow(topBlock);
  const shownLast = bottomBlock === undefined ? shownFirst : lastRow(bottomBlock);
  useEffect(() => {
    setShownRows(shownFirst, shownLast);
    const visiblePair = pairAt(shownFirst);
    if (visiblePair >= 0) useComparison.setState({ visiblePair });
  }, [shownFirst, shownLast, rows]); // with new rows, sections have other numbers

  const scrollTo = useCallback(
    (block: number, inside: number) => {
      const start = virtualizer.getOffsetForIndex(block, 'start')?.[0] ?? 0;
      const size = virtualizer.measurementsCache[block]?.size ?? 0;
      virtualizer.scrollToOffset(start + inside * size);
    },
    [virtualizer],
  );
  const frame = useMemo(() => {
    const part = (item: typeof top, at: number) =>
      item === undefined
        ? null
        : { block: item.index, inside: item.size > 0 ? (at - item.start) / item.size : 0 };
    return { top: part(top, offset), bottom: part(bottom, offset + height) };
  }, [top, bottom, offset, height]);

  return (
    <div className="rows">
      <div
        className={`rows-scroll ${context.mode}`}
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={t('comparison.rows')}
        data-testid="rows"
        id="comparison-rows"
        onClick={clickText}
        onContextMenu={askMenu}
        onCopy={copySide}
        onPointerDown={keepToOneSide}
      >
        <div className="rows-size" style={{ height: virtualizer.getTotalSize() }}>
          <div className="rows-window" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
            {items.map((item) => {
              const block = blocks[item.index];
              if (block === undefined) return null;
              return (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  className={why === block.key ? 'row-wrap raised' : 'row-wrap'}
                >
                  <BlockView
                    block={block}
                    context={context}
                    overlay={overlays.get(item.index) ?? NO_BLOCK_OVERLAY}
                    isWhyOpen={why === block.key}
                    onWhy={setWhy}
                  />
                </div>
              );
            })}
            <MoveLines view={view} blockOfRow={blockOfRow} items={items} mode={context.mode} />
          </div>
        </div>
      </div>
      <Overview
        view={view}
        blocks={blocks}
        metrics={metrics}
        finds={finds}
        frame={frame}
        onScrollTo={scrollTo}
      />
      <SelectionActions
        scroller={scroller}
        actions={[
          {
            label: `✎ ${t('notes.add-short')}`,
            keyName: keyHint(COMPARISON_KEYS.note),
            testId: 'selection-note',
            run: noteOnSpan,
          },
        ]}
      />
    </div>
  );
}

/** Copies the selected words of one side as they stand in the report, without what lies between its rows. */
function copySide(event: React.ClipboardEvent<HTMLElement>): void {
  const selected = readSelection(event.currentTarget);
  const { view } = useComparison.getState();
  if (selected === null || view === null) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', sliceSpan(view[selected.side].text, selected.span));
}

/** A selection stays on the side where it was begun: the other side's cells lie between its lines. */
function keepToOneSide(event: React.PointerEvent<HTMLElement>): void {
  event.currentTarget.dataset['selecting'] = itemAt(event.target, 'cell')?.dataset['cell'] ?? '';
}

/** The sentence under a pointer: its side and its row. */
function rowUnder(target: EventTarget): { readonly side: Side; readonly row: number } | null {
  const piece = itemAt(target, 'at');
  const { view } = useComparison.getState();
  if (piece === null || view === null || itemAt(piece, 'ghost') !== null) return null;
  const side: Side = piece.dataset['side'] === 'right' ? 'right' : 'left';
  const row = rowAt(view.comparison.rows, side, Number(piece.dataset['at']));
  return row < 0 ? null : { side, row };
}

/** A click picks a sentence, unless words were being selected. */
function clickText(event: React.MouseEvent<HTMLElement>): void {
  const isSelecting = hasSelection();
  if (isSelecting && !event.shiftKey) return;
  const under = rowUnder(event.target);
  if (under === null) return;
  if (event.shiftKey) clearSelection();
  pickRow(under.side, under.row, event.shiftKey);
  openNote(event);
}

/** The menu at the pointer, or for the menu key at what the hand is on. */
function askMenu(event: React.MouseEvent<HTMLElement>): void {
  const under = rowUnder(event.target);
  event.preventDefault();
  if (under === null) {
    if (event.target === event.currentTarget) openHandMenu();
    return;
  }
  const { view, cursor } = useComparison.getState();
  const isOnHand =
    view !== null && cursor?.side === under.side && rowsOf(view.comparison.rows, cursor).includes(under.row);
  useComparison.setState({
    linking: null,
    cursor: isOnHand ? cursor : cursorAt(under.side, under.row),
    menu: { level: 'passage', x: event.clientX, y: event.clientY },
  });
}

/** A click on noted words shows their note. */
function openNote(event: React.MouseEvent<HTMLElement>): void {
  const noted = itemAt(event.target, 'note');
  const id = noted?.dataset['note']?.split(' ')[0];
  const note = useComparison.getState().notes.find((other) => String(other.id) === id);
  if (note !== undefined) useComparison.setState({ panel: 'notes', activeNote: note.id });
}
