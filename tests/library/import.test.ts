import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  ftruncateSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { packZip } from '../helpers/zip.ts';
import { readBytes } from '../../electron/library/import/files.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, SAMPLES } from './tools.ts';

const gb = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('files and folders', () => {
  it('are taken in the order of their names, folders with all that is in them', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    mkdirSync(join(folder, 'older', '.git'), { recursive: true });
    writeFileSync(join(folder, '2024.txt'), inventReport(2024));
    writeFileSync(join(folder, 'older', '2022.md'), `# ${inventReport(2022)}`);
    writeFileSync(join(folder, 'older', '.hidden.txt'), inventReport(2019));
    writeFileSync(join(folder, 'older', '.git', '2018.txt'), inventReport(2018));
    writeFileSync(join(folder, 'picture.png'), 'x');
    const single = join(makeFolder(), '2023.text');
    writeFileSync(single, inventReport(2023));

    const { items, isCancelled } = await library.call('import/files', { files: [folder, single] });
    expect(isCancelled).toBe(false);
    expect(items.map(({ status, name }) => [status, name])).toEqual([
      ['skipped', '.git'],
      ['skipped', '.hidden.txt'],
      ['imported', '2022.md'],
      ['imported', '2023.text'],
      ['imported', '2024.txt'],
      ['failed', 'picture.png'],
    ]);
    const progress = library.events.flatMap((event) =>
      event.name === 'import/progress' ? [event.data] : [],
    );
    const told = progress.map(({ done, total, name }) => `${done}/${total} ${name}`);
    // What is skipped is dealt with at once; of the others several may be stored together.
    expect(told[0]).toBe('2/6 2022.md');
    expect(told.at(-1)).toBe('6/6 ');
    expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).sort());
  });

  it('keep every byte, and say what was read', async () => {
    const library = makeLibrary();
    const file = join(makeFolder(), '报告.txt');
    const bytes = Buffer.from(`\ufeff${inventReport(2024).replaceAll('\n', '\r\n')}`, 'utf16le');
    writeFileSync(file, bytes);
    const { items } = await library.call('import/files', { files: [file] });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(items).toMatchObject([
      {
        status: 'imported',
        report: { fileName: '报告.txt', encoding: 'utf-16le', sha256, bytes: bytes.length, warnings: [] },
      },
    ]);
    const connection = new Sqlite(library.file, { readonly: true });
    expect(connection.prepare('SELECT bytes FROM reports').pluck().get()).toEqual(bytes);
    connection.close();
  });

  it('that fail leave the others alone, each with its reason', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    const big = openSync(join(folder, 'a-big.txt'), 'w');
    // All holes, and more than Node can read at once: it must be refused by its size alone. Windows would fill it.
    const size = (process.platform === 'linux' ? 3072 : 100) * 1024 * 1024;
    ftruncateSync(big, size);
    closeSync(big);
    writeFileSync(join(folder, 'b-empty.txt'), '');
    writeFileSync(join(folder, 'c-blank.txt'), ' \r\n　\n');
    writeFileSync(join(folder, 'd-really.gif.txt'), 'GIF89a');
    writeFileSync(join(folder, 'e-locked.txt'), '%PDF-1.7\ntrailer <</Encrypt 1 0 R>>');
    writeFileSync(join(folder, 'f-good.txt'), inventReport(2024));
    writeFileSync(join(folder, 'g-english.txt'), 'Report on the work of the government');
    const sheet = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' };
    writeFileSync(join(folder, 'h-table.ods'), packZip([sheet, { name: 'content.xml', content: '<x/>' }]));
    const missing = join(folder, 'i-missing.txt');

    const { items } = await library.call('import/files', { files: [folder, missing] });
    const outcome = items.map((item) =>
      item.status === 'failed' ? [item.name, item.error.code, item.error.details] : [item.name, item.status],
    );
    expect(outcome).toEqual([
      ['a-big.txt', 'too-large', { name: 'a-big.txt', size, limit: 20971520 }],
      ['b-empty.txt', 'unreadable-file', { name: 'b-empty.txt', reason: 'empty' }],
      ['c-blank.txt', 'unreadable-file', { name: 'c-blank.txt', reason: 'empty' }],
      ['d-really.gif.txt', 'unsupported-format', { name: 'd-really.gif.txt', format: 'gif' }],
      ['e-locked.txt', 'encrypted-file', { name: 'e-locked.txt', format: 'pdf' }],
      ['f-good.txt', 'imported'],
      ['g-english.txt', 'unsupported-format', { name: 'g-english.txt', format: 'no-chinese' }],
      ['h-table.ods', 'unsupported-format', { name: 'h-table.ods', format: 'ods' }],
      ['i-missing.txt', 'unreadable-file', { name: 'i-missing.txt', reason: 'missing' }],
    ]);
    // What is said of a file never holds its path.
    expect(JSON.stringify(items)).not.toContain(folder);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read are unreadable', async () => {
    const file = join(makeFolder(), 'secret.txt');
    writeFileSync(file, inventReport(2024));
    chmodSync(file, 0);
    const { items } = await makeLibrary().call('import/files', { files: [file] });
    expect(items).toMatchObject([{ error: { code: 'unreadable-file', details: { reason: 'permission' } } }]);
  });

  it.skipIf(process.platform === 'win32')('that are none are refused unread', async () => {
    const pipe = join(makeFolder(), 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    const { items } = await makeLibrary().call('import/files', { files: ['/dev/null', pipe] });
    const details = ['null', 'pipe.txt'].map((name) => ({ name, reason: 'no-file' }));
    expect(items).toMatchObject(
      details.map((each) => ({ error: { code: 'unreadable-file', details: each } })),
    );
    for (const path of ['/dev/null', pipe])
      expect(await failureOf(() => readBytes(path))).toMatchObject({ details: { reason: 'no-file' } });
  });

  it('stop when the import is cancelled; what was taken stays', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    // More than are stored at once.
    const names = Array.from({ length: 40 }, (_, at) => `${1980 + at}.txt`);
    for (const name of names) writeFileSync(join(folder, name), inventReport(Number.parseInt(name, 10)));
    const controller = new AbortController();
    const result = await library.call(
      'import/files',
      { files: [folder] },
      {
        signal: controller.signal,
        emit: ({ data }) => {
          if ('done' in data && data.done > 0) controller.abort();
        },
      },
    );
    expect(result.isCancelled).toBe(true);
    expect(result.items.map(({ name }) => name)).toEqual(names);
    const came = result.items.filter(({ status }) => status === 'imported').length;
    expect(came).toBeGreaterThan(0);
    expect(result.items.filter(({ status }) => status === 'left')).toHaveLength(names.length - came);
    expect(result.items.some(({ status }) => status === 'left')).toBe(true);
    expect(await library.call('library/info', {})).toMatchObject({ reports: came });
  });
});

describe('the same report again', () => {
  it('the same bytes are recognised, whatever the file is called', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    const again = await library.call('import/text', { name: 'copy.txt', text: inventReport(2024) });
    expect(again.items).toMatchObject([
      { status: 'duplicate', name: 'copy.txt', report: { id }, sameBytes: true, restored: false },
    ]);
    expect(await library.call('library/info', {})).toMatchObject({ reports: 1 });
  });

  it('the same words in other bytes are recognised', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    const file = join(makeFolder(), '2024-utf16.txt');
    writeFileSync(file, Buffer.from(inventReport(2024).replaceAll('\n', '\r\n'), 'utf16le'));
    const { items } = await library.call('import/files', { files: [file] });
    expect(items).toMatchObject([{ status: 'duplicate', report: { id }, sameBytes: false, restored: false }]);
  });

  it('out of the bin it comes back, with its notes', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    const anchor = { quote: '云川大桥建成通车', prefix: '', suffix: '', start: 0 };
    await library.call('notes/add', { target: { kind: 'text', report: id, anchor }, text: '好', tags: [] });
    await library.call('report/delete', { id });
    expect(await library.call('library/list', {})).toEqual([]);
    expect(await library.call('notes/list', { report: null })).toEqual([]);
    const { items } = await library.call('import/text', { name: '2024.txt', text: inventReport(2024) });
    expect(items).toMatchObject([{ status: 'duplicate', sameBytes: true, restored: true }]);
    expect(await library.call('notes/list', { report: id })).toMatchObject([{ text: '好', isOrphan: false }]);
  });
});

describe('samples', () => {
  it('all five come in, and once only', async () => {
    const library = makeLibrary();
    const first = await library.call('import/samples', {});
    expect(first.items.map(({ status }) => status)).toEqual(Array(5).fill('imported'));
    const second = await library.call('import/samples', {});
    expect(second.items.map(({ status }) => status)).toEqual(Array(5).fill('duplicate'));
    const shelves = await library.call('library/list', {});
    expect(shelves.map(({ place }) => place)).toEqual(['澜江市']);
    expect(shelves[0]?.reports.map(({ head }) => head.year)).toEqual([2021, 2022, 2023, 2024, 2025]);
  });

  it('the original of a sample is the file itself', async () => {
    const library = makeLibrary();
    await library.call('import/samples', {});
    const [shelf] = await library.call('library/list', {});
    const { source } = await library.call('report/source', { id: shelf!.reports[0]!.id });
    expect(source).toBe(readFileSync(join(SAMPLES, 'lanjiang', '2021.txt'), 'utf8'));
  });
});

it('a text of GB18030 says so', async () => {
  const library = makeLibrary();
  const file = join(makeFolder(), 'gb.txt');
  // 政府工作报告。今年增长。
  writeFileSync(file, gb('d5feb8aeb9a4d7f7b1a8b8e6a1a3bdf1c4ead4f6b3a4a1a3'));
  const { items } = await library.call('import/files', { files: [file] });
  expect(items).toMatchObject([
    { status: 'imported', report: { encoding: 'gb18030', warnings: ['no-place', 'no-year', 'no-outline'] } },
  ]);
});
