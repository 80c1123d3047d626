import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { LIBRARY_FLAGS, type LibraryPort } from '../../electron/main/library-port.ts';
import { startUtility } from '../../electron/main/utility-port.ts';

type ForkOptions = { readonly serviceName: string; readonly stdio: string; readonly execArgv: string[] };

/** A real process in the form that Electron gives its utility processes: Electron itself runs in no test of Node's. */
const electron = vi.hoisted(() => ({
  started: [] as { options: ForkOptions; child: ChildProcess }[],
  hasStreams: true,
}));
vi.mock('electron', () => ({
  utilityProcess: {
    fork: (entry: string, args: string[], options: ForkOptions) => {
      const { execArgv } = options;
      const child = fork(entry, args, { execArgv, serialization: 'advanced', silent: true });
      electron.started.push({ options, child });
      return {
        stdout: electron.hasStreams ? child.stdout : null,
        stderr: electron.hasStreams ? child.stderr : null,
        postMessage: (message: never) => child.send(message),
        on: child.on.bind(child),
        once: child.once.bind(child),
        kill: () => child.kill('SIGKILL'),
      };
    },
  },
}));

beforeEach(() => {
  electron.started = [];
  electron.hasStreams = true;
});

function start(onOutput: (text: string) => void = () => undefined): {
  readonly port: LibraryPort;
  readonly next: () => Promise<unknown>;
} {
  const entry = join(import.meta.dirname, 'said-child.ts');
  const port = startUtility({ entry, args: ['--mode=plain', '一 二'], onOutput });
  const heard: unknown[] = [];
  let onHeard: () => void = () => undefined;
  port.onMessage((message) => {
    heard.push(message);
    onHeard();
  });
  onTestFinished(() => {
    port.kill();
  });
  const next = async (): Promise<unknown> => {
    if (heard.length === 0) await new Promise<void>((resolve) => (onHeard = resolve));
    return heard.shift();
  };
  return { port, next };
}

it('starts the library with its flags and arguments, under a name that a list of processes shows', async () => {
  const said = await start().next();
  expect(said).toMatchObject({ execArgv: [...LIBRARY_FLAGS], args: ['--mode=plain', '一 二'] });
  expect(electron.started.map(({ options }) => options)).toEqual([
    { serviceName: 'Duizhao library', stdio: 'pipe', execArgv: [...LIBRARY_FLAGS] },
  ]);
});

it('carries messages both ways as they are', async () => {
  const { port, next } = start();
  await next();
  const message = { nothing: undefined, many: new Map([['年', 2030]]) };
  port.post(message as never);
  expect(await next()).toEqual({ told: message });
});

it('hands on what is written to either stream as text, and tells once how the program ended', async () => {
  let output = '';
  const { port, next } = start((text) => (output += text));
  const reasons: string[] = [];
  port.onGone((reason) => reasons.push(reason));
  await next();
  const [started] = electron.started;
  const closed = new Promise((resolve) => started?.child.once('close', resolve)); // by then all is read
  port.post('end' as never);
  await closed;
  started?.child.emit('exit', 9);
  expect(reasons).toEqual(['exit 3']);
  expect(output).toContain('to the one');
  expect(output).toContain('to the other');
});

it('kills the program when it is told to', async () => {
  const { port, next } = start();
  await next();
  const gone = new Promise((resolve) => {
    port.onGone(resolve);
  });
  port.kill();
  expect(await gone).toMatch(/^exit /u);
  expect(electron.started[0]?.child.killed).toBe(true);
});

it('does without streams where the process has none', async () => {
  electron.hasStreams = false;
  expect(await start().next()).toMatchObject({ args: ['--mode=plain', '一 二'] });
});
