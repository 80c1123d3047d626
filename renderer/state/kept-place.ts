import { useEffect, useRef } from 'react';
import type { Kept, KeptCell } from '../../shared/contract/kept-api.ts';
import { call } from '../client/call.ts';
import { run } from './history.ts';

/** Rest after which a place is kept, in milliseconds: keys may go from place to place. */
const KEPT_AFTER = 600;

/** Keeps under `key` where the reader is, beyond a restart, once it stays the same for a moment or is left; null keeps nothing new. */
export function useKeeping(key: string, value: Kept | null): void {
  const text = JSON.stringify(value);
  const latest = useRef(value);
  const unsaved = useRef<Kept | null>(null);
  useEffect(() => {
    latest.current = value;
  });
  useEffect(() => {
    unsaved.current = latest.current;
    const timer = setTimeout(() => keep(key, unsaved), KEPT_AFTER);
    return () => clearTimeout(timer);
  }, [key, text]);
  useEffect(() => () => keep(key, unsaved), [key]);
}

function keep(key: string, unsaved: { current: Kept | null }): void {
  const value = unsaved.current;
  unsaved.current = null;
  if (value !== null) run(call('kept/put', { key, value }));
}

/** What was kept under `key`, or null. */
export async function readKept<K extends Kept['kind']>(
  kind: K,
  key: string,
): Promise<Extract<Kept, { readonly kind: K }> | null> {
  const [entry] = await call('kept/list', { kind, key });
  const isAsked = (value: Kept | undefined): value is Extract<Kept, { readonly kind: K }> =>
    value?.kind === kind;
  return isAsked(entry?.value) ? entry.value : null;
}

type CellKeeping = {
  /** Names what the table is of: its screen and its reports. */
  readonly key: string;
  /** Where the reader is now; null where nowhere in particular. */
  readonly cell: Omit<KeptCell, 'kind'> | null;
  /** True where a place was asked for, which comes before the one that is kept. */
  readonly isAskedFor: boolean;
  /** Goes to the place that was kept, if it is still there and the reader is nowhere yet. */
  readonly goBack: (cell: KeptCell) => void;
};

/** Goes to the cell of a table where it was left, and keeps where the reader is. */
export function useKeptCell({ key, cell, isAskedFor, goBack }: CellKeeping): void {
  const act = useRef({ isAskedFor, goBack });
  useEffect(() => {
    act.current = { isAskedFor, goBack };
  });
  useEffect(() => {
    if (act.current.isAskedFor) return undefined;
    let isHere = true;
    run(
      readKept('cell', key).then((kept) => {
        if (isHere && kept !== null) act.current.goBack(kept);
      }),
    );
    return () => {
      isHere = false;
    };
  }, [key]);
  useKeeping(key, cell === null ? null : { kind: 'cell', ...cell });
}
