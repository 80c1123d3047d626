import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { makeSampleLibrary } from '../library/tools.ts';
import { ask, makeOwnFolder, number, SAMPLES, text } from './ask.ts';
import { run } from './program.ts';

const folder = makeOwnFolder();
const on = ['--library', join(folder, 'library.sqlite')];
const file = (name: string): string => join(folder, name);

/** A window's library writes what the command line takes in. */
async function writeAll(): Promise<void> {
  const library = await makeSampleLibrary();
  const [shelf] = await library.call('library/list', {});
  const report = shelf?.reports[0]?.id ?? 0;
  const opened = await library.call('report/open', { id: report });
  const target = { kind: 'text', report, anchor: createAnchor(opened.text, { start: 40, end: 52 }) };
  await library.call('notes/add', { target, text: '待核', tags: ['经济/就业'] });
  const [, tag] = await library.call('tags/list', {});
  await library.call('tags/save', {
    id: tag?.id,
    tag: { path: '经济/就业', definition: '岗位', example: '', counterExample: '', colour: 'red' },
  });
  const notes = { kind: 'notes', report: null };
  for (const [source, name] of [
    [notes, 'a.jsonld'],
    [notes, 'a.qdpx'],
    [{ kind: 'codebook' }, 'a.qdc'],
  ] as const)
    await library.call('tables/export', { source, target: file(name), language: 'zh-CN' });
}

const annotation = z.strictObject({
  ...{
    file_name: text,
    kind: z.literal('notes'),
    dry_run: z.literal(true).optional(),
    added: number,
    known: number,
    left: number,
  },
  failed: z.array(z.strictObject({ row: number, problem: text })),
});
const codebook = z.strictObject({
  ...{ file_name: text, kind: z.literal('codebook'), dry_run: z.literal(true).optional() },
  ...{ taken: z.boolean(), added: number, changed: number },
  tags: z.array(z.strictObject({ path: text, state: z.enum(['new', 'changed', 'same']) })),
});
const taken = z.looseObject({ annotations: z.array(z.union([annotation, codebook])) });

it('takes reports, notes on them and a codebook in by one command, and a second time nothing', async () => {
  await writeAll();
  const dry = await ask(taken, 'import', file('a.qdc'), '--dry-run', ...on);
  expect(dry.annotations).toMatchObject([
    { dry_run: true, taken: false, added: 0, tags: [{ state: 'new' }, { state: 'new' }] },
  ]);
  await ask(z.looseObject({}), 'import', SAMPLES, ...on);
  const trial = await ask(taken, 'import', file('a.qdpx'), '--dry-run', ...on);
  expect(trial.annotations).toMatchObject([{ dry_run: true, failed: [] }]);
  expect((await ask(z.looseObject({ notes: z.array(z.unknown()) }), 'notes', ...on)).notes).toEqual([]);
  const first = await ask(taken, 'import', file('a.jsonld'), SAMPLES, file('a.qdc'), ...on);
  expect(first.annotations.map((each) => 'dry_run' in each)).toEqual([false, false]);
  expect(first.annotations).toMatchObject([
    { kind: 'notes', added: 1, known: 0, failed: [] },
    {
      kind: 'codebook',
      added: 0,
      changed: 1,
      tags: [{ path: '经济' }, { path: '经济/就业', state: 'changed' }],
    },
  ]);
  const again = await ask(taken, 'import', file('a.qdpx'), ...on);
  expect(again.annotations).toMatchObject([{ added: 0, known: 2, failed: [] }]);
  expect((await run('import', file('a.qdpx'), ...on)).out).toContain('a.qdpx  新增 0，已有 2，没有导回 0');
});

it('lists the codebook with its counts, and writes it', async () => {
  const listed = await ask(z.strictObject({ tags: z.array(z.looseObject({ path: text })) }), 'codes', ...on);
  expect(listed.tags).toEqual([
    ...[
      {
        path: '经济',
        definition: '',
        example: '',
        counter_example: '',
        colour: null,
        notes: 0,
        notes_below: 1,
      },
    ],
    {
      path: '经济/就业',
      definition: '岗位',
      example: '',
      counter_example: '',
      colour: 'red',
      notes: 1,
      notes_below: 1,
    },
  ]);
  const written = z.strictObject({ file_name: text, bytes: number, tags: number });
  expect(await ask(written, 'codes', '--out', file('b.qdc'), ...on)).toMatchObject({
    file_name: 'b.qdc',
    tags: 2,
  });
  expect(readFileSync(file('b.qdc'), 'utf8')).toContain('岗位');
});

it('refuses a codebook of a library without tags, which its schema does not know', async () => {
  const none = ['--library', file('no-tags.sqlite')];
  await ask(z.looseObject({}), 'import', SAMPLES, ...none);
  const refused = await run('codes', '--out', file('c.qdc'), '--lang', 'en', ...none);
  expect(refused.status).toBe(3);
  expect(refused.err).toContain('no tags yet');
  expect(existsSync(file('c.qdc'))).toBe(false);
  expect((await run('codes', '--out', file('c.xlsx'), ...none)).status).toBe(0);
});

it('says that notes on reports that are not there were not taken', async () => {
  const empty = ['--library', file('empty.sqlite')];
  const { status, err } = await run('import', file('a.jsonld'), ...empty);
  expect(status).toBe(3);
  expect(err).toContain('a.jsonld');
  expect(await run('import', file('a.jsonld'), '--dry-run', ...empty)).toMatchObject({ status: 3 });
  const dry = await run('import', file('a.jsonld'), '--dry-run', ...on);
  expect([dry.status, dry.out]).toEqual([
    0,
    'a.jsonld  将新增 0，已有 1，不能导回 0（只是试算，库未改动）\n',
  ]);
});
