import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { useEffect, useState, type HTMLAttributes, type ReactNode } from 'react';
import { useCanWrite } from '../state/app-store.ts';
import type { Signal } from '../state/signal.ts';
import type { KeyEntry } from './key-table.ts';
import { KeyHint } from './kit/Combination.tsx';
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

/** The words that a menu, or a part of it, is about. */
export function MenuHead({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  return <div className={clsx(styles['head'], className)} {...rest} />;
}

/** What is to be known of a choice, after its words. */
export function MenuNote({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  return <span className={clsx(styles['note'], className)} {...rest} />;
}

type MenuItemProps = {
  readonly onSelect: () => void;
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  /** Leads to a change of the library: shut while none can be made. */
  readonly writes?: boolean;
  /** Other choices come in the place of these. */
  readonly leadsOn?: boolean;
  /** The command that does the same: its key is printed, and chooses it while the menu is open. */
  readonly entry?: KeyEntry | undefined;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** One choice; the menu closes when it is made, but where it leads on. */
export function MenuItem(props: MenuItemProps) {
  const { onSelect, isChosen, isDisabled = false, leadsOn = false, entry, testId, children } = props;
  const canWrite = useCanWrite();
  return (
    <Base.Item
      className={styles['item']}
      role={isChosen === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={isChosen}
      disabled={isDisabled || (props.writes === true && !canWrite)}
      closeOnClick={!leadsOn}
      onClick={onSelect}
      data-keys={[...(entry?.keys ?? []), ...(entry?.own ?? [])].join(' ')}
      data-testid={testId}
    >
      {entry === undefined ? children : <span className={styles['words']}>{children}</span>}
      {entry !== undefined && <KeyHint entry={entry} />}
    </Base.Item>
  );
}
