import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WireError } from '../../shared/base/errors.ts';
import { isFromLibrary, type WireResult } from '../../shared/contract/messages.ts';
import type { Method, Value } from '../../shared/contract/methods.ts';
import type { HostileFile } from './texts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The heap that the app gives its library. */
const HEAP = ['--max-semi-space-size=8', '--max-old-space-size=512'];

/** Milliseconds of its own work within which the library is to answer a call. */
const LIMIT = 10_000;
/** The same by the clock, where the system does not tell how long a process worked, or it does not work at all. */
const LONGEST = 120_000;
const EVERY = 250;

/** Milliseconds that a process has worked; a machine with much else to do makes it no slower. Source: proc(5). */
function workedOf(pid: number): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) * 10;
  } catch {
    return performance.now();
  }
}

/** What came of one file: the answers in short, and what is wrong with them. */
export type Trial = {
  readonly name: string;
  readonly told: string;
  /** What the library worked on it, all its answers together. */
  readonly milliseconds: number;
  readonly fault: string | null;
};

/** A library process as the app starts one, that hostile files are given to. */
export type Tried = {
  tryFile(file: HostileFile, folder: string, isTable: boolean): Promise<Trial>;
  close(): void;
};

type Answer<M extends Method> =
  { readonly value: Value<M> } | { readonly error: WireError } | 'hang' | 'crash';

/** Starts one with `base` in it, the report that all others are compared with; after a crash or a hang another one. */
export async function startTried(
  file: string,
  base: { readonly name: string; readonly text: string },
): Promise<Tried> {
  let library = await start(file);
  const ask: Ask = (method, args) => library.ask(method, args);
  await ask('import/text', base);
  return {
    async tryFile({ name, make }, folder, isTable) {
      const path = join(folder, name);
      writeFileSync(path, make());
      const { pid = 0 } = library.child;
      const began = workedOf(pid);
      const told: string[] = [];
      const fault = await walk(ask, path, isTable, told);
      const milliseconds = workedOf(pid) - began;
      if (fault?.includes('hang') === true || fault?.includes('crash') === true) {
        library.child.kill('SIGKILL');
        library = await start(file);
      }
      return { name, told: told.join(' '), milliseconds, fault };
    },
    close: () => void library.child.kill(),
  };
}

type Ask = <M extends Method>(method: M, args: unknown) => Promise<Answer<M>>;

/** Takes a file in, and where it came in looks at it as a reader does. Gives what is wrong; null where all is well. */
async function walk(ask: Ask, path: string, isTable: boolean, told: string[]): Promise<string | null> {
  if (isTable) {
    const fault = judge('tables/import', await ask('tables/import', { files: [path] }), told);
    if (fault !== null) return fault;
  }
  const taken = await ask('import/files', { files: [path] });
  const fault = judge('import/files', taken, told);
  if (fault !== null || typeof taken === 'string' || !('value' in taken)) return fault;
  const { items } = taken.value;
  for (const item of items) {
    if (item.status !== 'failed') continue;
    told.push(item.error.code);
    if (item.error.code === 'bug') return `bug: ${item.error.message}`;
  }
  for (const item of items) {
    if (item.status !== 'imported') continue;
    const found = await lookAt(ask, item.report.id, told);
    if (found !== null) return found;
  }
  return null;
}

async function lookAt(ask: Ask, id: number, told: string[]): Promise<string | null> {
  const calls = [
    ['report/open', { id }],
    ['compare/open', { left: 1, right: id }],
    ['goals/open', { report: id }],
  ] as const;
  for (const [method, args] of calls) {
    const fault = judge(method, await ask(method, args), told);
    if (fault !== null) return fault;
  }
  return null;
}

/** A coded error is an answer as good as a value; a bug is none. */
function judge(method: Method, answer: Answer<Method>, told: string[]): string | null {
  if (answer === 'hang' || answer === 'crash') return `${method}: ${answer}`;
  if ('value' in answer) told.push(`${method} ✓`);
  else told.push(`${method} ${answer.error.code}`);
  return 'error' in answer && answer.error.code === 'bug' ? `${method}: ${answer.error.message}` : null;
}

type Started = { readonly child: ChildProcess; readonly ask: Ask };

async function start(file: string): Promise<Started> {
  const entry = join(ROOT, 'electron', 'library', 'entry.ts');
  const options = ['--file', file, '--samples', join(ROOT, 'samples'), '--app-version', '0.0.0'];
  const child = fork(entry, options, { serialization: 'advanced', execArgv: HEAP });
  const waiting = new Map<number, (result: WireResult | 'crash') => void>();
  await new Promise<void>((ready, fail) => {
    child.on('message', (message) => {
      if (!isFromLibrary(message)) return;
      if (message.kind === 'ready') ready();
      if (message.kind === 'failed') fail(new Error(message.error.message));
      if (message.kind !== 'result') return;
      const { result } = message;
      waiting.get(message.id)?.('json' in result ? { ok: true, value: JSON.parse(result.json) } : result);
    });
    child.on('exit', () => {
      for (const settle of waiting.values()) settle('crash');
      fail(new Error('the library ended'));
    });
  });
  let last = 0;
  const ask: Ask = <M extends Method>(method: M, args: unknown) =>
    new Promise<Answer<M>>((resolve) => {
      const id = (last += 1);
      const [began, worked] = [performance.now(), workedOf(child.pid ?? 0)];
      const timer = setInterval(() => {
        if (workedOf(child.pid ?? 0) - worked < LIMIT && performance.now() - began < LONGEST) return;
        clearInterval(timer);
        resolve('hang');
      }, EVERY);
      waiting.set(id, (result) => {
        clearInterval(timer);
        waiting.delete(id);
        if (result === 'crash') resolve('crash');
        // The library answers by the contract that the method is of.
        else resolve(result.ok ? { value: result.value as Value<M> } : { error: result.error });
      });
      child.send({ kind: 'request', id, method, args });
    });
  return { child, ask };
}
