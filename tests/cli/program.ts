import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runProgram } from '../../electron/cli/program.ts';

export const PROGRAM = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'index.ts');

export type Result = { readonly status: number | null; readonly out: string; readonly err: string };

/** What the command line does, all but its process: the words in, the status and what was written out. */
export async function run(...words: readonly string[]): Promise<Result> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({ write: (text: string) => (written[name] += text) });
  const status = await runProgram(words, { out: stream('out'), err: stream('err') });
  return { status, ...written };
}

/** The same in a process of its own. */
export function spawnProgram(...words: readonly string[]): Result {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], options);
  return { status, out: stdout, err: stderr };
}
