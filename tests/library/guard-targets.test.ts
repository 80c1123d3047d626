import { copyFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';
import { GRANT_ARGUMENTS, type Method } from '../../shared/contract/methods.ts';
import { CITATION_FORMATS } from '../../shared/model/citation.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

type Pair = { readonly library: TestLibrary; readonly ids: readonly [number, number] };

async function makePair(): Promise<Pair> {
  const library = makeLibrary();
  const earlier = await addText(library, '2030.txt', inventReport(2030));
  const later = await addText(library, '2031.txt', inventReport(2031));
  return { library, ids: [earlier.id, later.id] };
}

/** Every way to write a file that the reader names. */
function writersOf({ ids: [left, right] }: Pair): readonly (readonly [Method, object])[] {
  const options = { ...EXPORT_DEFAULTS, language: 'zh-CN', masks: MASK_NOTHING };
  const source = { kind: 'notes', report: null };
  return [
    ['export/file', { left, right, format: 'html', options }],
    ['export/picture', { format: 'svg', content: '<svg/>' }],
    ['tables/export', { source, language: 'zh-CN' }],
    ['report/print', { id: left, language: 'zh-CN' }],
    ['report/cite-file', { ids: [left], format: CITATION_FORMATS[0] }],
    ['bundle/export', { reports: null }],
  ];
}

it('nothing that is written takes the place of a library, this one or another, or of a report’s own file', async () => {
  const pair = await makePair();
  const { library } = pair;
  const folder = makeFolder();
  const [other, original, link] = ['b.html', 'c.html', 'd.html'].map((name) => join(folder, name));
  const another = makeLibrary();
  another.close();
  copyFileSync(another.file, other ?? '');
  writeFileSync(original ?? '', inventReport(2030));
  symlinkSync(library.file, link ?? '');
  for (const [method, args] of writersOf(pair))
    for (const [target, reason] of [
      [library.file, 'is-library'],
      [`${library.file}-wal`, 'is-library'],
      [link, 'is-library'],
      [other, 'is-library'],
      [original, 'is-original'],
    ] as const) {
      const before = readFileSync(target ?? '');
      expect(await failureOf(() => library.call(method, { ...args, target }))).toMatchObject({
        ...{ code: 'unreadable-file', details: { reason } },
      });
      if (method === 'export/picture') expect(readFileSync(target ?? '')).toEqual(before);
    }
  expect(await library.call('library/list', {})).toHaveLength(1);
});

it('whatever writes a file that the reader names is looked after', async () => {
  const named = Object.entries(GRANT_ARGUMENTS).flatMap(([method, { purpose }]) =>
    purpose === 'write' ? [method] : [],
  );
  const looked = writersOf(await makePair()).map(([method]) => method);
  expect([...looked, 'backup/copy'].sort()).toEqual(named.sort());
});

it('an older export is replaced, and an older copy of the library by a newer, but not the library by its copy', async () => {
  const pair = await makePair();
  const { library } = pair;
  const target = join(makeFolder(), 'a.html');
  const [[method, args] = ['export/file', {}] as const] = writersOf(pair);
  await library.call(method, { ...args, target });
  const written = readFileSync(target);
  writeFileSync(target, 'an older one');
  await library.call(method, { ...args, target });
  expect(readFileSync(target)).toEqual(written);
  const copy = join(makeFolder(), 'copy.duizhao');
  await library.call('backup/copy', { target: copy });
  await library.call('backup/copy', { target: copy });
  expect(await failureOf(() => library.call('backup/copy', { target: library.file }))).toMatchObject({
    ...{ code: 'unreadable-file', details: { reason: 'is-library' } },
  });
});
