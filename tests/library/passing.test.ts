import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeWholeFile } from '../../electron/library/export/write-file.ts';
import { openWhereItLies } from '../../electron/library/open-library.ts';
import { makeFolder, makeLibrary, SAMPLES } from './tools.ts';

/** No process has it. */
const GONE = 999_999_999;
const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

function leave(kind: string, pid: number, noted?: string): string {
  const folder = mkdtempSync(join(tmpdir(), `duizhao-${kind}-${pid}-`));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, 'partial'), noted ?? '');
  return folder;
}

function makeFile(path: string): string {
  writeFileSync(path, '');
  return path;
}

async function start(file: string): Promise<void> {
  (await openWhereItLies({ file, samplesFolder: SAMPLES, appVersion: '0' }, () => undefined)).close();
}

it('a start clears what killed processes left, wherever they wrote, and touches nothing else', async () => {
  const library = makeLibrary();
  library.close();
  const elsewhere = makeFolder();
  mkdirSync(join(library.folder, 'backups'));
  const left = [
    join(elsewhere, `.duizhao-${GONE}-${ID}.partial`),
    join(elsewhere, `copy.duizhao.${GONE}.partial`),
    join(library.folder, 'backups', `${GONE}.partial`),
  ].map(makeFile);
  const journal = makeFile(`${left[1]}-journal`);
  const others = [
    join(elsewhere, 'my.txt'),
    join(elsewhere, `other.${process.ppid}.partial`), // of one that is at work
    join(elsewhere, `unnoted.${GONE}.partial`),
  ].map(makeFile);
  const notes = [left[0], left[1], others[0], others[1]].map((path) => leave('writing', GONE, path));
  const folders = [...notes, leave('bundle', GONE), leave('print', GONE), leave('reading', GONE)];
  const working = [leave('bundle', process.ppid), leave('writing', process.ppid, others[0])];
  await start(library.file);
  expect([...left, journal, ...folders].filter((path) => existsSync(path))).toEqual([]);
  expect([...others, ...working].filter((path) => !existsSync(path))).toEqual([]);
});

it('an export notes where it writes until the file is whole', async () => {
  const target = join(makeFolder(), 'a.txt');
  const seen: string[] = [];
  async function* pieces(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    seen.push(...listMine());
    yield new Uint8Array(1);
  }
  await writeWholeFile(target, pieces());
  expect(seen).toHaveLength(1);
  expect(listMine()).toEqual([]);
});

function listMine(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`duizhao-writing-${process.pid}-`));
}
