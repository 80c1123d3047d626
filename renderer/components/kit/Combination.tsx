import { useApp } from '../../state/app-store.ts';
import { keyHint, type KeyEntry } from '../key-table.ts';
import styles from './Combination.module.css';

/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles['key']}>{children}</kbd>;
}

/** The first key of a command, short, as a menu shows it. */
export function KeyHint({ entry }: { readonly entry: KeyEntry }) {
  const mod = useModName();
  return <Kbd>{keyHint(entry).replace('mod', mod)}</Kbd>;
}

/** What the system calls the key of its own commands. */
function useModName(): string {
  return useApp((state) => state.start?.platform === 'mac') ? '⌘' : 'Ctrl';
}

/** Keys pressed together; `mod` is the system's own. */
export function Combination({ parts }: { readonly parts: readonly string[] }) {
  const mod = useModName();
  return (
    <span className={styles['combination']}>
      {parts.map((part) => (
        <Kbd key={part}>{part === 'mod' ? mod : part}</Kbd>
      ))}
    </span>
  );
}
