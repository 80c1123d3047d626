import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { useCanWrite } from '../../state/app-store.ts';
import styles from './Button.module.css';

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary`: the one that a screen or a dialog is for; `link`: words in a line; `bare`: only the behaviour, the look is the caller's. */
  readonly kind?: 'plain' | 'primary' | 'link' | 'bare';
  /** Leads to a change of the library: shut while none can be made. */
  readonly writes?: boolean;
};

/** A button with words on it; it sends no form unless it says `type="submit"`. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', type = 'button', writes = false, disabled = false, className, ...rest } = props;
  const canWrite = useCanWrite();
  return (
    <button
      type={type}
      className={clsx(styles[kind], className)}
      disabled={disabled || (writes && !canWrite)}
      {...rest}
    />
  );
}
