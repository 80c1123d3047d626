import type { ReactNode } from 'react';

type ChipProps = {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly title?: string;
  readonly tone?: string;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** A switch with words on it. */
export function Chip({ isOn, onToggle, title, tone, testId, children }: ChipProps) {
  return (
    <button
      type="button"
      className={tone === undefined ? 'chip' : `chip tone-${tone}`}
      aria-pressed={isOn}
      title={title}
      data-testid={testId}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}
