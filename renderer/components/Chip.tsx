import type { ReactNode } from 'react';
import { ToggleChip } from './kit/Chips.tsx';

type ChipProps = {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly title?: string;
  readonly tone?: string;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** A switch with words on it. */
export function Chip({ tone, testId, ...rest }: ChipProps) {
  const look = tone === undefined ? 'chip' : `chip tone-${tone}`;
  return <ToggleChip className={look} data-testid={testId} {...rest} />;
}
