import { Popover as Base } from '@base-ui/react/popover';
import { useState, type ReactNode } from 'react';
import styles from './kit/Floating.module.css';
import { TakeFocus } from './take-focus.tsx';
import { OpenButton, type OpenButtonProps } from './kit/OpenButton.tsx';

type PopoverProps = OpenButtonProps & {
  readonly align?: 'start' | 'end';
  /** Where others open it, too: whether it is open, and who is told when the reader opens or closes it. */
  readonly control?: { readonly isOpen: boolean; readonly onChange: (isOpen: boolean) => void };
  readonly children: (close: () => void) => ReactNode;
};

/** A button with a small panel under it; a click elsewhere, Escape, or Tab out of it closes it. */
export function Popover({ align = 'start', control, children, ...button }: PopoverProps) {
  const [isOwnOpen, setOwnOpen] = useState(false);
  const { isOpen, onChange: setOpen } = control ?? { isOpen: isOwnOpen, onChange: setOwnOpen };
  return (
    <Base.Root open={isOpen} onOpenChange={setOpen}>
      <OpenButton {...button} as={Base.Trigger} />
      <Base.Portal>
        <Base.Positioner className={styles['layer']} align={align} sideOffset={5} collisionPadding={8}>
          <Base.Popup className={styles['popup']} aria-label={button.title}>
            <TakeFocus />
            {children(() => setOpen(false))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
