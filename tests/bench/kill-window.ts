import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { findDoor, openPage } from '../../scripts/lib/door.ts';
import { electronLaunch } from '../../scripts/lib/electron.mjs';
import type { WireResult } from '../../shared/contract/messages.ts';
import type { Method, Value } from '../../shared/contract/methods.ts';
import { workOn, type WorkLine, type Worker } from './kill-works.ts';

/** Milliseconds after which what main left behind is not going to end by itself. */
const PATIENCE = 10_000;

const parents = z.tuple([z.string(), z.string()]).rest(z.string());

/** All processes below one, by /proc. */
function listBelow(pid: number): readonly number[] {
  const children = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/u.test(name)) return [];
    try {
      const [, parent] = parents.parse(
        readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [],
      );
      return Number(parent) === pid ? [Number(name)] : [];
    } catch {
      return []; // it has just ended
    }
  });
  return children.flatMap((child) => [child, ...listBelow(child)]);
}

/** A child that nobody waits for stays as a name. */
function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/**
 * Starts the built app on the library of `folder`, works through its window, and kills its main process at
 * `milliseconds` after it began to work, or, `isEarly`, after it was started. Gives how many of its processes outlived it.
 */
export async function killWindow(
  folder: string,
  seed: number,
  tell: Worker['tell'],
  { milliseconds, isEarly }: { readonly milliseconds: number; readonly isEarly: boolean },
): Promise<number> {
  const { executablePath, args, env } = electronLaunch([
    `--user-data=${join(folder, 'app')}`,
    `--library=${join(folder, 'library.sqlite')}`,
    '--remote-debugging-port=0',
  ]);
  const child = spawn(executablePath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const pid = child.pid ?? 0;
  let below: readonly number[] = [];
  const kill = async (): Promise<void> => {
    await setTimeout(milliseconds);
    below = listBelow(pid);
    child.kill('SIGKILL');
  };
  const ended = once(child, 'exit');
  if (isEarly) await kill();
  else await Promise.race([work(folder, seed, tell, child, kill), ended]);
  await ended;
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    if (!below.some(isAlive)) return 0;
    await setTimeout(20);
  }
  const outlived = below.filter(isAlive);
  for (const each of outlived) process.kill(each, 'SIGKILL');
  return outlived.length;
}

async function work(
  folder: string,
  seed: number,
  tell: Worker['tell'],
  child: ReturnType<typeof spawn>,
  kill: () => Promise<void>,
): Promise<void> {
  const page = await openPage(await findDoor(child));
  await page.evaluate(READY);
  let number = 900_000;
  const call: Worker['call'] = async <M extends Method>(method: M, args: unknown) => {
    const words = [(number += 1), method, args].map((each) => JSON.stringify(each)).join(', ');
    // The page answers by the contract that the method is of.
    const result = (await page.evaluate(`window.duizhao.invoke(${words})`)) as WireResult;
    if (!result.ok) throw new Error(`${method}: ${result.error.code} ${result.error.message}`);
    return result.value as Value<M>;
  };
  // Tables, exports and bundles go through the system's dialogs: kill-child.ts does them.
  const kinds = ['import', 'import', 'import', 'note', 'note', 'decide', 'backup', 'restore'];
  let isOver = false;
  const killed = kill().then(() => {
    isOver = true;
  });
  const said = (line: WorkLine): void => {
    if (!isOver) tell(line);
  };
  // A restore starts the library anew: a call that it cuts off is not confirmed.
  const working = async (): Promise<void> => {
    for (let part = 0; !isOver; part += 1)
      await workOn({ folder, seed: seed * 1000 + part, tell: said, call }, kinds).catch(() => setTimeout(20));
  };
  void working();
  await killed;
  page.close();
}

const READY = `new Promise((resolve) => {
  const look = async () => {
    const result = await window.duizhao.invoke(899999, 'library/info', {}).catch(() => ({ ok: false }));
    if (result.ok) resolve(true); else setTimeout(look, 20);
  };
  void look();
})`;
