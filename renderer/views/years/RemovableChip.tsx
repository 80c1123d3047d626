import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Button } from '../../components/kit/Button.tsx';
import { ChipLabel } from '../../components/kit/Chips.tsx';
import styles from './RemovableChip.module.css';

type RemovableChipProps = ComponentProps<'span'> & {
  /** What the button does, in words. */
  readonly name: string;
  readonly onRemove: () => void;
  readonly removeTestId?: string;
  /** Why it can't be taken away. */
  readonly refusal?: string | undefined;
};

/** Something chosen, with a button that takes it away. */
export function RemovableChip(props: RemovableChipProps) {
  const { name, onRemove, removeTestId, refusal, className, children, ...rest } = props;
  return (
    <ChipLabel className={clsx(styles['chip'], className)} {...rest}>
      {children}
      <Button
        kind="bare"
        className={styles['remove']}
        disabled={refusal !== undefined}
        title={refusal ?? name}
        aria-label={name}
        data-testid={removeTestId}
        onClick={onRemove}
      >
        ✕
      </Button>
    </ChipLabel>
  );
}
