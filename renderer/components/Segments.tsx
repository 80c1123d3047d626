import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './Segments.module.css';

type SegmentsProps<T extends string> = {
  readonly label: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly onChoose: (choice: T) => void;
  readonly words: (choice: T) => ReactNode;
  /** Before the name of each choice in tests. */
  readonly testId: string;
  /** The language of a choice's words, where it is one of its own. */
  readonly lang?: (choice: T) => string;
  readonly title?: (choice: T) => string;
  readonly isDisabled?: (choice: T) => boolean;
  readonly size?: 'middle' | 'small';
};

/** A few choices side by side, of which one is on; the arrow keys go from one to the next. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, choices, chosen, onChoose, words, testId, lang, title, isDisabled, size } = props;
  return (
    <ToggleGroup
      className={clsx(styles['segments'], size === 'small' && styles['small'])}
      aria-label={label}
      value={[chosen]}
      // The one that is on stays on.
      onValueChange={([choice]: readonly T[]) => onChoose(choice ?? chosen)}
    >
      {choices.map((choice) => (
        <Toggle
          key={choice}
          value={choice}
          lang={lang?.(choice)}
          title={title?.(choice)}
          disabled={isDisabled?.(choice) ?? false}
          data-testid={`${testId}-${choice}`}
        >
          {words(choice)}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
