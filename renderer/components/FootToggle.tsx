import type { ComponentProps } from 'react';
import styles from './FootToggle.module.css';

/** A button in a footer. */
export function FootToggle(props: ComponentProps<'button'>) {
  return <button type="button" className={styles['toggle']} {...props} />;
}
