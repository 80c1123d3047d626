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

/** A few choices side by side, of which one is on. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, choices, chosen, onChoose, words, testId, lang, title, isDisabled, size } = props;
  return (
    <div
      className={clsx(styles['segments'], size === 'small' && styles['small'])}
      role="group"
      aria-label={label}
    >
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={lang?.(choice)}
          title={title?.(choice)}
          disabled={isDisabled?.(choice)}
          aria-pressed={choice === chosen}
          data-testid={`${testId}-${choice}`}
          onClick={() => {
            onChoose(choice);
          }}
        >
          {words(choice)}
        </button>
      ))}
    </div>
  );
}
