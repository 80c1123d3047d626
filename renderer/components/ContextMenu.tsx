import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { focused, isFocusFree } from './focus.ts';
import { Menu } from './Menu.tsx';
import { useDismiss } from './use-dismiss.ts';

type ContextMenuProps = {
  /** Where it was asked for, in the window. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

const MARGIN = 8;

/** A menu at a place of the window; a click elsewhere or Escape closes it, and the focus goes back. */
export function ContextMenu({ x, y, label, testId, onClose, children }: ContextMenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const box = root.current?.getBoundingClientRect();
    if (box === undefined) return;
    setPlace({
      left: Math.max(MARGIN, Math.min(x, window.innerWidth - box.width - MARGIN)),
      top: Math.max(MARGIN, Math.min(y, window.innerHeight - box.height - MARGIN)),
    });
  }, [x, y]);
  useEffect(() => {
    const before = focused();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && isFocusFree())
        before.focus({ preventScroll: true });
    };
  }, [onClose]);
  useDismiss(root, true, onClose);
  return (
    <div
      className="popover context-menu"
      ref={root}
      style={place}
      data-testid={testId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Tab') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <Menu label={label}>{children}</Menu>
    </div>
  );
}
