import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { StripBar } from '../model/strip.ts';

/** A bar lower than this is not seen. */
const MIN_HEIGHT = 2;

/** Free on both sides, so that the frame of the window is seen around the bars. */
const INSET = 3;

/** Draws the bars of the overview in the colours of the theme, sharp on any screen. */
export function drawStrip(
  canvas: HTMLCanvasElement,
  bars: readonly StripBar[],
  starts: readonly number[],
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(scale, scale);
  const style = getComputedStyle(canvas);
  for (const bar of bars) {
    const top = (starts[bar.block] ?? 0) * height;
    const bottom = (starts[bar.block + 1] ?? 1) * height;
    const size = Math.max(bottom - top - 0.5, MIN_HEIGHT);
    context.fillStyle = style.getPropertyValue(colourOf(bar.kind));
    const middle = width / 2;
    if (bar.kind === 'find') context.fillRect(0, top, width, MIN_HEIGHT + 1);
    else if (bar.half === 'left') context.fillRect(INSET, top, middle - INSET - 0.5, size);
    else if (bar.half === 'right') context.fillRect(middle + 0.5, top, middle - INSET - 0.5, size);
    else context.fillRect(INSET, top, width - 2 * INSET, size);
  }
}

function colourOf(kind: StripBar['kind']): string {
  switch (kind) {
    case 'added':
      return '--add';
    case 'removed':
      return '--del';
    case 'reworded':
      return '--accent';
    case 'moved':
      return '--move';
    case 'figure':
    case 'bound':
      return '--fig';
    case 'year-turn':
    case 'relative-year':
    case 'session':
    case 'width':
    case 'punctuation':
    case 'numbering':
      return '--ink-3';
    case 'find':
      return '--find-on';
    default:
      return assertNever(kind);
  }
}
