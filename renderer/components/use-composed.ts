import { useState, type ChangeEvent } from 'react';

type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** What a field is given beside its own attributes. */
type Composed<E extends TextInput> = {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<E>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: { readonly currentTarget: E }) => void;
};

/** The value of a field: letters that an input method is still turning into characters are shown, and told to nobody. */
export function useComposed<E extends TextInput>(
  value: string,
  onChange: (value: string) => void,
): Composed<E> {
  const [composed, setComposed] = useState<string | null>(null);
  return {
    value: composed ?? value,
    onChange: ({ target }) => {
      if (composed === null) onChange(target.value);
      else setComposed(target.value);
    },
    onCompositionStart: () => setComposed(value),
    onCompositionEnd: ({ currentTarget }) => {
      setComposed(null);
      if (currentTarget.value !== value) onChange(currentTarget.value);
    },
  };
}
