import { answerKeys } from '../answer-keys.ts';
import { useComposed } from '../use-composed.ts';
import { clsx } from 'clsx';
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../locales/words.ts';
import { IconButton } from './IconButton.tsx';
import styles from './SearchField.module.css';

/** What keys do in the field; while an input method is composing they are its own. */
type SearchKeys = {
  readonly onEnter?: (isBack: boolean) => void;
  /** Down, into the list that the field narrows. */
  readonly onDown?: () => void;
  /** Without it Escape empties the field. */
  readonly onEscape?: () => void;
};

type SearchFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className' | 'aria-label'> &
  SearchKeys & {
    /** Its name, and what stands in it while it is empty. */
    readonly label: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
    /** A button that empties it, where words are in it. */
    readonly isClearable?: boolean;
    /** More room, for the steps in it. */
    readonly isWide?: boolean;
    readonly className?: string | undefined;
    /** After the field: how many were found, the way to the next. */
    readonly children?: ReactNode;
  };

/** A field that finds or narrows. */
export function SearchField(props: SearchFieldProps) {
  const {
    label,
    value,
    onChange,
    isClearable = false,
    isWide = false,
    className,
    children,
    ...others
  } = props;
  const { onEnter, onDown, onEscape = () => onChange(''), ...rest } = others;
  const { t } = useTranslation();
  return (
    <div
      className={clsx(styles['find'], isWide && styles['wide'], className)}
      role="search"
      aria-label={label}
    >
      <input
        placeholder={label}
        aria-label={label}
        onKeyDown={answerKeys((event) =>
          answerKey(event, { onEscape, ...(onEnter && { onEnter }), ...(onDown && { onDown }) }),
        )}
        {...rest}
        {...useComposed<HTMLInputElement>(value, onChange)}
      />
      {isClearable && value !== '' && (
        <IconButton label={t('library.search-clear')} size="small" onClick={() => onChange('')}>
          ✕
        </IconButton>
      )}
      {children}
    </div>
  );
}

function answerKey(event: KeyboardEvent, { onEnter, onDown, onEscape }: SearchKeys): void {
  if (event.key === 'Escape') onEscape?.();
  if (event.key === 'Enter') onEnter?.(event.shiftKey);
  if (event.key !== 'ArrowDown' || onDown === undefined) return;
  event.preventDefault();
  onDown();
}
