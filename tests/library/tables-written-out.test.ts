import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type OpenLibrary } from '../../electron/library/open-library.ts';
import { parseCsv } from '../../electron/library/tables/csv.ts';
import { readXlsxSheets } from '../../electron/library/import/formats/tables/xlsx.ts';
import { openZip } from '../../electron/library/import/formats/zip.ts';
import { parseXlsx } from '../../electron/library/tables/xlsx.ts';
import { parseArgs } from '../../shared/contract/parsers.ts';
import type { Args, Method } from '../../shared/contract/methods.ts';
import { makeCase, type Case } from './goal-case.ts';
import { DAY, KINDS, sourceOf, workOn } from './table-file.ts';
import { SAMPLES, type TestLibrary } from './tools.ts';

const WRITTEN = join(import.meta.dirname, '..', 'fixtures', 'written-out');

/** One library for all tables: they are only read from it. */
let made: Case;
let folder: string;
let opened: OpenLibrary;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-tables-'));
  const file = join(folder, 'library.sqlite');
  opened = openLibrary({ file, samplesFolder: SAMPLES, appVersion: '0.0.0', now: () => new Date(DAY) });
  const call: TestLibrary['call'] = async <M extends Method>(method: M, args: unknown) => {
    const parsed: Args<M> = parseArgs(method, args);
    return opened.handlers[method](parsed, {
      signal: new AbortController().signal,
      emit: () => undefined,
    });
  };
  made = await makeCase({ ...opened, folder, file, events: [], call });
  await workOn(made);
});

afterAll(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

async function writeTable(kind: (typeof KINDS)[number], format: string, language: string): Promise<string> {
  const target = join(folder, `${kind}-${language}.${format}`);
  await made.library.call('tables/export', { source: sourceOf(made, kind), target, language });
  return target;
}

// Read the difference; where it is meant, write the files anew: npx vitest run written-out -u
describe.each(KINDS)('the table of %s', (kind) => {
  it.each(['zh-CN', 'en'])('is written as before in %s', async (language) => {
    const { titles, rows } = parseCsv(readFileSync(await writeTable(kind, 'csv', language)), kind);
    expect(rows.length).toBeGreaterThan(0);
    // A line a cell: which of them changed can be seen.
    const written = rows.map((row) =>
      row.flatMap((cell, at) => (cell === null ? [] : [`${titles[at] ?? '?'}: ${cell}`])).join('\n'),
    );
    const all = [titles.join(' | '), ...written].join('\n\n');
    await expect(`${all}\n`).toMatchFileSnapshot(join(WRITTEN, `table-of-${kind}-${language}.txt`));
  });

  it('is the same as a workbook, and is taken back in as known to the last row', async () => {
    const file = await writeTable(kind, 'csv', 'zh-CN');
    const csv = parseCsv(readFileSync(file), kind);
    const bytes = readFileSync(await writeTable(kind, 'xlsx', 'zh-CN'));
    const xlsx = await parseXlsx(bytes, kind);
    const asText = (rows: typeof csv.rows) => rows.map((row) => row.map((cell) => String(cell ?? '')));
    expect(xlsx.titles).toEqual(csv.titles);
    expect(asText(xlsx.rows)).toEqual(asText(csv.rows));
    const taken = await made.library.call('tables/import', { files: [file] });
    expect(taken).toEqual({ added: 0, known: csv.rows.length, failed: [], left: 0, stop: null });
  });
});

it('a table that comes back with one cell changed differs in its row alone', async () => {
  const file = await writeTable('figures', 'csv', 'en');
  const { rows } = parseCsv(readFileSync(file), file);
  const other = join(folder, 'other.csv');
  writeFileSync(other, readFileSync(file, 'utf8').replace('新增就业,', '新增职位,'));
  const at = rows.findIndex((row) => row.includes('新增就业'));
  expect(at).toBeGreaterThan(0);
  expect(await made.library.call('tables/import', { files: [other] })).toMatchObject({
    added: 0,
    known: rows.length - 1,
    failed: [{ file: 'other.csv', row: at + 2, problem: 'differs' }],
  });
});

it.each(['zh-CN', 'en'])(
  'a workbook says what it is in %s, with its head fixed and filters on it',
  async (language) => {
    const bytes = readFileSync(await writeTable('goals', 'xlsx', language));
    const zip = await openZip(bytes);
    const read = async (name: string): Promise<string> => (await zip.read(name)).toString();
    const [page, about] = await readXlsxSheets(bytes);
    const sheet = await read('xl/worksheets/sheet1.xml');
    const looks = {
      files: zip.names,
      workbook: await read('xl/workbook.xml'),
      made: await read('docProps/core.xml'),
      head: sheet.slice(0, sheet.indexOf('<sheetData>')).split(/(?=<col )/u),
      firstCell: /<c .*?<[/]c>/u.exec(sheet)?.[0],
      foot: sheet.slice(sheet.indexOf('</sheetData>')),
      rows: page?.cells.length,
      about: about?.cells.map((row) => row.join(': ')),
    };
    // The same state is the same file, byte by byte.
    expect(readFileSync(await writeTable('goals', 'xlsx', language)).equals(bytes)).toBe(true);
    await expect(`${JSON.stringify(looks, null, 2)}\n`).toMatchFileSnapshot(
      join(WRITTEN, `workbook-${language}.json`),
    );
  },
);
