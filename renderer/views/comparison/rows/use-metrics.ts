import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Metrics } from '../model/overview.ts';

/** Widths of `Rows.module.css`: the gutter, and the padding of a cell. */
const GUTTER = 44;
const CELL_PADDING = 2 * 20;
const LEADING = 1.85;

/** How text falls into lines in the present width. */
export function useMetrics(
  scroller: RefObject<HTMLDivElement | null>,
  textSize: number,
  mode: 'side' | 'inline',
): Metrics {
  const [width, setWidth] = useState(900);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const cellWidth = (mode === 'side' ? (width - GUTTER) / 2 : Math.min(width - GUTTER, 800)) - CELL_PADDING;
  return useStable({ cellWidth, textSize, lineHeight: textSize * LEADING });
}

/** The same object as long as its numbers are the same. */
function useStable(metrics: Metrics): Metrics {
  const [kept, setKept] = useState(metrics);
  const isSame =
    kept.cellWidth === metrics.cellWidth &&
    kept.textSize === metrics.textSize &&
    kept.lineHeight === metrics.lineHeight;
  if (!isSame) setKept(metrics);
  return isSame ? kept : metrics;
}
