import { AppError } from '../../../shared/base/errors.ts';
import { WRITES } from '../../../shared/contract/writing.ts';
import type { Handlers } from '../handlers.ts';

/** The handlers of a library that can only be read: what would change it is refused as `read-only`. */
export function refuseWrites(handlers: Handlers): Handlers {
  const refuse = (): never => {
    throw new AppError('read-only', 'the library can only be read where it lies');
  };
  const writing = Object.entries(WRITES).filter(([, writes]) => writes);
  const refused: Readonly<Record<string, () => never>> = Object.fromEntries(
    writing.map(([method]) => [method, refuse]),
  );
  return { ...handlers, ...refused };
}
