import { clsx } from 'clsx';
import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import type { SizedPanel } from '../../../shared/contract/views.ts';
import { useTranslation } from '../../locales/words.ts';
import { changeSettings, useApp } from '../../state/app-store.ts';
import { answerKeys } from '../answer-keys.ts';
import styles from './Splitter.module.css';

/** In CSS pixels. */
const NARROWEST = 180;
const STEP = 16;
/** Of the window's width: a panel leaves the text its room however wide it was made on a larger screen. */
const WIDEST = 0.5;

/** The style that gives a panel the width that was set for it; none where the screen's own stands. */
export function useSetWidth(panel: SizedPanel): CSSProperties | undefined {
  const width = useApp((state) => state.settings.widths[panel]);
  return width === undefined ? undefined : { width: `min(${width}px, ${WIDEST * 100}vw)` };
}

type SplitterProps = {
  readonly panel: SizedPanel;
  /** The edge of the panel on which it lies. */
  readonly edge: 'left' | 'right';
};

/**
 * The edge by which a panel is made wider or narrower, a child of it (ARIA's window splitter); the panel takes its width
 * from `useSetWidth`. Arrow keys move it, a double click gives the screen's own width back.
 */
export function Splitter({ panel, edge }: SplitterProps) {
  const { t } = useTranslation();
  const { bar, values } = useRange();
  /** As wide as the pointer last asked; null where nothing is dragged. Settings may be read anew meanwhile. */
  const dragged = useRef<number | null>(null);
  const outward = edge === 'right' ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: outward, ArrowLeft: -outward }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    keepWidth(panel, (event.currentTarget.parentElement?.offsetWidth ?? NARROWEST) + step * STEP);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    dragged.current = edge === 'right' ? event.clientX - box.left : box.right - event.clientX;
    showWidth(panel, dragged.current);
  };
  return (
    <div
      ref={bar}
      className={clsx(styles['splitter'], styles[edge])}
      role="separator"
      aria-orientation="vertical"
      aria-label={t(`splitter.${panel}`)}
      {...values}
      title={t('splitter.hint')}
      tabIndex={0}
      data-testid={`splitter-${panel}`}
      onKeyDown={answerKeys(onKeyDown)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        if (dragged.current !== null) keepWidth(panel, dragged.current);
        dragged.current = null;
      }}
      onDoubleClick={() => keepWidth(panel, null)}
    />
  );
}

/** How wide the panel around `bar` is drawn and may be made, as ARIA says it, whether a width was set for it or not. */
function useRange() {
  const bar = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ width: NARROWEST, widest: NARROWEST });
  useEffect(() => {
    const panel = bar.current?.parentElement;
    if (panel === null || panel === undefined) return;
    const measure = (): void => setRange({ width: panel.offsetWidth, widest: widest() });
    const observer = new ResizeObserver(measure);
    observer.observe(panel);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  const values = {
    'aria-valuemin': NARROWEST,
    'aria-valuemax': range.widest,
    'aria-valuenow': range.width,
  };
  return { bar, values };
}

/** Draws the panel as wide as the pointer asks; nothing is kept before it is let go. */
function showWidth(panel: SizedPanel, wanted: number): void {
  useApp.setState(({ settings }) => ({
    settings: { ...settings, widths: { ...settings.widths, [panel]: within(wanted) } },
  }));
}

function keepWidth(panel: SizedPanel, wanted: number | null): void {
  const { [panel]: _, ...others } = useApp.getState().settings.widths;
  changeSettings({ widths: wanted === null ? others : { ...others, [panel]: within(wanted) } });
}

function within(wanted: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(wanted, widest())));
}

function widest(): number {
  return Math.round(window.innerWidth * WIDEST);
}
