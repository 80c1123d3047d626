import { clsx } from 'clsx';
import type { ComponentType, ReactNode } from 'react';
import button from './Button.module.css';
import styles from './Floating.module.css';
import foot from '../FootToggle.module.css';
import chips from './Chips.module.css';
import icon from './IconButton.module.css';

const LOOKS = {
  plain: button['plain'],
  primary: button['primary'],
  link: button['link'],
  icon: icon['middle'],
  chip: chips['chip'],
  foot: foot['toggle'],
} as const;

export type OpenButtonProps = {
  /** The words on the button. */
  readonly label: ReactNode;
  readonly title: string;
  /** Its name where its label is a sign and no words. */
  readonly name?: string;
  readonly kind?: keyof typeof LOOKS;
  readonly className?: string;
  readonly testId?: string;
};

type TriggerProps = {
  readonly className: string;
  readonly title: string;
  readonly 'aria-label': string | undefined;
  readonly children: ReactNode;
};

/** The button that opens a menu or a popover. */
export function OpenButton(props: OpenButtonProps & { readonly as: ComponentType<TriggerProps> }) {
  const { label, title, name, kind, className, testId, as: Trigger } = props;
  const look = clsx(kind !== undefined && LOOKS[kind], className);
  return (
    <div className={styles['root']}>
      <Trigger className={look} title={title} aria-label={name} data-testid={testId}>
        {label}
      </Trigger>
    </div>
  );
}
