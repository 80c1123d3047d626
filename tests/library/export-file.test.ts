import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWholeFile } from '../../electron/library/export/write-file.ts';
import { addPair, OPTIONS, preview } from './export-case.ts';
import { failureOf, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

describe('the file', () => {
  const write = (library: TestLibrary, pair: object, target: string): Promise<unknown> =>
    library.call('export/file', { ...pair, format: 'html', target, options: OPTIONS });

  it('is written whole, over an older one', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const folder = makeFolder();
    const target = join(folder, '对照.html');
    writeFileSync(target, 'older');
    const html = await preview(library, pair);
    expect(await write(library, pair, target)).toEqual({
      fileName: '对照.html',
      bytes: Buffer.byteLength(html),
    });
    expect(readFileSync(target, 'utf8')).toBe(html);
    expect(readdirSync(folder)).toEqual(['对照.html']);
  });

  it('is written whole by each of several exports at the same time', async () => {
    const target = join(makeFolder(), '对照.html');
    const texts = ['甲', '乙', '丙'].map((character) => character.repeat(100_000));
    const sizes = await Promise.all(texts.map((text) => writeWholeFile(target, text)));
    expect(sizes).toEqual([300_000, 300_000, 300_000]);
    expect(texts).toContain(readFileSync(target, 'utf8'));
    expect(readdirSync(dirname(target))).toEqual(['对照.html']);
  });

  it('may have the longest name that a file can have', async () => {
    const name = `${'报'.repeat(83)}a.html`;
    const target = join(makeFolder(), name);
    expect(await writeWholeFile(target, '对照')).toBe(6);
    expect(readdirSync(dirname(target))).toEqual([name]);
  });

  it('takes away what an export whose process is gone left in its folder, and no other’s', async () => {
    const folder = makeFolder();
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const names = [
      `.duizhao-999999999-${id}.partial`,
      `.duizhao-${process.ppid}-${id}.partial`,
      '.duizhao-x.partial',
    ];
    for (const name of names) writeFileSync(join(folder, name), '');
    await writeWholeFile(join(folder, 'x.html'), 'x');
    expect(readdirSync(folder)).toEqual([...names.slice(1), 'x.html'].sort());
  });

  it('is what a link leads to; the link stays', async () => {
    const folder = makeFolder();
    const [link, second, file] = [join(folder, 'a.html'), join(folder, 'b.html'), join(folder, 'c.html')];
    symlinkSync('b.html', link);
    symlinkSync(file, second);
    await writeWholeFile(link, '没有的文件');
    await writeWholeFile(link, '有的文件');
    expect(readFileSync(file, 'utf8')).toBe('有的文件');
    expect([lstatSync(link).isSymbolicLink(), lstatSync(second).isSymbolicLink()]).toEqual([true, true]);
    expect(readdirSync(folder)).toEqual(['a.html', 'b.html', 'c.html']);
    rmSync(file);
    symlinkSync('a.html', file);
    expect(await failureOf(() => writeWholeFile(link, 'x'))).toMatchObject({ details: { reason: 'write' } });
  });

  it.skipIf(process.platform !== 'linux')('is never put in the place of a pipe or a device', async () => {
    const pipe = join(makeFolder(), 'pipe.html');
    execFileSync('mkfifo', [pipe]);
    const reader = readFile(pipe, 'utf8');
    await writeWholeFile(pipe, '对照');
    expect(await reader).toBe('对照');
    expect(readdirSync(dirname(pipe))).toEqual(['pipe.html']);
    expect(await failureOf(() => writeWholeFile('/dev/full', 'x'))).toMatchObject({ code: 'disk-full' });
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    const before = readdirSync('/dev');
    await writeWholeFile('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(readdirSync('/dev')).toEqual(before);
  });

  it('that cannot be written says so and leaves nothing behind', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const folder = makeFolder();
    mkdirSync(join(folder, 'taken.html', 'x'), { recursive: true });
    for (const name of ['taken.html', join('no', 'such', 'folder.html')])
      expect(await failureOf(() => write(library, pair, join(folder, name)))).toMatchObject({
        code: 'unreadable-file',
        details: { reason: 'write' },
      });
    expect(readdirSync(folder)).toEqual(['taken.html']);
  });
});
