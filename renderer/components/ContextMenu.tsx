import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { MenuPopup } from './kit/MenuPopup.tsx';

type ContextMenuProps = {
  /** Where it was asked for, in the window. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A menu at a place of the window; a click elsewhere or Escape closes it, and the focus goes back. */
export function ContextMenu({ x, y, label, testId, onClose, children }: ContextMenuProps) {
  const anchor = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  return (
    <Menu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <MenuPopup label={label} testId={testId} place={{ align: 'start', anchor }}>
        {children}
      </MenuPopup>
    </Menu.Root>
  );
}
