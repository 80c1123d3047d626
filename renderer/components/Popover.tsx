import { Popover as Base } from '@base-ui/react/popover';
import { useEffect, useState, type ReactNode } from 'react';
import type { Signal } from '../state/signal.ts';
import styles from './kit/Floating.module.css';
import { OpenButton, type OpenButtonProps } from './kit/OpenButton.tsx';

type PopoverProps = OpenButtonProps & {
  readonly align?: 'start' | 'end';
  /** Opens it, too: a command of the menu bar, or a key. */
  readonly openOn?: Signal<null>;
  readonly children: (close: () => void) => ReactNode;
};

/** A button with a small panel under it; a click elsewhere, Escape, or Tab out of it closes it. */
export function Popover({ align = 'start', openOn, children, ...button }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => openOn?.listen(() => setOpen(true)), [openOn]);
  return (
    <Base.Root open={isOpen} onOpenChange={setOpen}>
      <OpenButton {...button} as={Base.Trigger} />
      <Base.Portal>
        <Base.Positioner className={styles['layer']} align={align} sideOffset={5} collisionPadding={8}>
          <Base.Popup className={styles['popup']} aria-label={button.title}>
            {children(() => setOpen(false))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
