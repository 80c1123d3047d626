import { Menu as Base } from '@base-ui/react/menu';
import { use, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Signal } from '../state/signal.ts';
import { keyHint, type KeyEntry } from './key-table.ts';
import { Kbd } from './kit/Combination.tsx';
import { InMenu } from './kit/in-menu.ts';
import { MenuPopup } from './kit/MenuPopup.tsx';
import { OpenButton, type OpenButtonProps } from './kit/OpenButton.tsx';
import styles from './Menu.module.css';

type MenuButtonProps = OpenButtonProps & {
  /** The name of the menu, where it is not that of the button. */
  readonly menuLabel?: string;
  readonly align?: 'start' | 'end';
  /** Opens it, too: a command of the menu bar, or a key. */
  readonly openOn?: Signal<null>;
  readonly children: ReactNode;
};

/** A button with a menu under it. */
export function MenuButton({ menuLabel, align = 'start', openOn, children, ...button }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => openOn?.listen(() => setOpen(true)), [openOn]);
  return (
    <Base.Root open={isOpen} onOpenChange={setOpen} modal={false}>
      <OpenButton {...button} as={Base.Trigger} />
      <MenuPopup label={menuLabel ?? button.title} place={{ align, sideOffset: 5 }}>
        {children}
      </MenuPopup>
    </Base.Root>
  );
}

/** A list of choices inside a popover, walked with the arrow keys. */
export function Menu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = ref.current?.querySelector<HTMLElement>('[aria-checked=true]:not(:disabled)');
    (chosen ?? ref.current?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }, []);
  return (
    <div className="menu" role="menu" aria-label={label} ref={ref} onKeyDown={walk}>
      {children}
    </div>
  );
}

type MenuItemProps = {
  readonly onSelect: () => void;
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  /** The command that does the same: its key is printed, and chooses it while the menu is open. */
  readonly entry?: KeyEntry | undefined;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** One choice; the menu closes when it is made. */
export function MenuItem({ onSelect, isChosen, isDisabled = false, entry, testId, children }: MenuItemProps) {
  const role = isChosen === undefined ? 'menuitem' : 'menuitemradio';
  const shared = { role, 'aria-checked': isChosen, disabled: isDisabled, 'data-testid': testId } as const;
  if (!use(InMenu))
    return (
      <button type="button" className={styles['item']} onClick={onSelect} {...shared}>
        {children}
      </button>
    );
  return (
    <Base.Item className={styles['item']} onClick={onSelect} data-keys={entry?.keys?.join(' ')} {...shared}>
      {children}
      {entry !== undefined && <Kbd>{keyHint(entry)}</Kbd>}
    </Base.Item>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
