import { useApp } from '../../state/app-store.ts';
import styles from './Combination.module.css';

/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles['key']}>{children}</kbd>;
}

/** Keys pressed together; `mod` is the system's own. */
export function Combination({ parts }: { readonly parts: readonly string[] }) {
  const isMac = useApp((state) => state.start?.platform === 'mac');
  return (
    <span className={styles['combination']}>
      {parts.map((part) => (
        <Kbd key={part}>{part === 'mod' ? (isMac ? '⌘' : 'Ctrl') : part}</Kbd>
      ))}
    </span>
  );
}
