import { onTestFinished } from 'vitest';
import { AppError, toWireError } from '../../shared/base/errors.ts';
import type { PageBridge } from '../../shared/contract/page.ts';
import { parseArgs } from '../../shared/contract/parsers.ts';
import type { Method } from '../../shared/contract/methods.ts';
import { makeLibrary, type TestLibrary } from '../library/tools.ts';

/** A library of the test's own that the page's stores reach as they do in a window, without one. */
export function openPage(): TestLibrary {
  const library = makeLibrary();
  const running = new Map<number, AbortController>();
  const listeners = new Set<Parameters<PageBridge['subscribe']>[0]>();
  const answer = async (id: number, method: Method, args: unknown) => {
    const abort = new AbortController();
    running.set(id, abort);
    await Promise.resolve();
    abort.signal.throwIfAborted();
    return library.handlers[method](parseArgs(method, args) as never, {
      signal: abort.signal,
      emit: (event) => {
        for (const listener of listeners) listener({ kind: 'library', call: id, event });
      },
    });
  };
  const bridge: PageBridge = {
    invoke: async (id, method, args) => {
      try {
        return { ok: true, value: await answer(id, method as Method, args) };
      } catch (thrown) {
        const isAborted = running.get(id)?.signal.aborted === true;
        return { ok: false, error: toWireError(isAborted ? new AppError('cancelled', method) : thrown) };
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => {
      running.get(id)?.abort();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  Object.assign(globalThis, { window: { duizhao: bridge } });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });
  return library;
}
