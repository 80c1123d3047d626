import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { failureOf, makeSampleLibrary } from '../library/tools.ts';
import { ask, makeOwnFolder, number, SAMPLES, text } from './ask.ts';
import { run } from './program.ts';

const on = ['--library', join(makeOwnFolder(), 'library.sqlite')];

beforeAll(async () => {
  expect((await run('import', SAMPLES, ...on)).status).toBe(0);
});

it('cites reports in the order they are named', async () => {
  const { out, err } = await run('cite', '澜江市/2024', '澜江市/2021', ...on);
  expect(err).toBe('');
  expect(out).toMatch(/^\[1\] 澜江市人民政府.*\[R\].*2024.*\n\[2\] 澜江市人民政府.*2021.*\n$/u);
  const told = await ask(
    z.strictObject({ format: text, reports: z.array(number), text }),
    ...['cite', '澜江市/2024', '--format', 'bibtex', ...on],
  );
  expect(told).toMatchObject({ format: 'bibtex', reports: [expect.any(Number)] });
  expect((await run('cite', '澜江市/2024', '--format', 'bibtex', ...on)).out).toBe(told.text);
  expect((await run('cite', '澜江市/2024', '--format', 'ris', ...on)).out).toMatch(/ER {2}- \r\n$/u);
});

it('refuses a format that it has not, and a report that is not there', async () => {
  expect(await run('cite', '澜江市/2024', '--format', 'docx', ...on)).toMatchObject({ status: 2 });
  expect(await run('cite', '澜江市/1990', ...on)).toMatchObject({ status: 3, out: '' });
});

it('writes the same as a file, or none where a report is not there', async () => {
  const library = await makeSampleLibrary();
  const target = join(library.folder, 'sources.json');
  const cited = { ids: [1, 2], format: 'csl-json' };
  const missing = await failureOf(() => library.call('report/cite-file', { ...cited, ids: [1, 99], target }));
  expect(missing).toMatchObject({ code: 'not-found', details: { report: 99 } });
  expect(existsSync(target)).toBe(false);
  const { text: expected } = await library.call('report/cite', cited);
  const written = await library.call('report/cite-file', { ...cited, target });
  expect(readFileSync(target, 'utf8')).toBe(expected);
  expect(written).toEqual({ fileName: 'sources.json', bytes: Buffer.byteLength(expected) });
});
