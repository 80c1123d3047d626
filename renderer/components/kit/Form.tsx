import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './Form.module.css';

type FormLineProps = {
  readonly label: ReactNode;
  /** What is wrong with what was typed. */
  readonly fault?: string | false | undefined;
  /** Said of the field where nothing is wrong. */
  readonly note?: ReactNode;
  /** Several buttons, which have names of their own: a label would name and press the first of them. */
  readonly isGroup?: boolean;
  readonly children: ReactNode;
};

/** A field with its name before it, and what is to be said of it below. */
export function FormLine({ label, fault, note, isGroup = false, children }: FormLineProps) {
  const isWrong = fault !== undefined && fault !== false;
  const Line = isGroup ? 'div' : 'label';
  return (
    <Line className={styles['line']}>
      <span>{label}</span>
      <span className={styles['field']}>
        {children}
        {isWrong && <small className={styles['fault']}>{fault}</small>}
        {!isWrong && note !== undefined && note !== false && <small>{note}</small>}
      </span>
    </Line>
  );
}

/** A field with its name above it. */
export function FormBlock({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <label className={styles['block']}>
      <span>{label}</span>
      {children}
    </label>
  );
}

type FormProps = {
  /** By which a button outside of it sends it. */
  readonly id?: string;
  readonly onSubmit: () => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Fields one below the other; Enter sends them. */
export function Form({ id, onSubmit, className, children }: FormProps) {
  return (
    <form
      id={id}
      className={clsx(styles['lines'], className)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
