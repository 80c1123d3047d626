import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import styles from './TextField.module.css';

type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A line to write into. */
export function TextField({ onChange, className, ...rest }: TextFieldProps) {
  return (
    <input
      className={clsx(styles['field'], className)}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Several lines to write into. */
export function TextArea({ onChange, className, ...rest }: TextAreaProps) {
  return (
    <textarea
      className={clsx(styles['field'], className)}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}
