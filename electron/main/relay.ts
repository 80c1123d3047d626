import { AppError, toWireError } from '../../shared/base/errors.ts';
import type { CallResult } from '../../shared/contract/messages.ts';
import { isMainMethod, parseMainArgs } from '../../shared/contract/page-parsers.ts';
import type { MainArgs, MainMethod, MainValue, PageEvent } from '../../shared/contract/page.ts';
import type { Grants } from './grants.ts';
import type { LibraryHost } from './library-host.ts';
import type { LibraryCall } from './pending-calls.ts';

/** What main answers itself; `page` is the number of the page that asks. */
export type MainHandlers = {
  readonly [M in MainMethod]: (args: MainArgs<M>, page: number) => MainValue<M> | Promise<MainValue<M>>;
};

/** Passes the pages' calls on. Pages are known by number; who may be a page is settled before (ipc.ts). */
export type Relay = {
  /** Never rejects. `call` is the page's own number for it. */
  invoke(page: number, call: number, method: string, args: unknown): Promise<CallResult>;
  cancel(page: number, call: number): void;
  /** The page is gone or was loaded anew: what it asked for is cancelled, its numbers are free again. */
  dropCalls(page: number): void;
};

export type RelayParts = {
  readonly host: Pick<LibraryHost, 'call' | 'cancel'>;
  readonly grants: Grants;
  readonly handlers: MainHandlers;
  readonly send: (page: number, event: PageEvent) => void;
};

/** A relay without calls. */
export function createRelay({ host, grants, handlers, send }: RelayParts): Relay {
  const running = new Map<number, Map<number, LibraryCall>>();

  const askLibrary = async (
    page: number,
    call: number,
    method: string,
    args: unknown,
  ): Promise<CallResult> => {
    const calls = running.get(page) ?? new Map<number, LibraryCall>();
    if (calls.has(call)) throw new AppError('invalid-input', `call ${call} is running already`);
    const asked = host.call(method, grants.swap(page, method, args), (event) => {
      // After dropCalls the number may be another call's.
      if (calls.get(call) === asked) send(page, { kind: 'library', call, event });
    });
    running.set(page, calls.set(call, asked));
    const result = await asked.result;
    if (calls.get(call) === asked) calls.delete(call);
    return result;
  };

  const askMain = <M extends MainMethod>(
    page: number,
    method: M,
    args: unknown,
  ): MainValue<M> | Promise<MainValue<M>> => handlers[method](parseMainArgs(method, args), page);

  return {
    async invoke(page, call, method, args) {
      try {
        if (!isMainMethod(method)) return await askLibrary(page, call, method, args);
        return { ok: true, value: await askMain(page, method, args) };
      } catch (error) {
        return { ok: false, error: toWireError(error) };
      }
    },
    cancel(page, call) {
      const asked = running.get(page)?.get(call);
      if (asked !== undefined) host.cancel(asked.id);
    },
    dropCalls(page) {
      const calls = running.get(page);
      running.delete(page);
      for (const [call, { id }] of calls ?? []) {
        calls?.delete(call);
        host.cancel(id);
      }
    },
  };
}
