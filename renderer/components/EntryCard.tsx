import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import styles from './EntryCard.module.css';
import { Spacer } from './kit/Words.tsx';

type EntryCardProps = ComponentProps<'div'> & {
  readonly isOn?: boolean;
  /** Where it belongs, in words. */
  readonly place: ReactNode;
  /** The words it is about. */
  readonly quotes: ReactNode;
  /** Goes to its place; undefined where it has none. */
  readonly onGo: (() => void) | undefined;
  readonly go: ComponentProps<'button'>;
  /** Before what can be done with it. */
  readonly foot?: ReactNode;
  readonly actions: ReactNode;
};

/** What a reader left at a place of the text: the place, its words, and what can be done with it. */
export function EntryCard(props: EntryCardProps) {
  const { isOn = false, place, quotes, onGo, go, foot, actions, children, className, ...rest } = props;
  return (
    <div className={clsx(styles['card'], isOn && styles['on'], className)} {...rest}>
      <button type="button" className={styles['go']} onClick={onGo} disabled={onGo === undefined} {...go}>
        <span className={styles['place']}>{place}</span>
        {quotes}
      </button>
      {children}
      <div className={styles['foot']}>
        {foot}
        <Spacer />
        {actions}
      </div>
    </div>
  );
}
