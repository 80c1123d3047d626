import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import styles from './Checkbox.module.css';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'aria-label'> & {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

/** A box to tick, with a name that is heard and not seen. */
export function Checkbox({ label, isOn, onToggle, className, ...rest }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      className={clsx(styles['box'], className)}
      checked={isOn}
      aria-label={label}
      onChange={onToggle}
      {...rest}
    />
  );
}
