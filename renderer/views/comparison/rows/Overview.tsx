import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import { watchPalette } from '../../../components/chart/palette.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { useMasks } from '../derived.ts';
import type { Block } from '../model/blocks.ts';
import type { Found } from '../model/find.ts';
import { blockAt, estimateHeight, startsOf, type Metrics } from '../model/overview.ts';
import { stripBars } from '../model/strip.ts';
import { drawStrip } from './draw-strip.ts';
import type { Frame, Place } from './use-shown-rows.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Overview.module.css';

/** A part of the strip's height, so that the frame can be seen in a long report. */
const LEAST_FRAME = 0.012;

type OverviewProps = {
  readonly view: ComparisonView;
  readonly blocks: readonly Block[];
  readonly metrics: Metrics;
  readonly finds: readonly Found[];
  readonly frame: Frame;
  readonly onScrollTo: (block: number, inside: number) => void;
};

/** The whole comparison in one strip: where which change lies, and what the window shows; drag it to scroll. */
export function Overview(props: OverviewProps) {
  const { t } = useTranslation();
  const starts = useStarts(props);
  const top = partOf(props.frame.top, starts);
  const size = partOf(props.frame.bottom, starts) - top;
  const scroll = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - box.top) / box.height - size / 2;
    const { block, inside } = blockAt(starts, Math.min(Math.max(part, 0), 1));
    props.onScrollTo(block, inside);
  };
  return (
    <div
      className={styles['strip']}
      role="scrollbar"
      aria-controls="comparison-rows"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(top * 100)}
      aria-label={t('comparison.overview')}
      title={t('comparison.overview')}
      tabIndex={-1}
      data-testid="overview"
      {...dragging(scroll)}
    >
      <Strip {...props} starts={starts} />
      <span
        className={styles['frame']}
        style={{ top: `${top * 100}%`, height: `${Math.max(size, LEAST_FRAME) * 100}%` }}
      />
    </div>
  );
}

/** Where each block begins in the strip, from 0 to 1. */
function useStarts({ view, blocks, metrics }: OverviewProps): readonly number[] {
  const { rows } = view.comparison;
  return useMemo(
    () => startsOf(blocks.map((block) => estimateHeight(block, rows, metrics))),
    [blocks, rows, metrics],
  );
}

/** Follows the pointer from where it is pressed until it is let go, outside of the strip, too. */
function dragging(follow: (event: PointerEvent<HTMLElement>) => void) {
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      follow(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
  };
}

type StripProps = Pick<OverviewProps, 'view' | 'blocks' | 'finds'> & { readonly starts: readonly number[] };

/** The drawing, made anew with its size and with the colours of the page. */
function Strip({ view, blocks, finds, starts }: StripProps) {
  const masks = useMasks();
  const canvas = useRef<HTMLCanvasElement>(null);
  const bars = useMemo(() => stripBars(view, blocks, masks, finds), [view, blocks, masks, finds]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const draw = (): void => drawStrip(element, bars, starts);
    draw();
    const sizes = new ResizeObserver(draw);
    sizes.observe(element);
    const forget = watchPalette(draw);
    return () => {
      sizes.disconnect();
      forget();
    };
  }, [bars, starts]);
  return <canvas ref={canvas} />;
}

function partOf(place: Place | null, starts: readonly number[]): number {
  if (place === null) return 0;
  const start = starts[place.block] ?? 0;
  return start + Math.min(Math.max(place.inside, 0), 1) * ((starts[place.block + 1] ?? 1) - start);
}
