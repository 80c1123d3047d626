import type { WireError } from '../base/errors.ts';
import type { EventName, LibraryEvents } from './methods.ts';

/** Raised whenever a message changes its shape; both ends must have the same. */
export const PROTOCOL = 1;

export type ToLibrary =
  | { readonly kind: 'request'; readonly id: number; readonly method: string; readonly args: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' };

export type LibraryEvent = {
  [N in EventName]: { readonly name: N; readonly data: LibraryEvents[N] };
}[EventName];

export type FromLibrary =
  | { readonly kind: 'ready'; readonly protocol: number }
  /** The library could not be opened: the process ends after this. */
  | { readonly kind: 'failed'; readonly error: WireError }
  | { readonly kind: 'result'; readonly id: number; readonly result: WireResult }
  /** `request` is null for events that belong to no call. */
  | { readonly kind: 'event'; readonly request: number | null; readonly event: LibraryEvent };

/** What a call ends with, as it crosses a process. */
export type WireResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError };
