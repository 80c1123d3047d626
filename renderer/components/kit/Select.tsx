import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import styles from './Select.module.css';

type SelectProps<T extends string | number | null> = Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> & {
  /** null: no choice made, an empty value. */
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly onChoose: (choice: T) => void;
  readonly words: (choice: T) => string;
};

const valueOf = (choice: string | number | null): string => (choice === null ? '' : String(choice));

/** One of a list of choices; the system's own list, which knows all keys. */
export function Select<T extends string | number | null>(props: SelectProps<T>) {
  const { choices, chosen, onChoose, words, className, ...rest } = props;
  return (
    <select
      className={clsx(styles['field'], className)}
      value={valueOf(chosen)}
      onChange={(event) => {
        const choice = choices.find((each) => valueOf(each) === event.target.value);
        if (choice !== undefined) onChoose(choice);
      }}
      {...rest}
    >
      {choices.map((choice) => (
        <option key={valueOf(choice)} value={valueOf(choice)}>
          {words(choice)}
        </option>
      ))}
    </select>
  );
}
