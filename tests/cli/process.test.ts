import { spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM, run, spawnProgram } from './program.ts';

const sample = (year: number): string =>
  join(import.meta.dirname, '..', '..', 'samples', 'lanjiang', `${year}.txt`);

describe('the command line in a process of its own', () => {
  it.each([
    ['a result', ['outline', sample(2025), '--json'], 0],
    ['a line about an error', ['outline', 'missing.txt', '--lang', 'en'], 3],
    ['the usage', ['explain'], 2],
  ])('writes %s as it does in process, and ends with the same status', async (_, words, status) => {
    const spawned = spawnProgram(...words);
    expect(spawned).toEqual(await run(...words));
    expect(spawned.status).toBe(status);
  });

  it.skipIf(process.platform !== 'linux')('3 and one line where the output cannot be written', () => {
    // As root, `> /dev/full` of anything else would have made a file of it, which is never full.
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    const full = openSync('/dev/full', 'w');
    for (const words of [['outline', sample(2025), '--json'], ['--help']]) {
      const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      expect([status, stderr]).toEqual([3, '错误：磁盘已满（stdout）\n']);
    }
    closeSync(full);
  });

  it.skipIf(process.platform === 'win32')('0 where the reader closes early', () => {
    const command = `{ "$0" "$@"; echo "status $?" >&2; } | true`;
    const words = [process.execPath, PROGRAM, 'text', sample(2025), '--json'];
    const { stderr } = spawnSync('sh', ['-c', command, ...words], { encoding: 'utf8' });
    expect(stderr).toBe('status 0\n');
  });
});
