import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanFileName } from '../../../electron/main/file-names.ts';
import { openLog } from '../../../electron/main/log.ts';
import { createRestartLimit } from '../../../electron/main/restart-limit.ts';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-log-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a limit of restarts', () => {
  it('lets so many through in any minute', () => {
    let now = 0;
    const limit = createRestartLimit(2, { now: () => now, after: () => () => undefined });
    const takeAt = (time: number): boolean => {
      now = time;
      return limit.take();
    };
    expect([0, 30_000, 59_999, 60_000, 60_001, 90_000].map(takeAt)).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
    limit.reset();
    expect(takeAt(90_001)).toBe(true);
  });
});

describe('the log', () => {
  const path = join(folder, 'logs');
  const lines = (): readonly string[] => readFileSync(join(path, 'main.log'), 'utf8').split('\n');

  it('keeps a line for each text, in a folder that it makes', () => {
    const log = openLog(path);
    log('first\n');
    log('second');
    expect(lines().map((line) => line.replace(/^\S+ /u, ''))).toEqual(['first', 'second', '']);
  });

  it('is begun anew where it has grown long, the one before put aside', () => {
    writeFileSync(join(path, 'main.log'), 'x'.repeat(1_000_001));
    openLog(path)('fresh');
    expect(readdirSync(path).sort()).toEqual(['main.log', 'main.log.1']);
    expect(lines()).toHaveLength(2);
  });

  it('never throws, even where nothing can be written', () => {
    expect(() => {
      openLog(join(path, 'main.log', 'not a folder'))('lost');
    }).not.toThrow();
  });
});

describe('a suggested file name', () => {
  it.each([
    ['对照 2024—2025.html', '对照 2024—2025.html'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a/b\\c:d*e?.html', 'a_b_c_d_e_.html'],
    ['..', 'duizhao.html'],
    ['', 'duizhao.html'],
    [' .hidden.html ', 'hidden.html'],
    ['云\u202e川fdp.\u2066html', '云川fdp.html'],
    ['a\u0000b.html', 'a_b.html'],
    ['CON.html', '_CON.html'],
    ['com1', '_com1'],
    ['console.html', 'console.html'],
    [`${'报'.repeat(300)}.docx`, `${'报'.repeat(78)}.docx`],
    ['🎉'.repeat(300), '🎉'.repeat(60)],
  ])('%j becomes %j', (suggested, cleaned) => {
    expect(cleanFileName(suggested)).toBe(cleaned);
  });
});
