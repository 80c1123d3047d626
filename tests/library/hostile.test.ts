import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MUTANTS } from '../hostile/mutants.ts';
import { HOSTILE_TABLES } from '../hostile/tables.ts';
import { HOSTILE_TEXTS } from '../hostile/texts.ts';
import { startTried, type Tried } from '../hostile/try-out.ts';
import { inventReport } from './tools.ts';

// A part of `npm run hostile`, in a library process of its own: those that broke something once, and are small.

const TEXTS = ['comments-40.txt', 'finance-40.txt', 'nulls.txt', 'half-pairs.txt', 'mixed-encodings.txt'];
const TABLES = [
  'empty.csv',
  'titles-only.csv',
  'quote-open.csv',
  'formulas.csv',
  'far.xlsx',
  'entities.xlsx',
  'nested.xlsx',
];

const folder = mkdtempSync(join(tmpdir(), 'duizhao-hostile-'));
let tried: Tried;

beforeAll(async () => {
  tried = await startTried(join(folder, 'library.duizhao'), { name: '2023.txt', text: inventReport(2023) });
});
afterAll(() => {
  tried.close();
  rmSync(folder, { recursive: true, force: true });
});

it('has as many as it is to have', () => {
  expect([HOSTILE_TEXTS.length, HOSTILE_TABLES.length, MUTANTS.length]).toEqual([40, 26, 300]);
});

it.each(HOSTILE_TEXTS.filter(({ name }) => TEXTS.includes(name)))(
  '$name gets a clear answer',
  async (file) => {
    expect(await tried.tryFile(file, folder, false)).toMatchObject({ fault: null });
  },
);

it.each(HOSTILE_TABLES.filter(({ name }) => TABLES.includes(name)))(
  '$name gets a clear answer',
  async (file) => {
    expect(await tried.tryFile(file, folder, true)).toMatchObject({ fault: null });
  },
);
