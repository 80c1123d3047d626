import { clsx } from 'clsx';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { TagView } from '../../shared/contract/note-api.ts';
import { tidyPath } from '../../shared/model/tag.ts';
import { useTranslation } from '../locales/words.ts';
import { showDialog } from '../state/app-store.ts';
import { run, useHistory } from '../state/history.ts';
import { loadTags, offerTags, useTags } from '../state/tags.ts';
import { answerKeys } from './answer-keys.ts';
import { Button } from './kit/Button.tsx';
import { TextField } from './kit/TextField.tsx';
import { Tag } from './kit/Words.tsx';
import { ColourSign } from './NoteLook.tsx';
import styles from './TagPicker.module.css';

type TagPickerProps = {
  /** Paths, in the order they were given. */
  readonly chosen: readonly string[];
  readonly onChange: (paths: readonly string[]) => void;
  /** What is typed is taken at Escape, which goes on to what is around the field; else Escape empties the field. */
  readonly keepsAtEscape?: boolean;
};

/**
 * Tags by the keyboard: what is typed is looked for in the codebook; arrows go through what is offered, Enter or a comma
 * takes it, or makes a tag of what was typed; Backspace in the empty field takes the last one away.
 */
export function TagPicker({ chosen, onChange, keepsAtEscape = false }: TagPickerProps) {
  const { t } = useTranslation();
  const list = useId();
  const { typed, at, offered, take, type, answer } = usePicking({ chosen, onChange, keepsAtEscape });
  return (
    <div className={styles['picker']} data-testid="tag-picker">
      <Chosen chosen={chosen} onChange={onChange} />
      <TextField
        role="combobox"
        className={styles['field']}
        value={typed}
        aria-label={t('notes.tags')}
        aria-expanded={offered.length > 0}
        aria-controls={list}
        aria-activedescendant={at < 0 ? undefined : `${list}-${at}`}
        placeholder={t('notes.tags')}
        onChange={type}
        onKeyDown={answerKeys(answer)}
        onBlur={() => take(typed)}
      />
      <Button
        kind="link"
        tabIndex={-1}
        title={t('codebook.title')}
        data-testid="picker-codebook"
        // The field keeps what is typed in it.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => showDialog('codebook')}
      >
        {t('codebook.open')}
      </Button>
      <Offers id={list} offered={offered} at={at} onTake={take} />
    </div>
  );
}

function Chosen({ chosen, onChange }: Pick<TagPickerProps, 'chosen' | 'onChange'>) {
  const { t } = useTranslation();
  return chosen.map((path) => (
    <Tag key={path}>
      #{path}
      <button
        type="button"
        className={styles['drop']}
        aria-label={t('notes.drop-tag', { tag: path })}
        onClick={() => onChange(chosen.filter((other) => other !== path))}
      >
        ✕
      </button>
    </Tag>
  ));
}

type OffersProps = {
  readonly id: string;
  readonly offered: readonly TagView[];
  /** The one that Enter takes; -1 where none is marked. */
  readonly at: number;
  readonly onTake: (path: string) => void;
};

function Offers({ id, offered, at, onTake }: OffersProps) {
  const { t } = useTranslation();
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t('notes.tags')}
      className={styles['offers']}
      hidden={offered.length === 0}
    >
      {offered.map(({ path, colour, notes }, index) => (
        <li
          key={path}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={clsx(styles['offer'], index === at && styles['on'])}
          // Keeps the focus in the field.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(path);
          }}
        >
          {colour !== null && <ColourSign colour={colour} />} {path} <small>{notes}</small>
        </li>
      ))}
    </ul>
  );
}

/** What is typed and offered, and what the keys do with it. */
function usePicking({ chosen, onChange, keepsAtEscape }: Required<TagPickerProps>) {
  const tags = useTags((state) => state.tags);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const taken = useHistory((state) => state.taken);
  useEffect(() => run(loadTags()), [taken]);
  const offered = typed.trim() === '' ? [] : offerTags(tags ?? [], typed, chosen);
  const take = (words: string): void => {
    const paths = words
      .split(/[,，;；、\n]/u)
      .map(tidyPath)
      .filter((path) => path !== '');
    if (paths.length > 0) onChange([...new Set([...chosen, ...paths])]);
    setTyped('');
    setAt(-1);
  };
  const type = (words: string): void => {
    setAt(-1);
    if (/[,，;；、]/u.test(words)) take(words);
    else setTyped(words.replace(/[#＃]/gu, ''));
  };
  const answer = (event: KeyboardEvent): void => {
    if (leavesByKey(event, keepsAtEscape)) {
      take(typed);
      return;
    }
    const used = pickByKey(event, { typed, at, count: offered.length });
    if (used === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (used === 'take') take(offered[at]?.path ?? typed);
    else if (used === 'drop') onChange(chosen.slice(0, -1));
    else if (used === 'clear') setTyped('');
    else setAt(used);
  };
  return { typed, at, offered, take, type, answer };
}

/** True for a key that ends the writing around the field: what is typed is taken, and the key goes on. */
function leavesByKey({ key, ctrlKey, metaKey }: KeyboardEvent, keepsAtEscape: boolean): boolean {
  return (key === 'Enter' && (ctrlKey || metaKey)) || (key === 'Escape' && keepsAtEscape);
}

type Picking = { readonly typed: string; readonly at: number; readonly count: number };

/** What a key does: takes what is marked, takes the last tag away, clears the field, or marks another offer. */
function pickByKey(
  { key }: KeyboardEvent,
  { typed, at, count }: Picking,
): 'take' | 'drop' | 'clear' | number | undefined {
  if (key === 'Enter') return 'take';
  if (key === 'Backspace' && typed === '') return 'drop';
  if (key === 'Escape' && typed !== '') return 'clear';
  if (key === 'ArrowDown' && count > 0) return (at + 1) % count;
  if (key === 'ArrowUp' && count > 0) return (Math.max(at, 0) + count - 1) % count;
  return undefined;
}
