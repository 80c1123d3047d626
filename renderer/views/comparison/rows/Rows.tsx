import { Fragment, useRef, useState, type RefObject } from 'react';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { useSpot } from '../../../components/spots.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { useApp } from '../../../state/app-store.ts';
import { answerKeys } from '../../../components/answer-keys.ts';
import { goToEnd } from '../../../components/kit/end-key.ts';
import type { NearItem, NearItems } from '../../../components/kit/near-items.ts';
import { Undrawn } from '../../../components/kit/Undrawn.tsx';
import { SelectionActions } from '../../../components/SelectionActions.tsx';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { highlightSpan, noteOnSpan } from '../actions.ts';
import { copySpan } from '../copying.ts';
import { BlockView } from './BlockView.tsx';
import { NO_BLOCK_OVERLAY } from '../model/overlays.ts';
import { MoveLines } from './MoveLines.tsx';
import { Overview } from './Overview.tsx';
import { askMenu, clickText, copySide, keepToOneSide } from './text-events.ts';
import { useBlocks, type BlocksState } from '../use-blocks.ts';
import { useMetrics } from './use-metrics.ts';
import { useFrame, useScrollTo, useShownRows } from './use-shown-rows.ts';
import { OVERSCAN, useVirtualRows } from './use-virtual-rows.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Rows.module.css';
import { clsx } from 'clsx';

type ViewProps = { readonly view: ComparisonView };

/** The aligned rows of both reports in one scrolling window, with the overview strip beside them. */
export function Rows({ view }: ViewProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  useSpot('main', scroller);
  const { state, metrics, virtualizer, frame } = useRows(view, scroller);
  const scrollTo = useScrollTo(virtualizer);
  return (
    <div className={styles['rows']}>
      <div
        className={styles['scroll']}
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={t('comparison.rows')}
        data-testid="rows"
        id="comparison-rows"
        onClick={clickText}
        onContextMenu={askMenu}
        onCopy={copySide}
        onKeyDown={answerKeys((event) => goToEnd(event, virtualizer))}
        onPointerDown={keepToOneSide}
      >
        <RowsWindow view={view} state={state} virtualizer={virtualizer} />
      </div>
      <Overview
        view={view}
        blocks={state.blocks}
        metrics={metrics}
        finds={state.finds}
        frame={frame}
        onScrollTo={scrollTo}
      />
      <NoteOnSelection scroller={scroller} />
    </div>
  );
}

type Scroller = RefObject<HTMLDivElement | null>;

/** The blocks, how they fall into lines, and which part of them the window shows. */
function useRows(view: ComparisonView, scroller: Scroller) {
  const textSize = useApp((state) => state.settings.textSize);
  const state = useBlocks(view);
  const { blocks, blockOfRow, context } = state;
  const metrics = useMetrics(scroller, textSize, context.mode);
  const { rows } = view.comparison;
  const virtualizer = useVirtualRows({ scroller, blocks, rows, blockOfRow, metrics });
  const frame = useFrame(virtualizer);
  useShownRows(frame, blocks, rows);
  return { state, metrics, virtualizer, frame };
}

function NoteOnSelection({ scroller }: { readonly scroller: Scroller }) {
  const { t } = useTranslation();
  const note = {
    label: `✎ ${t('notes.add-short')}`,
    keyName: keyHint(COMPARISON_KEYS.note),
    testId: 'selection-note',
    writes: true,
    run: noteOnSpan,
  };
  const highlight = {
    label: `▬ ${t('notes.highlight')}`,
    keyName: '',
    testId: 'selection-highlight',
    writes: true,
    run: highlightSpan,
  };
  const copy = {
    label: `❝ ${t('copy.cited')}`,
    keyName: '',
    testId: 'selection-copy',
    writes: false,
    run: (side: Side, span: Span) => copySpan(side, span, 'cited'),
  };
  return <SelectionActions scroller={scroller} actions={[note, highlight, copy]} />;
}

type RowsWindowProps = ViewProps & {
  readonly state: BlocksState;
  readonly virtualizer: NearItems;
};

/** Those of the drawn rows that are near the window, and not drawn for a selection's sake alone. */
function nearOf(virtualizer: NearItems): readonly NearItem[] {
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  return virtualizer
    .getVirtualItems()
    .filter(({ index }) => index >= startIndex - OVERSCAN && index <= endIndex + OVERSCAN);
}

/** The blocks that are drawn, at their place in the whole height. */
function RowsWindow({ view, state, virtualizer }: RowsWindowProps) {
  const { blocks, blockOfRow, context, overlays } = state;
  const [why, setWhy] = useState<string | null>(null);
  const items = virtualizer.getVirtualItems();
  return (
    <div className={styles['size']} style={{ height: virtualizer.getTotalSize() }}>
      <div className={styles['window']} style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
        {items.map(({ index, key }, at) => {
          const block = blocks[index];
          if (block === undefined) return null;
          return (
            <Fragment key={key}>
              <Undrawn items={items} at={at} />
              <div
                ref={virtualizer.measureElement}
                data-index={index}
                className={clsx(styles['wrap'], why === block.key && styles['raised'])}
              >
                <BlockView
                  block={block}
                  context={context}
                  overlay={overlays.get(index) ?? NO_BLOCK_OVERLAY}
                  isWhyOpen={why === block.key}
                  onWhy={setWhy}
                />
              </div>
            </Fragment>
          );
        })}
        <MoveLines
          view={view}
          blockOfRow={blockOfRow}
          items={nearOf(virtualizer)}
          top={items[0]?.start ?? 0}
          mode={context.mode}
        />
      </div>
    </div>
  );
}
