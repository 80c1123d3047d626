import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Signal } from '../state/signal.ts';
import { useDismiss } from './use-dismiss.ts';

type PopoverProps = {
  /** The words on the button that opens it. */
  readonly label: ReactNode;
  readonly title: string;
  /** The button's name where its label is a sign and no words. */
  readonly name?: string;
  readonly className?: string;
  readonly align?: 'start' | 'end';
  readonly testId?: string;
  /** Opens it, too: a command of the menu bar, or a key. */
  readonly openOn?: Signal<null>;
  readonly children: (close: () => void) => ReactNode;
};

/** A button with a small panel under it; a click elsewhere or Escape closes it. */
export function Popover({
  label,
  title,
  name,
  className = '',
  align = 'start',
  testId,
  openOn,
  children,
}: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    setOpen(false);
  }, []);
  useDismiss(root, isOpen, close);
  useEffect(
    () =>
      openOn?.listen(() => {
        setOpen(true);
      }),
    [openOn],
  );
  return (
    <div
      className="popover-root"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
        event.currentTarget.querySelector('button')?.focus({ preventScroll: true });
      }}
    >
      <button
        type="button"
        className={className}
        title={title}
        aria-label={name}
        aria-haspopup="true"
        aria-expanded={isOpen}
        data-testid={testId}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {label}
      </button>
      {isOpen && <div className={`popover popover-${align}`}>{children(close)}</div>}
    </div>
  );
}
