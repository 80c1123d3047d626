import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import { watchPalette } from '../../../components/chart/palette.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { useMasks } from '../derived.ts';
import type { Block } from '../model/blocks.ts';
import type { Found } from '../model/find.ts';
import { blockAt, estimateHeight, startsOf, type Metrics } from '../model/overview.ts';
import { stripBars } from '../model/strip.ts';
import { drawStrip } from './draw-strip.ts';
import { useTranslation } from '../../../locales/words.ts';

type Place = { readonly block: number; readonly inside: number };

type OverviewProps = {
  readonly view: ComparisonView;
  readonly blocks: readonly Block[];
  readonly metrics: Metrics;
  readonly finds: readonly Found[];
  readonly frame: { readonly top: Place | null; readonly bottom: Place | null };
  readonly onScrollTo: (block: number, inside: number) => void;
};

/** The whole comparison in one strip: where which change lies, and what the window shows; drag it to scroll. */
export function Overview({ view, blocks, metrics, finds, frame, onScrollTo }: OverviewProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const canvas = useRef<HTMLCanvasElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const { rows } = view.comparison;
  const starts = useMemo(
    () => startsOf(blocks.map((block) => estimateHeight(block, rows, metrics))),
    [blocks, rows, metrics],
  );
  const bars = useMemo(() => stripBars(view, blocks, masks, finds), [view, blocks, masks, finds]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const draw = (): void => {
      drawStrip(element, bars, starts);
    };
    draw();
    const sizes = new ResizeObserver(draw);
    sizes.observe(element);
    const forget = watchPalette(draw);
    return () => {
      sizes.disconnect();
      forget();
    };
  }, [bars, starts]);

  const scroll = (event: PointerEvent<HTMLElement>): void => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined) return;
    const shown = partOf(frame.bottom, starts) - partOf(frame.top, starts);
    const part = (event.clientY - box.top) / box.height - shown / 2;
    const { block, inside } = blockAt(starts, Math.min(Math.max(part, 0), 1));
    onScrollTo(block, inside);
  };
  const top = partOf(frame.top, starts);
  const size = Math.max(partOf(frame.bottom, starts) - top, 0.012);
  return (
    <div
      className="strip"
      ref={strip}
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
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scroll(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scroll(event);
      }}
    >
      <canvas ref={canvas} />
      <span className="strip-frame" style={{ top: `${top * 100}%`, height: `${size * 100}%` }} />
    </div>
  );
}

function partOf(place: Place | null, starts: readonly number[]): number {
  if (place === null) return 0;
  const start = starts[place.block] ?? 0;
  return start + Math.min(Math.max(place.inside, 0), 1) * ((starts[place.block + 1] ?? 1) - start);
}
