import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeOwnFolder, sample } from './ask.ts';
import { run } from './program.ts';

const folder = makeOwnFolder();
const library = join(folder, 'library.sqlite');

describe('the exit status', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['explain']],
    ['an operand too few', ['compare', sample(2024)]],
    ['an operand too many', ['outline', sample(2024), sample(2025)]],
    ['an unknown option', ['outline', sample(2024), '--deep']],
    ['an option of another command', ['list', '--library', library, '--limit', '3']],
    ['the place of a command that takes it by itself', ['years', '--library', library, '--place', '澜江市']],
    ['no library where one is needed', ['list']],
    ['an unknown format', ['export', '1', '2', '--library', library, '--out', 'a.html', '--format', 'odt']],
    [
      'a table that is none',
      ['export', '1', '2', '--library', library, '--out', 'a.csv', '--table', 'goals'],
    ],
    ['no target of an export', ['export', '1', '2', '--library', library]],
  ])('2 and the usage for %s', async (_, words) => {
    const { status, out, err } = await run(...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('用法：npm run -s cli --');
  });

  it.each([
    [['outline', sample(2024), '--deep'], '没有这个选项：--deep', 'no such option: --deep'],
    [
      ['outline', sample(2024), '--json=yes'],
      '这个选项缺少值，或不该有值：--json',
      'the option lacks its value, or takes none: --json',
    ],
    [
      ['list', '--library', library, '--limit', '3'],
      '这个命令没有这个选项：list --limit',
      'this command has no such option: list --limit',
    ],
  ])('says what is wrong with %j in one language', async (words, zh, en) => {
    expect((await run(...words)).err.split('\n')[0]).toBe(zh);
    expect((await run('--lang', 'en', ...words)).err.split('\n')[0]).toBe(en);
  });

  it('0 and the usage for --help', async () => {
    expect(await run('--help', '--lang', 'en')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Usage:'),
      err: '',
    });
  });

  it('3 and one line for an error, or the error as data', async () => {
    const missing = join(folder, 'missing.txt');
    const plain = await run('outline', missing);
    expect(plain).toEqual({
      status: 3,
      out: '',
      err: '错误：missing.txt：没有这个文件，可能写错了名称，或已移走\n',
    });
    const { status, out, err } = await run('outline', missing, '--json');
    expect([status, err]).toEqual([3, '']);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'unreadable-file', details: { name: 'missing.txt', reason: 'missing' } },
    });
  });

  it('70 for a bug', async () => {
    // A library whose rows cannot be what this program wrote: nobody is to blame but a program.
    const file = join(folder, 'odd.sqlite');
    expect((await run('import', sample(2024), '--library', file)).status).toBe(0);
    const connection = new Sqlite(file);
    connection.prepare(`UPDATE reports SET detected_encoding = 'klingon'`).run();
    connection.close();
    const { status, err } = await run('list', '--library', file);
    expect(status).toBe(70);
    expect(err).toContain('detected_encoding');
  });
});
