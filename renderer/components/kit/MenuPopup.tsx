import { answerKeys } from '../answer-keys.ts';
import { Menu } from '@base-ui/react/menu';
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import { TakeFocus } from '../take-focus.tsx';
import { keyName } from '../use-keys.ts';
import styles from './Floating.module.css';

type MenuPopupProps = {
  readonly label: string;
  readonly testId?: string | undefined;
  readonly place: Pick<ComponentProps<typeof Menu.Positioner>, 'align' | 'anchor' | 'sideOffset'>;
  readonly children: ReactNode;
};

/** The choices of a menu, above the page; arrows, Home, End and the first letters of a choice lead to it. */
export function MenuPopup({ label, testId, place, children }: MenuPopupProps) {
  return (
    <Menu.Portal>
      <Menu.Positioner className={styles['layer']} collisionPadding={8} {...place}>
        <Menu.Popup
          className={styles['popup']}
          aria-label={label}
          aria-labelledby={undefined}
          data-testid={testId}
          onKeyDown={answerKeys(chooseByKey)}
        >
          <TakeFocus whole />
          {children}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}

/** The keys that are printed in a menu work while it is open. */
function chooseByKey(event: KeyboardEvent<HTMLElement>): void {
  const name = keyName(event.nativeEvent);
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-keys]')];
  const item = items.find((each) => each.dataset['keys']?.split(' ').includes(name));
  if (item === undefined || item.ariaDisabled === 'true') return;
  event.preventDefault();
  event.stopPropagation();
  item.click();
}
