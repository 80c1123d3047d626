import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { useCanWrite } from '../../state/app-store.ts';
import styles from './Checkbox.module.css';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'aria-label'> & {
  readonly label: string;
  readonly isOn: boolean;
  /** Stands for several of which some are on and some are not. */
  readonly isMixed?: boolean;
  readonly onToggle: () => void;
  /** Leads to a change of the library: shut while none can be made. */
  readonly writes?: boolean;
};

/** A box to tick, with a name that is heard and not seen. */
export function Checkbox(props: CheckboxProps) {
  const {
    label,
    isOn,
    isMixed = false,
    onToggle,
    writes = false,
    disabled = false,
    className,
    ...rest
  } = props;
  const canWrite = useCanWrite();
  return (
    <input
      type="checkbox"
      className={clsx(styles['box'], className)}
      ref={(box) => {
        if (box !== null) box.indeterminate = isMixed && !isOn;
      }}
      checked={isOn}
      aria-label={label}
      onChange={onToggle}
      disabled={disabled || (writes && !canWrite)}
      {...rest}
    />
  );
}
