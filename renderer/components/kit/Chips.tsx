import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import styles from './Chips.module.css';

type ToggleChipProps = Omit<ComponentProps<'button'>, 'onToggle' | 'onClick' | 'aria-pressed'> & {
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

/** A switch with words on it. */
export function ToggleChip({ isOn, onToggle, className, ...rest }: ToggleChipProps) {
  return (
    <button
      type="button"
      className={clsx(styles['chip'], className)}
      aria-pressed={isOn}
      onClick={onToggle}
      {...rest}
    />
  );
}

/** One of several of which at most one is on. A double click ends as a click does: it does not take back what its first did. */
export function SoloChip({ onToggle, ...rest }: ToggleChipProps) {
  return <ToggleChip onToggle={onToggle} onDoubleClick={onToggle} {...rest} />;
}

/** Words to be taken up by a click. */
export function ChipButton({ className, ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={clsx(styles['chip'], className)} {...rest} />;
}

/** Words that were taken up, with what can be done with them beside. */
export function ChipLabel({ className, ...rest }: ComponentProps<'span'>) {
  return <span className={clsx(styles['chip'], className)} {...rest} />;
}
