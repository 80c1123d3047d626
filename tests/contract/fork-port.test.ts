import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startForked } from '../../electron/main/fork-port.ts';
import { LIBRARY_FLAGS, type LibraryPort } from '../../electron/main/library-port.ts';

type Started = {
  readonly port: LibraryPort;
  readonly next: () => Promise<unknown>;
  readonly gone: Promise<string>;
  readonly reasons: readonly string[];
  readonly output: () => string;
};

/** The small program, with its messages in turn, its output and why it ended. */
function start(): Started {
  let output = '';
  const heard: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  const port = startForked(process.execPath, {
    entry: join(import.meta.dirname, 'said-child.ts'),
    args: ['--mode=plain', '一 二'],
    onOutput: (text) => (output += text),
  });
  port.onMessage((message) => {
    const first = waiting.shift();
    if (first === undefined) heard.push(message);
    else first(message);
  });
  const reasons: string[] = [];
  const gone = new Promise<string>((resolve) => {
    port.onGone((reason) => {
      reasons.push(reason);
      resolve(reason);
    });
  });
  const next = (): Promise<unknown> =>
    heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise((resolve) => waiting.push(resolve));
  onTestFinished(() => {
    port.kill();
  });
  return { port, next, gone, reasons, output: () => output };
}

it("starts the library with its flags and arguments, in the user's environment without Node's own options", async () => {
  process.env['NODE_OPTIONS'] = '--no-deprecation';
  process.env['ELECTRON_RUN_AS_NODE'] = '1';
  process.env['DUIZHAO_OWN'] = '云川';
  onTestFinished(() => {
    for (const name of ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'DUIZHAO_OWN'])
      Reflect.deleteProperty(process.env, name);
  });
  const started = (await start().next()) as { execArgv: string[]; args: string[]; env: NodeJS.ProcessEnv };
  expect(started.execArgv).toEqual([...LIBRARY_FLAGS]);
  expect(started.args).toEqual(['--mode=plain', '一 二']);
  expect(started.env).toMatchObject({ DUIZHAO_OWN: '云川' });
  expect(started.env).not.toHaveProperty('NODE_OPTIONS');
  expect(started.env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
  expect(process.env['NODE_OPTIONS']).toBe('--no-deprecation');
});

it('carries messages as they are, also what JSON would lose', async () => {
  const { port, next } = start();
  await next();
  const message = { nothing: undefined, numbers: new Float64Array([1.5]), many: new Map([['年', 2030]]) };
  port.post(message as never);
  expect(await next()).toEqual({ told: message });
});

it('hands on what is written to either stream, and tells once why the program ended', async () => {
  const { port, next, gone, reasons, output } = start();
  await next();
  port.post('end' as never);
  expect(await gone).toBe('exit 3');
  port.post('too late' as never);
  port.kill();
  await new Promise(setImmediate);
  expect(reasons).toEqual(['exit 3']);
  expect(output()).toContain('to the one');
  expect(output()).toContain('to the other');
});

it('tells by which signal the program was killed', async () => {
  const { port, next, gone } = start();
  await next();
  port.kill();
  expect(await gone).toBe(process.platform === 'win32' ? 'exit 1' : 'signal SIGKILL');
});
