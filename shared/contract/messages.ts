import type { WireError } from '../base/errors.ts';
import type { EventName, LibraryEvents } from './methods.ts';
import { isPrintJob, type PrintJob } from './printing.ts';

/** Raised whenever a message changes its shape; both ends must have the same. */
export const PROTOCOL = 5;

export type ToLibrary =
  | { readonly kind: 'request'; readonly id: number; readonly method: string; readonly args: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  /** What came of a print that the library asked for: bytes of a PDF. */
  | { readonly kind: 'printed'; readonly id: number; readonly result: WireResult }
  | { readonly kind: 'close' };

export type LibraryEvent = {
  [N in EventName]: { readonly name: N; readonly data: LibraryEvents[N] };
}[EventName];

export type FromLibrary =
  /** At work on what comes before it is ready: a backup before an update of its file, a copy of one that is read-only. */
  | { readonly kind: 'preparing'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly protocol: number; readonly isReadOnly: boolean }
  /** Sent again and again: whoever hears none for long knows that no answer will come meanwhile. */
  | { readonly kind: 'alive' }
  /** The library could not be opened: the process ends after this. */
  | { readonly kind: 'failed'; readonly error: WireError }
  | { readonly kind: 'result'; readonly id: number; readonly result: CallResult }
  /** Main alone can print: the library asks for it by a number of its own, says what once it knows, and may give it up again. */
  | { readonly kind: 'print'; readonly id: number }
  | { readonly kind: 'print-job'; readonly id: number; readonly job: PrintJob }
  | { readonly kind: 'stop-print'; readonly id: number }
  /** `request` is null for events that belong to no call. */
  | { readonly kind: 'event'; readonly request: number | null; readonly event: LibraryEvent };

/** What a call ends with, as it crosses a process. */
export type WireResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError };

/**
 * What a call of a page ends with. Lists of thousands come as JSON: on its way a value is taken apart and put together again in
 * main, in the page and in the bridge between its worlds, each object by itself; a text is handed on as it is.
 */
export type CallResult = WireResult | { readonly ok: true; readonly json: string };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** True where the library can read `message`: the arguments of a request are still to be parsed. */
export function isToLibrary(message: unknown): message is ToLibrary {
  if (!isRecord(message)) return false;
  const { kind, id, method } = message;
  if (kind === 'close') return true;
  if (kind === 'printed') return isId(id) && isRecord(message['result']);
  return isId(id) && (kind === 'cancel' || (kind === 'request' && typeof method === 'string'));
}

/** True where main can read `message`. What is inside a result or an event is the library's word, passed on as it is. */
export function isFromLibrary(message: unknown): message is FromLibrary {
  if (!isRecord(message)) return false;
  const { kind, id, request } = message;
  if (kind === 'alive') return true;
  if (kind === 'preparing')
    return typeof message['done'] === 'number' && typeof message['total'] === 'number';
  if (kind === 'ready')
    return typeof message['protocol'] === 'number' && typeof message['isReadOnly'] === 'boolean';
  if (kind === 'failed') return isRecord(message['error']);
  if (kind === 'result') return isId(id) && isRecord(message['result']);
  if (kind === 'print-job') return isId(id) && isPrintJob(message['job']);
  if (kind === 'print' || kind === 'stop-print') return isId(id);
  return kind === 'event' && (request === null || isId(request)) && isRecord(message['event']);
}
