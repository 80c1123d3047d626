import { mayWrite } from '../state/writing.ts';
import { bindKeys, type Commands, type KeyTable } from './key-table.ts';
import { useKeys } from './use-keys.ts';

/** Binds the keys of a screen to what its commands do; those that `isOff` names have no key for now. */
export function useCommands<T extends KeyTable>(
  table: T,
  commands: Commands<T>,
  isOff?: (word: string) => boolean,
): void {
  useKeys(bindKeys(table, commands, isOff, mayWrite));
}
