import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import { WRITES } from '../../shared/contract/writing.ts';
import { canBeWritten } from '../../electron/library/db/reading-copy.ts';
import { openWhereItLies, type OpenLibrary } from '../../electron/library/open-library.ts';
import { makeReadOnly, type ReadOnlyPart } from '../helpers/read-only.ts';
import { run } from '../cli/program.ts';
import { addText, inventReport, makeFolder, makeLibrary, SAMPLES } from './tools.ts';

const context = { signal: new AbortController().signal, emit: () => undefined };

/** A library of one report, closed, where `part` takes no writing until the test ends. */
async function makeShut(part: ReadOnlyPart): Promise<string> {
  const made = makeLibrary();
  await addText(made, '2024.txt', inventReport(2024));
  made.close();
  shut(made.file, part);
  return made.file;
}

function shut(file: string, part: ReadOnlyPart): void {
  onTestFinished(makeReadOnly(file, part));
}

async function open(file: string, steps: number[] = []): Promise<OpenLibrary> {
  const options = { file, samplesFolder: SAMPLES, appVersion: '0' };
  const library = await openWhereItLies(options, (done, total) => steps.push(done / total));
  onTestFinished(() => {
    library.close();
  });
  return library;
}

/** Without arguments all others fail, too: otherwise. */
async function isRefused(work: () => unknown): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    return error instanceof AppError && error.code === 'read-only';
  }
}

const passing = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`duizhao-reading-${process.pid}-`));

describe.each(['medium', 'folder', 'file'] as const)('where the %s can only be read', (part) => {
  it('opens a library for reading, says so, and leaves nothing behind', async () => {
    const file = await makeShut(part);
    const before = readFileSync(file);
    const beside = readdirSync(dirname(file));
    const steps: number[] = [];
    const library = await open(file, steps);
    expect([library.isReadOnly, steps.at(-1)]).toEqual([true, 1]);
    const { handlers } = library;
    expect(await handlers['library/info']({}, context)).toMatchObject({ file, reports: 1 });
    const [shelf] = await handlers['library/list']({}, context);
    const { id } = shelf!.reports[0]!;
    expect(await handlers['report/open']({ id }, context)).toMatchObject({ summary: { id } });
    expect(await handlers['backup/check']({}, context)).toMatchObject({ faults: [], reports: 1 });
    expect(await handlers['backup/list']({}, context)).toMatchObject({ backups: [], state: { kind: 'off' } });
    await library.backUp();
    library.close();
    expect(passing()).toEqual([]);
    expect([readdirSync(dirname(file)), readFileSync(file).equals(before)]).toEqual([beside, true]);
  });
});

describe('a library that can only be read', () => {
  it('refuses each call that would change it, in a code of its own, and answers the others', async () => {
    const { handlers } = await open(await makeShut('medium'));
    const refused: string[] = [];
    for (const [method, handler] of Object.entries(handlers))
      if (await isRefused(() => (handler as (...args: unknown[]) => unknown)({}, context)))
        refused.push(method);
    const writing = Object.entries(WRITES).flatMap(([method, writes]) => (writes ? [method] : []));
    expect([refused.length > 40, refused.sort()]).toEqual([true, writing.sort()]);
  });

  it('can be copied to where it can be written', async () => {
    const { handlers } = await open(await makeShut('medium'));
    const target = join(makeFolder(), 'mine.duizhao');
    await handlers['backup/copy']({ target: target as never }, context);
    const mine = makeLibrary({ file: target });
    expect(await mine.call('library/info', {})).toMatchObject({ reports: 1 });
  });

  it('shows what its log alone holds, where a process died on it', async () => {
    const live = makeLibrary();
    await addText(live, '2024.txt', inventReport(2024));
    const file = join(makeFolder(), 'library.sqlite');
    for (const ending of ['', '-wal']) copyFileSync(live.file + ending, file + ending);
    shut(file, 'medium');
    const { handlers } = await open(file);
    expect(await handlers['library/info']({}, context)).toMatchObject({ reports: 1 });
  });

  it('takes away the copies of processes that are gone, and no others', async () => {
    const gone = join(tmpdir(), 'duizhao-reading-4194305-abcdef');
    const alive = join(tmpdir(), `duizhao-reading-${process.ppid}-abcdef`);
    for (const folder of [gone, alive]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'library.duizhao'), 'x');
    }
    onTestFinished(() => {
      rmSync(alive, { recursive: true });
    });
    await open(await makeShut('medium'));
    expect([existsSync(gone), existsSync(alive)]).toEqual([false, true]);
  });

  it('is read by the command line, which says why it changes nothing', async () => {
    const file = await makeShut('medium');
    expect(await run('list', '--library', file, '--json')).toMatchObject({ status: 0 });
    const refused = await run('import', join(SAMPLES, readdirSync(SAMPLES)[0]!), '--library', file);
    expect(refused).toMatchObject({ status: 3 });
    expect(refused.err).toContain('库只能读');
  });
});

it('asks nothing of a library that is not there', () => {
  const folder = makeFolder();
  expect(canBeWritten(join(folder, 'none.duizhao'))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});
