import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** What it does: its name, and what it shows under the pointer unless `title` says more. */
  readonly label: string;
  /** Small inside a field. */
  readonly size?: 'middle' | 'small';
};

/** A button with a sign on it. */
export function IconButton({ label, size = 'middle', title = label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={clsx(styles[size], className)}
      aria-label={label}
      title={title}
      {...rest}
    />
  );
}
