import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { answerKeys } from '../answer-keys.ts';
import { useComposed } from '../use-composed.ts';
import styles from './TextField.module.css';

type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A line to write into. */
export function TextField({ value, onChange, onKeyDown, className, ...rest }: TextFieldProps) {
  return (
    <input
      className={clsx(styles['field'], className)}
      onKeyDown={answerKeys((event) => onKeyDown?.(event))}
      {...rest}
      {...useComposed<HTMLInputElement>(value, onChange)}
    />
  );
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Several lines to write into. */
export function TextArea({ value, onChange, onKeyDown, className, ...rest }: TextAreaProps) {
  return (
    <textarea
      className={clsx(styles['field'], className)}
      onKeyDown={answerKeys((event) => onKeyDown?.(event))}
      {...rest}
      {...useComposed<HTMLTextAreaElement>(value, onChange)}
    />
  );
}
