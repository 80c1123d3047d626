import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ImportResult } from '../../shared/contract/views.ts';
import { reportDocx } from '../helpers/docx.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { packZip } from '../helpers/zip.ts';
import { failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const IMPORT_FOLDER = fileURLToPath(new URL('children/import-folder.ts', import.meta.url));

/** Sixty reports, an archive of ten of them that stand nowhere else, and what is none. */
function makeSources(): string {
  const folder = join(makeFolder(), '库');
  mkdirSync(folder);
  for (let year = 1920; year < 1980; year++)
    if (year % 10 === 0) writeFileSync(join(folder, `${year}.docx`), reportDocx(inventReport(year)));
    else writeFileSync(join(folder, `${year}.txt`), inventReport(year));
  const packed = Array.from({ length: 10 }, (_, at) => 1990 + at);
  writeFileSync(
    join(folder, '1950-all.zip'),
    packZip(packed.map((year) => ({ name: `${year}.docx`, content: reportDocx(inventReport(year)) }))),
  );
  writeFileSync(join(folder, '1935.png'), 'x');
  writeFileSync(join(folder, '.hidden'), 'x');
  return folder;
}

const REPORTS = 70;

/** Imports in a process of its own, which is killed once it said that `count` files are done. Gives what it said last. */
async function importUntil(file: string, folder: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [IMPORT_FOLDER, file, folder, String(count)]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  let told = 0;
  for await (const line of createInterface(child.stdout)) told = Number(line);
  expect(await closed).toEqual([null, 'SIGKILL']);
  return told;
}

const countOf = ({ items }: ImportResult, wanted: string): number =>
  items.filter(({ status }) => status === wanted).length;

async function yearsOf(library: TestLibrary): Promise<readonly (number | null)[]> {
  const shelves = await library.call('library/list', {});
  return shelves.flatMap(({ reports }) => reports.map(({ head }) => head.year));
}

describe('an import whose process is killed', () => {
  const seed = 20_261_128;

  const random = seededRandom(seed);
  const places = Array.from({ length: 4 }, () => 1 + pickBelow(random, 50));

  it.each(places)(`after %i files goes on where it was (seed ${seed})`, async (place) => {
    const folder = makeSources();
    const file = join(makeFolder(), 'library.sqlite');
    const told = await importUntil(file, folder, place);

    const library = makeLibrary({ file });
    const [record] = await library.call('import/list', {});
    expect(record).toMatchObject({ state: 'broken-off', files: 63, name: '库' });
    const { counts, id } = record!;
    expect(63 - counts.left).toBeGreaterThanOrEqual(told);
    const before = await yearsOf(library);
    expect(before).toHaveLength(counts.imported);

    const result = await library.call('import/go-on', { job: id });
    expect(result).toMatchObject({ job: id, isCancelled: false, stop: null });
    expect(countOf(result, 'imported')).toBe(REPORTS);
    expect(countOf(result, 'duplicate')).toBe(0);
    expect(result.items.flatMap((item) => (item.status === 'failed' ? [item.name] : []))).toEqual([
      '1935.png',
    ]);
    expect(countOf(result, 'skipped')).toBe(1);
    const years = await yearsOf(library);
    expect([...new Set(years)]).toHaveLength(REPORTS);
    expect(years).toHaveLength(REPORTS);
    // Told once: what was dealt with before is not read again.
    const [first] = library.events.flatMap(({ name, data }) => (name === 'import/progress' ? [data] : []));
    expect(first?.done).toBe(63 - counts.left);
    expect((await library.call('import/list', {}))[0]).toMatchObject({
      state: 'done',
      counts: { left: 0 },
    });
    const connection = new Sqlite(file, { readonly: true });
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    connection.close();
  });

  it('is done by an import of the same folder, too, and is then no longer offered', async () => {
    const folder = makeSources();
    const file = join(makeFolder(), 'library.sqlite');
    await importUntil(file, folder, 5);
    const library = makeLibrary({ file });
    const before = (await yearsOf(library)).length;
    const result = await library.call('import/files', { files: [folder] });
    expect(countOf(result, 'duplicate')).toBe(before);
    expect(countOf(result, 'imported')).toBe(REPORTS - before);
    const states = (await library.call('import/list', {})).map(({ state }) => state);
    expect(states).toEqual(['done', 'stopped']);
  });

  it('leaves its files where they are gone: each says so, and the rest come in', async () => {
    const folder = makeSources();
    const file = join(makeFolder(), 'library.sqlite');
    await importUntil(file, folder, 5);
    rmSync(join(folder, '1979.txt'));
    const library = makeLibrary({ file });
    const [record] = await library.call('import/list', {});
    const { items } = await library.call('import/go-on', { job: record!.id });
    expect(items.find(({ name }) => name === '1979.txt')).toMatchObject({
      status: 'failed',
      error: { code: 'unreadable-file', details: { reason: 'missing' } },
    });
    expect(await yearsOf(library)).toHaveLength(REPORTS - 1);
  });

  it('can be given up; what came in stays', async () => {
    const folder = makeSources();
    const file = join(makeFolder(), 'library.sqlite');
    await importUntil(file, folder, 5);
    const library = makeLibrary({ file });
    const [record] = await library.call('import/list', {});
    await library.call('import/stop', { job: record!.id });
    const [after] = await library.call('import/list', {});
    expect(after).toEqual({ ...record, state: 'stopped', endedAt: expect.any(String) });
    expect(await yearsOf(library)).toHaveLength(record!.counts.imported);
  });
});

describe('an import', () => {
  it('that is stopped keeps what came in, says what is left, and can go on', async () => {
    const library = makeLibrary();
    const folder = makeSources();
    const stopped = await library.call(
      'import/files',
      { files: [folder] },
      {
        emit: (event) => {
          if (event.name === 'import/progress' && event.data.done > 2 && event.data.job !== undefined)
            void library.call('import/stop', { job: event.data.job });
        },
      },
    );
    expect(stopped.isCancelled).toBe(true);
    const left = countOf(stopped, 'left');
    expect(left).toBeGreaterThan(0);
    expect(await yearsOf(library)).toHaveLength(countOf(stopped, 'imported'));
    const [record] = await library.call('import/list', {});
    expect(record).toMatchObject({ state: 'stopped', counts: { left } });
    // Looked up later it says the same.
    expect(await library.call('import/open', { job: record!.id })).toEqual(stopped);
    const result = await library.call('import/go-on', { job: record!.id });
    expect(countOf(result, 'imported')).toBe(REPORTS);
  });

  it('that rests takes nothing in until it goes on, and answers whoever asks meanwhile', async () => {
    const library = makeLibrary();
    const folder = makeSources();
    let rest: (() => void) | undefined;
    const rested = new Promise<void>((resolve) => (rest = resolve));
    const importing = library.call(
      'import/files',
      { files: [folder] },
      {
        emit: (event) => {
          if (event.name !== 'import/progress' || event.data.done < 3 || rest === undefined) return;
          const told = rest;
          rest = undefined;
          void library.call('import/pause', { isPaused: true }).then(told);
        },
      },
    );
    await rested;
    // What was read before is still stored: after two of these nothing comes any more.
    await library.call('import/list', {});
    const [record] = await library.call('import/list', {});
    expect(record).toMatchObject({ state: 'running' });
    expect(record!.counts.left).toBeGreaterThan(0);
    expect(await failureOf(() => library.call('import/go-on', { job: record!.id }))).toMatchObject({
      code: 'invalid-input',
      details: { reason: 'running' },
    });
    await library.call('import/pause', { isPaused: false });
    expect(countOf(await importing, 'imported')).toBe(REPORTS);
  });

  it('that nobody knows is not found', async () => {
    const library = makeLibrary();
    for (const method of ['import/go-on', 'import/open'] as const)
      expect(await failureOf(() => library.call(method, { job: 7 }))).toEqual({
        code: 'not-found',
        details: { import: 7 },
      });
  });

  it('leaves no path in the library once it is done', async () => {
    const library = makeLibrary();
    const folder = makeSources();
    await library.call('import/files', { files: [folder] });
    const connection = new Sqlite(library.file, { readonly: true });
    expect(connection.prepare('SELECT count(*) FROM import_files WHERE path IS NOT NULL').pluck().get()).toBe(
      0,
    );
    connection.close();
  });
});
