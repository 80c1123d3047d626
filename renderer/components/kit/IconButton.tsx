import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { useCanWrite } from '../../state/app-store.ts';
import styles from './IconButton.module.css';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** What it does: its name, and what it shows under the pointer unless `title` says more. */
  readonly label: string;
  /** Small inside a field. */
  readonly size?: 'middle' | 'small';
  /** Leads to a change of the library: shut while none can be made. */
  readonly writes?: boolean;
};

/** A button with a sign on it. */
export function IconButton(props: IconButtonProps) {
  const {
    label,
    size = 'middle',
    title = label,
    writes = false,
    disabled = false,
    className,
    ...rest
  } = props;
  const canWrite = useCanWrite();
  return (
    <button
      type="button"
      className={clsx(styles[size], className)}
      aria-label={label}
      title={title}
      disabled={disabled || (writes && !canWrite)}
      {...rest}
    />
  );
}
