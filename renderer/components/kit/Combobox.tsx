import { Autocomplete } from '@base-ui/react/autocomplete';
import { clsx } from 'clsx';
import { useState, type ComponentProps } from 'react';
import { depthStyle } from '../depth-style.ts';
import { useComposed } from '../use-composed.ts';
import field from './TextField.module.css';
import floating from './Floating.module.css';
import styles from './Combobox.module.css';

/** What a field suggests: the words that it writes, and what is to be known of them. */
export type Suggestion = {
  readonly words: string;
  readonly note: string;
  /** Of a tree: how far it stands in. */
  readonly depth?: number;
};

type ComboboxProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'list'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In the order in which they are offered; already those that fit what is typed. */
  readonly suggestions: readonly Suggestion[];
  /** Only what is suggested can be taken: a click shows all, and Enter takes the first. */
  readonly mustChoose?: boolean;
};

/** A line to write into, with suggestions under it: the arrows lead through them, Enter takes one, anything else may be written. */
export function Combobox(props: ComboboxProps) {
  const { value, onChange, suggestions, mustChoose = false, className, ...rest } = props;
  const composed = useComposed<HTMLInputElement>(value, onChange);
  const [isOpen, setOpen] = useState(false);
  return (
    <Autocomplete.Root
      items={suggestions}
      // What is open hides all around it from a screen reader, and takes Escape: with nothing to offer it must not. Nor is
      // anything offered for letters that are no characters yet.
      open={isOpen && composed.value === value && suggestions.length > 0}
      onOpenChange={setOpen}
      // The library chooses them, by pinyin, too.
      mode="none"
      openOnInputClick={mustChoose}
      autoHighlight={mustChoose}
      value={composed.value}
      itemToStringValue={({ words }: Suggestion) => words}
      onValueChange={(words, { reason }) => {
        if (reason === 'item-press') onChange(words);
      }}
    >
      <Autocomplete.Input
        className={clsx(field['field'], className)}
        lang="zh-CN"
        autoComplete="off"
        {...rest}
        {...composed}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={floating['layer']} sideOffset={3} align="start">
          <Autocomplete.Popup className={clsx(floating['popup'], styles['popup'])}>
            <Autocomplete.List>{drawSuggestion}</Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

function drawSuggestion(suggestion: Suggestion) {
  return (
    <Autocomplete.Item
      key={suggestion.words}
      value={suggestion}
      className={styles['item']}
      lang="zh-CN"
      data-testid="suggestion"
    >
      <span style={depthStyle(suggestion.depth ?? 0)}>{suggestion.words}</span>
      <small>{suggestion.note}</small>
    </Autocomplete.Item>
  );
}
