import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary`: the one that a screen or a dialog is for; `link`: words in a line; `bare`: only the behaviour, the look is the caller's. */
  readonly kind?: 'plain' | 'primary' | 'link' | 'bare';
};

/** A button with words on it; it sends no form unless it says `type="submit"`. */
export function Button({ kind = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={clsx(styles[kind], className)} {...rest} />;
}
