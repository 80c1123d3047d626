import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fromWireError } from '../../shared/base/errors.ts';
import { isFromLibrary } from '../../shared/contract/messages.ts';
import type { Method, Value } from '../../shared/contract/methods.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The heap that the app gives its library. */
const HEAP = ['--max-semi-space-size=8', '--max-old-space-size=512'];

/** The library as the app runs it, in a process of its own. */
export type LibraryProcess = {
  readonly pid: number;
  call<M extends Method>(method: M, args: unknown): Promise<Value<M>>;
  close(): Promise<void>;
};

/** Starts it, and resolves when it is ready. */
export async function startLibrary(file: string, execArgv: readonly string[] = []): Promise<LibraryProcess> {
  const entry = join(ROOT, 'electron', 'library', 'entry.ts');
  const options = ['--file', file, '--samples', join(ROOT, 'samples'), '--app-version', '0.0.0'];
  const child = fork(entry, options, { serialization: 'advanced', execArgv: [...HEAP, ...execArgv] });
  const waiting = new Map<number, (value: unknown) => void>();
  child.on('message', (message) => {
    if (!isFromLibrary(message)) throw new Error('a message that is not of the contract');
    if (message.kind === 'failed') throw fromWireError(message.error);
    if (message.kind !== 'result') return;
    if (!message.result.ok) throw fromWireError(message.result.error);
    const { result } = message;
    waiting.get(message.id)?.('json' in result ? JSON.parse(result.json) : result.value);
    waiting.delete(message.id);
  });
  // The first word of a library is that it is ready, or why it can't be.
  await once(child, 'message');
  let last = 0;
  return {
    pid: child.pid ?? 0,
    call<M extends Method>(method: M, args: unknown) {
      const id = (last += 1);
      const answer = new Promise<Value<M>>((done) => {
        // The library is typed by the same contract.
        waiting.set(id, (value) => {
          done(value as Value<M>);
        });
      });
      child.send({ kind: 'request', id, method, args });
      return answer;
    },
    async close() {
      const ended = once(child, 'close');
      child.send({ kind: 'close' });
      await ended;
    },
  };
}
