import { AppError } from '../../../shared/base/errors.ts';
import { WRITES } from '../../../shared/contract/writing.ts';
import type { Handlers } from '../handlers.ts';

/** The handlers of a library that can only be read: what would change it is refused as `read-only`. */
export function refuseWrites(handlers: Handlers): Handlers {
  return checkBefore(handlers, () => {
    throw new AppError('read-only', 'the library can only be read where it lies');
  });
}

/**
 * The handlers of a library whose file may be taken away while it is open: from then on nothing is said to be saved. A copy
 * of it is still made, to have out what is there.
 */
export function refuseLost(handlers: Handlers, isThere: () => boolean): Handlers {
  const check = (): void => {
    if (!isThere())
      throw new AppError('unreadable-file', 'the library file was deleted', { reason: 'library-lost' });
  };
  return checkBefore(handlers, check);
}

/** The same handlers; before those that write comes `check`. */
function checkBefore(handlers: Handlers, check: () => void): Handlers {
  const all: Readonly<Record<string, (...given: never[]) => unknown>> = handlers;
  const held = Object.entries(all).map(([method, handle]) => {
    const writes = WRITING.has(method);
    return [
      method,
      writes
        ? (...given: never[]) => {
            check();
            return handle(...given);
          }
        : handle,
    ] as const;
  });
  return { ...handlers, ...Object.fromEntries(held) };
}

const WRITING: ReadonlySet<string> = new Set(
  Object.entries(WRITES).flatMap(([method, writes]) => (writes ? [method] : [])),
);
