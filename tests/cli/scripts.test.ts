import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = PACKAGE.parse(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')));

/** Our own scripts by the names that npm runs them under; the command line itself has tests of its own. */
const OWN = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /^node ((?:scripts|tests)\/\S+)$/u.exec(command)?.[1];
  return file === undefined ? [] : [{ name, file }];
});

type Ended = { readonly status: number | null; readonly out: string; readonly told: string };

function run(file: string, ...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file, ...words], { cwd: ROOT }, (_, out, told) => {
      resolve({ status: child.exitCode, out, told });
    });
  });
}

describe('the scripts under npm run', () => {
  it('are all there', () => {
    expect(OWN.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['start', 'test', 'setup', 'bench', 'hostile', 'mutate', 'dist', 'dist:check']),
    );
  });

  it.concurrent.each(OWN)('$name refuses an option that it has not, and tells those it has', async (own) => {
    const { status, out, told } = await run(own.file, '--nonsense');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(told).toMatch(/^Unknown option '--nonsense'\n\nnpm /u);
  });

  it('say how they are called where --help asks, whatever else is asked', async () => {
    const { status, out, told } = await run('scripts/dist.mjs', '--all', '--nonsense', '--help');
    expect({ status, told }).toEqual({ status: 0, told: '' });
    expect(out).toMatch(/^npm run dist -- \[--dir\] \[--all\]\n/u);
    expect(await run('scripts/dist.mjs', '-h')).toEqual({ status: 0, told: '', out });
  });

  it.each([
    [
      'a number that is none',
      'scripts/mutate/index.ts',
      ['--seed', '1.5'],
      "--seed is a whole number, and not '1.5'",
    ],
    ['a part that there is not', 'scripts/test.mjs', ['unit', 'parts'], "'parts' is not known here"],
    ['a word where none belongs', 'scripts/dist.mjs', ['all'], "'all' is not known here"],
    ['a file too many', 'scripts/check-packed.ts', ['one', 'two'], "'two' is not known here"],
    ['no file where one is needed', 'scripts/learn/traditional.ts', [], 'Something is missing'],
    [
      'an option without its value',
      'scripts/start.mjs',
      ['--lang'],
      "Option '--lang <value>' argument missing",
    ],
  ])('refuse %s', async (_, file, words, reason) => {
    const { status, told } = await run(file, ...words);
    expect({ status, reason: told.split('\n')[0] }).toEqual({ status: 2, reason });
  });
});
