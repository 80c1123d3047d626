import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickBelow } from '../helpers/random.ts';
import { inventReport } from '../library/invent.ts';
import type { WorkLine } from './kill-works.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'index.ts');
/** Reports in a folder that is taken in at once. */
const MANY = 6;

type Command = { readonly words: readonly string[]; readonly line: WorkLine };

/**
 * Runs a command on the library of `folder` and kills it after `milliseconds`; where it has come to its end by then,
 * what it did is told as confirmed.
 */
export async function killCommand(
  folder: string,
  seed: number,
  random: () => number,
  milliseconds: number,
  tell: (line: WorkLine) => void,
): Promise<void> {
  const { words, line } = drawCommand(folder, seed, random);
  if (line.name !== undefined && line.done !== undefined) tell({ begun: line.done, name: line.name });
  const library = join(folder, 'library.sqlite');
  const child = spawn(process.execPath, [PROGRAM, ...words, '--library', library], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const timer = Number.isFinite(milliseconds)
    ? setTimeout(() => child.kill('SIGKILL'), milliseconds)
    : undefined;
  await once(child, 'close');
  clearTimeout(timer);
  if (child.exitCode === 0) tell(line);
}

function drawCommand(folder: string, seed: number, random: () => number): Command {
  const pick = (below: number): number => pickBelow(random, below);
  const bundle = `${pick(4)}.dzpack`;
  const path = join(folder, 'tables', bundle);
  const kind = pick(5);
  if (kind === 0)
    return {
      words: ['export', '--format', 'bundle', '--all', '--out', path],
      line: { done: 'pack', name: bundle },
    };
  if (kind === 1)
    return { words: ['import', '--merge', 'mine', path], line: { done: 'unpack', name: bundle } };
  const source = join(folder, 'source');
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source);
  const names = Array.from({ length: kind === 2 ? 1 : MANY }, (_, at) => `c${seed}-${at}.txt`);
  for (const name of names)
    writeFileSync(join(source, name), inventReport(1900 + pick(300), `命令${seed}的${name}。`));
  return { words: ['import', source], line: { done: 'import', names } };
}
