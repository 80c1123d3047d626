import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rescueLibrary } from '../../../electron/main/rescue.ts';

const NOW = new Date(Date.UTC(2026, 2, 9, 8));

function makeFolder(names: readonly string[]): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-rescue-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'backups'));
  for (const name of names) writeFileSync(join(folder, 'backups', name), name);
  const file = join(folder, 'library.duizhao');
  for (const end of ['', '-wal', '-shm']) writeFileSync(file + end, `damaged${end}`);
  return { folder, file };
}

it('takes the newest backup that is sound, and keeps the damaged file with its log', () => {
  const newest = 'library-2026-03-05T081500-v150-own.duizhao';
  const { folder, file } = makeFolder([
    'library-2026-03-04T081500-v150.duizhao',
    newest,
    'library-2026-03-06T081500-v150-damaged.duizhao',
    'library-2-2026-03-07T081500-v150.duizhao',
    '12.partial',
  ]);
  expect(rescueLibrary(file, NOW)).toBe(newest);
  expect(readFileSync(file, 'utf8')).toBe(newest);
  const aside = 'library-unreadable-2026-03-09T080000.duizhao';
  expect(readdirSync(folder).sort()).toEqual(
    ['backups', 'library.duizhao', aside, `${aside}-shm`, `${aside}-wal`].sort(),
  );
  expect(readFileSync(join(folder, `${aside}-wal`), 'utf8')).toBe('damaged-wal');
});

it('leaves all as it is where there is no backup', () => {
  const { folder, file } = makeFolder(['library-2026-03-06T081500-v150-damaged.duizhao']);
  expect(rescueLibrary(file, NOW)).toBe(null);
  rmSync(join(folder, 'backups'), { recursive: true });
  expect(rescueLibrary(file, NOW)).toBe(null);
  expect(readFileSync(file, 'utf8')).toBe('damaged');
});
