import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../electron/library/tables/csv.ts';
import { titleOf } from '../../electron/library/tables/titles.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

/** A library with one note, and the note's table in a file. */
async function writeNote(): Promise<{
  readonly library: TestLibrary;
  readonly report: number;
  readonly file: string;
}> {
  const library = makeLibrary();
  const { id: report } = await addText(library, '2030.txt', inventReport(2030, '　　建成图书馆两座。'));
  const { text } = await library.call('report/open', { id: report });
  const start = text.indexOf('建成图书馆');
  const anchor = {
    quote: '建成图书馆',
    prefix: text.slice(start - 9, start),
    suffix: text.slice(start + 5, start + 14),
    start,
  };
  await library.call('notes/add', { target: { kind: 'text', report, anchor }, text: '待核', tags: ['馆'] });
  const file = join(library.folder, 'notes.csv');
  await library.call('tables/export', {
    source: { kind: 'notes', report: null },
    target: file,
    language: 'en',
  });
  return { library, report, file };
}

function setCell(file: string, key: Parameters<typeof titleOf>[0], value: string): void {
  const { titles, rows } = parseCsv(readFileSync(file), file);
  const at = titles.indexOf(titleOf(key, 'en'));
  expect(at).toBeGreaterThanOrEqual(0);
  writeFileSync(file, formatCsv({ titles, rows: rows.map((row) => row.with(at, value)) }));
}

const take = (library: TestLibrary, file: string) => library.call('tables/import', { files: [file] });
const notesOf = async (library: TestLibrary, report: number) =>
  (await library.call('notes/list', { report })).map(({ text, tags, createdAt, updatedAt }) => ({
    text,
    tags,
    createdAt,
    updatedAt,
  }));

describe('a note in a table', () => {
  it('of another day is another note, as old as it was and as new as it became', async () => {
    const { library, report, file } = await writeNote();
    setCell(file, 'createdAt', '2029-05-01T08:00:00.000Z');
    setCell(file, 'updatedAt', '2029-06-01T08:00:00.000Z');
    expect(await take(library, file)).toMatchObject({ added: 1, known: 0, failed: [] });
    expect(await notesOf(library, report)).toContainEqual({
      ...{ text: '待核', tags: ['馆'] },
      ...{ createdAt: '2029-05-01T08:00:00.000Z', updatedAt: '2029-06-01T08:00:00.000Z' },
    });
  });

  it('keeps its moment in one form, however a spreadsheet wrote it, and comes once', async () => {
    const { library, report, file } = await writeNote();
    setCell(file, 'createdAt', '2029-05-01 08:00:00 GMT+0800');
    setCell(file, 'updatedAt', '2029/6/1 8:00:00 GMT');
    expect(await take(library, file)).toMatchObject({ added: 1, known: 0, failed: [] });
    expect(await notesOf(library, report)).toContainEqual({
      ...{ text: '待核', tags: ['馆'] },
      ...{ createdAt: '2029-05-01T00:00:00.000Z', updatedAt: '2029-06-01T08:00:00.000Z' },
    });
    expect(await take(library, file)).toMatchObject({ added: 0 });
  });

  it.each(['去年春天', '+012031-01-01T00:00:00.000Z'])(
    'is not taken where its day cannot be read: %s',
    async (day) => {
      const { library, report, file } = await writeNote();
      setCell(file, 'createdAt', day);
      expect(await take(library, file)).toMatchObject({
        added: 0,
        failed: [{ row: 2, problem: 'unreadable' }],
      });
      expect(await notesOf(library, report)).toHaveLength(1);
    },
  );

  it('keeps the day it was made where the day of its change cannot be read', async () => {
    const { library, report, file } = await writeNote();
    setCell(file, 'createdAt', '2029-05-01T08:00:00.000Z');
    setCell(file, 'updatedAt', '后来');
    expect(await take(library, file)).toMatchObject({ added: 1, failed: [] });
    const added = (await notesOf(library, report)).find(({ createdAt }) => createdAt.startsWith('2029'));
    expect(added?.updatedAt).toBe('2029-05-01T08:00:00.000Z');
  });
});

it('a text that begins like half a ZIP file is read as text, and refused as no table of ours', async () => {
  const library = makeLibrary();
  for (const words of ['P,K\r\n1,2\r\n', '!K,2\r\n1,2\r\n', 'Place,Year\r\n1,2\r\n']) {
    const file = join(library.folder, 'other.csv');
    writeFileSync(file, words);
    expect(await failureOf(() => take(library, file))).toMatchObject({
      code: 'unsupported-format',
      details: { name: 'other.csv', format: 'foreign-table' },
    });
  }
});
