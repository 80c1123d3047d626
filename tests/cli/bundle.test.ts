import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../electron/library/open-library.ts';
import { ask, makeOwnFolder, number, sample, SAMPLES, text } from './ask.ts';
import { run } from './program.ts';

const folder = makeOwnFolder();
const at = (name: string): string => join(folder, name);
const count = z.strictObject({ all: number, added: number });
const conflict = z.looseObject({
  id: text,
  kind: text,
  mine: z.array(text),
  theirs: z.array(text),
  choice: text.nullable(),
});
const taken = z.object({
  items: z.array(z.unknown()),
  bundles: z.array(
    z.object({
      file_name: text,
      taken: z.boolean(),
      app_version: text,
      whole: z.boolean(),
      into_empty: z.boolean(),
      reports: z.array(
        z.strictObject({ place: text, year: number, title: text, file_name: text, new: z.boolean() }),
      ),
      counts: z.looseObject({ reports: count, notes: count }),
      conflicts: z.array(conflict),
      shared_coders: z.array(text),
    }),
  ),
});

async function note(library: string, words: string): Promise<void> {
  const opened = openLibrary({
    file: library,
    samplesFolder: SAMPLES,
    appVersion: '0',
    now: () => new Date('2026-03-05'),
  });
  const context = { signal: new AbortController().signal, emit: () => undefined };
  const [shelf] = await opened.handlers['library/list']({}, context);
  const anchor = { quote: '大桥', prefix: '', suffix: '', start: 0 };
  const target = { kind: 'text', report: shelf!.reports[0]!.id, anchor } as const;
  await opened.handlers['notes/add']({ target, text: words, tags: [] }, context);
  opened.close();
}

it('export --format bundle and import carry a library to another, and list what differs', async () => {
  const [one, other] = [at('one.sqlite'), at('other.sqlite')];
  expect((await run('import', sample(2024), sample(2025), '--library', one)).status).toBe(0);
  await note(one, '一处');
  const [file, again] = [at('全库.dzpack'), at('again.dzpack')];
  const written = await ask(
    z.object({
      file_name: text,
      bytes: number,
      format: z.literal('bundle'),
      counts: z.looseObject({ reports: number, notes: number }),
    }),
    ...['export', '--all', '--out', file, '--library', one],
  );
  expect(written).toMatchObject({
    file_name: '全库.dzpack',
    bytes: readFileSync(file).length,
    counts: { reports: 2, notes: 1 },
  });
  expect((await run('export', '--all', '--format', 'bundle', '--out', again, '--library', one)).status).toBe(
    0,
  );
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);

  const dry = await ask(taken, 'import', file, '--dry-run', '--library', other);
  expect(dry.bundles).toMatchObject([{ taken: false, into_empty: true }]);
  const into = await ask(taken, 'import', file, '--library', other);
  expect(into.bundles).toMatchObject([{ taken: true, whole: true, into_empty: true, conflicts: [] }]);
  expect((await run('export', '--all', '--out', again, '--library', other)).status).toBe(0);
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);

  // The same moment on another machine: another wording of the same note.
  const third = at('third.sqlite');
  expect((await run('import', sample(2024), sample(2025), '--library', third)).status).toBe(0);
  await note(third, '另一处');
  const refused = await run('import', file, '--library', third, '--json');
  expect(refused.status).toBe(3);
  const [seen] = taken.parse(JSON.parse(refused.out)).bundles;
  expect(seen).toMatchObject({
    taken: false,
    conflicts: [{ kind: 'note', mine: ['另一处'], theirs: ['一处'], choice: null }],
  });
  const inWords = await run('import', file, '--library', third);
  expect([inWords.status, inWords.err]).toEqual([
    3,
    '错误：全库.dzpack：有 1 处与本库不同，没有收入；请用 --merge 或 --choose 取舍\n',
  ]);
  expect(inWords.out).toContain('本库: 另一处');
  const { id } = seen!.conflicts[0]!;
  const merged = await ask(taken, 'import', file, '--choose', `${id}=both`, '--library', third);
  expect(merged.bundles).toMatchObject([{ taken: true, conflicts: [{ choice: 'both' }] }]);
  const notes = await ask(z.object({ notes: z.array(z.object({ text })) }), 'notes', '--library', third);
  expect(notes.notes.map((each) => each.text).sort()).toEqual(['一处', '另一处']);

  const some = await run(
    'export',
    '澜江市/2025',
    '--out',
    at('one.dzpack'),
    '--library',
    one,
    '--lang',
    'en',
  );
  expect(some).toMatchObject({ status: 0, err: '' });
  expect(some.out).toMatch(/reports +1\n/u);
}, 120_000);

it('what makes no sense is refused with the usage, and a file that is no bundle in words', async () => {
  const library = at('two.sqlite');
  expect((await run('import', sample(2024), '--library', library)).status).toBe(0);
  for (const words of [
    ['export', '--format', 'bundle', '--out', at('a.dzpack')],
    ['export', '1', '--all', '--out', at('a.dzpack')],
    ['export', '1', '--out', at('a.html')],
    ['export', '1', '1', '--all', '--out', at('a.html')],
    ['import', 'a.dzpack', '--merge', 'his'],
    ['import', 'a.dzpack', '--choose', 'x=ask'],
  ])
    expect(await run(...words, '--library', library)).toMatchObject({ status: 2, out: '' });
  const file = at('坏.dzpack');
  expect((await run('export', '--all', '--out', file, '--library', library)).status).toBe(0);
  writeFileSync(file, readFileSync(file).subarray(0, 2000));
  expect(await run('import', file, '--library', library)).toEqual({
    status: 3,
    out: '',
    err: '错误：坏.dzpack：项目包不完整，或导出之后被改动过；请重新导出或重新拷贝\n',
  });
});
