import type { ReactNode } from 'react';

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
};

/** A few choices side by side, of which one is on. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, choices, chosen, onChoose, words, testId, lang } = props;
  return (
    <div className="segments" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={lang?.(choice)}
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
