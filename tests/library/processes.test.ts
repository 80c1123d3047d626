import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addText, failureOf, inventReport, makeFolder, makeLibrary } from './tools.ts';

const IMPORT_FOREVER = fileURLToPath(new URL('children/import-forever.ts', import.meta.url));
const HOLD_LOCK = fileURLToPath(new URL('children/hold-lock.ts', import.meta.url));
const UNDO = fileURLToPath(new URL('children/undo.ts', import.meta.url));
const FILL_DISK = fileURLToPath(new URL('children/fill-disk.ts', import.meta.url));

function startChild(program: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [program, ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** The first `count` lines that a process writes. */
async function readLines(child: ChildProcessWithoutNullStreams, count: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}

describe('a process killed in the middle of an import', () => {
  it('loses at most the report it was at', async () => {
    const file = join(makeFolder(), 'library.sqlite');
    const child = startChild(IMPORT_FOREVER, file);
    const told = await readLines(child, 6);
    child.kill('SIGKILL');
    await once(child, 'close');

    const library = makeLibrary({ file });
    const [shelf] = await library.call('library/list', {});
    const reports = shelf?.reports ?? [];
    expect(reports.map(({ head }) => String(head.year))).toEqual(expect.arrayContaining([...told]));
    for (const { id, head } of reports) {
      const { text, outline } = await library.call('report/open', { id });
      expect(text).toContain(`${head.year}年1月9日`);
      expect(outline.sections.length).toBeGreaterThan(2);
    }
    const connection = new Sqlite(file, { readonly: true });
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    connection.close();
    // What was imported is not doubled by starting again.
    const again = await library.call('import/text', { name: '1900.txt', text: inventReport(1900) });
    expect(again.items[0]).toMatchObject({ status: 'duplicate', sameBytes: true, restored: false });
  });
});

describe('two processes on one library', () => {
  it('a writer waits, then says that it is busy; readers go on', async () => {
    const library = makeLibrary({ busyTimeout: 20 });
    const report = await addText(library, '2024.txt', inventReport(2024));
    const child = startChild(HOLD_LOCK, library.file);
    await readLines(child, 1);

    expect(await failureOf(() => library.call('report/delete', { id: report.id }))).toMatchObject({
      code: 'db-busy',
    });
    expect(await library.call('library/info', {})).toMatchObject({ reports: 1 });
    const { items } = await library.call('import/text', { name: 'b.txt', text: inventReport(2025) });
    expect(items).toMatchObject([{ status: 'failed', error: { code: 'db-busy' } }]);
    const opened = makeLibrary({ file: library.file, busyTimeout: 20 }); // as the command line does to list them
    expect(await opened.call('library/info', {})).toMatchObject({ reports: 1 });

    child.stdin.write('go\n');
    await once(child, 'close');
    expect(await library.call('report/delete', { id: report.id })).toBeNull();
  });

  it('one sees what the other wrote, and by topic what is old', async () => {
    const one = makeLibrary();
    const other = makeLibrary({ file: one.file });
    other.takeChanges();
    const { id } = await addText(one, '2024.txt', inventReport(2024));
    expect(other.takeChanges()).toEqual(['reports']);
    expect(other.takeChanges()).toEqual([]);
    const { text } = await other.call('report/open', { id });
    expect(text).toContain('云川大桥');
    const settings = await other.call('settings/get', {});
    await other.call('settings/set', { settings });
    expect(one.takeChanges()).toEqual(['reports', 'settings']);
  });
});

describe('two processes and one history', () => {
  it('one takes back what the other did, and the other does it again', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    const raw = { keptSteps: ['blank-lines'], keptEdits: [] };
    const { text } = await library.call('report/clean-as', { id, choice: raw });
    await library.call('report/delete', { id });
    library.takeChanges();
    const undo = (): unknown =>
      JSON.parse(spawnSync(process.execPath, [UNDO, library.file]).stdout.toString());
    expect(undo()).toMatchObject({ undo: { action: 'clean-as' }, redo: { action: 'delete-report' } });
    expect(undo()).toMatchObject({ undo: null, redo: { action: 'clean-as' } });
    expect(library.takeChanges()).toEqual(['reports']);
    expect((await library.call('report/open', { id })).text).not.toBe(text);
    await library.call('history/redo', {});
    expect((await library.call('report/open', { id })).text).toBe(text);
  });
});

describe('a full disk', () => {
  const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

  it.skipIf(!canMount)('is told, and what was there before is sound', () => {
    const folder = join(makeFolder(), 'small');
    mkdirSync(folder);
    // A disk of its own that nobody else sees, gone with the process.
    const script = `mount -t tmpfs -o size=1400k none "$1" && exec "$2" "$3" "$1"`;
    const { stdout, stderr } = spawnSync('unshare', [
      '-rm',
      'sh',
      '-c',
      script,
      'sh',
      folder,
      process.execPath,
      FILL_DISK,
    ]);
    expect(stderr.toString()).toBe('');
    const { before, code, exported, after } = JSON.parse(stdout.toString());
    expect(code).toBe('disk-full');
    expect(exported).toBe('disk-full');
    expect(before).toBeGreaterThan(0);
    expect(after).toEqual({ reports: before, check: 'ok' });
  });
});
