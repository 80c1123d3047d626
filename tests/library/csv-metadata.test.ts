import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseCsv } from '../../electron/library/tables/csv.ts';
import { addText, inventReport, makeLibrary } from './tools.ts';

const METADATA = z.object({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.object({ '@language': z.string() })]),
  url: z.string(),
  'dc:description': z.array(z.string()),
  tableSchema: z.object({ columns: z.array(z.object({ titles: z.string() })) }),
});

it('a CSV has a companion by the standard of the web, which says how it was made', async () => {
  const library = makeLibrary();
  const left = await addText(library, '2023.txt', inventReport(2023));
  const right = await addText(library, '2024.txt', inventReport(2024));
  const target = join(library.folder, '变化 1.csv');
  const source = { kind: 'changes', left: left.id, right: right.id };
  const written = await library.call('tables/export', { source, target, language: 'zh-CN' });
  expect(written.companion).toBe('变化 1.csv-metadata.json');
  const read = () => METADATA.parse(JSON.parse(readFileSync(`${target}-metadata.json`, 'utf8')));
  const { url, tableSchema, 'dc:description': described } = read();
  expect(decodeURIComponent(url)).toBe('变化 1.csv');
  const { titles } = parseCsv(readFileSync(target), target);
  expect(tableSchema.columns.map((column) => column.titles)).toEqual(titles);
  for (const { id } of [left, right]) {
    const { sha256 } = (await library.call('report/open', { id })).summary;
    expect(described.join('\n')).toContain(sha256);
  }
  await library.call('tables/export', { source, target, language: 'en' });
  expect(read()['@context'][1]['@language']).toBe('en');
});

it('a file of another program that has the companion’s name stays, and a workbook has none', async () => {
  const library = makeLibrary();
  const { id: report } = await addText(library, '2024.txt', inventReport(2024));
  const target = join(library.folder, 'a.csv');
  writeFileSync(`${target}-metadata.json`, '{"dc:creator": "somebody"}');
  const source = { kind: 'notes', report };
  const written = await library.call('tables/export', { source, target, language: 'en' });
  expect(written.companion).toBeNull();
  expect(readFileSync(`${target}-metadata.json`, 'utf8')).toBe('{"dc:creator": "somebody"}');
  const workbook = { source, target: join(library.folder, 'a.xlsx'), language: 'en' };
  expect((await library.call('tables/export', workbook)).companion).toBeNull();
});
