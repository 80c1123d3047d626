import type { ComponentProps } from 'react';
import styles from './Facts.module.css';

/** Names (`dt`) with what they are (`dd`), one below the other. */
export function Facts(props: ComponentProps<'dl'>) {
  return <dl className={styles['facts']} {...props} />;
}
