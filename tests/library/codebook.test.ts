import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const TAGS = [
  { path: '民生', definition: '', example: '', counterExample: '', colour: null },
  {
    path: '民生/就业',
    definition: '岗位、失业\n【例】\n\\【反例】',
    example: '=新增岗位 <3 万> & “稳岗”',
    counterExample: '补助\n\n第三行 ',
    colour: 'green',
  },
  { path: '经济/1-2', definition: '', example: '', counterExample: '只有反例', colour: 'purple' },
  { path: '经济/00123', definition: '𠮷', example: '', counterExample: '', colour: null },
];
const WITH_PARENTS = [...TAGS, { ...TAGS[0], path: '经济' }];

async function makeCoded(): Promise<TestLibrary> {
  const library = makeLibrary();
  for (const tag of TAGS) await library.call('tags/save', { id: null, tag });
  return library;
}

async function write(library: TestLibrary, ending: string): Promise<string> {
  const target = join(makeFolder(), `编码簿.${ending}`);
  const source = ending === 'qdpx' ? { kind: 'notes', report: null } : { kind: 'codebook' };
  await library.call('tables/export', { source, target, language: 'zh-CN' });
  return target;
}

const tagsOf = async (library: TestLibrary) =>
  (await library.call('tags/list', {})).map(
    ({ id: _, parent: __, notes: ___, notesBelow: ____, ...tag }) => tag,
  );

describe.each(['csv', 'xlsx', 'qdc', 'qdpx'])('a codebook as %s', (ending) => {
  it('comes back equal, into an empty library and into its own, and goes out the same', async () => {
    const library = await makeCoded();
    const file = await write(library, ending);
    const bytes = readFileSync(file);
    const same = await library.call('tags/look', { file });
    expect(same.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'same'));
    expect(await library.call('tags/take', { file, replaces: true })).toMatchObject({ added: 0, changed: 0 });

    const other = makeLibrary();
    const seen = await other.call('tags/look', { file });
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['new']));
    expect(await other.call('tags/list', {})).toEqual([]);
    expect(await other.call('tags/take', { file, replaces: false })).toMatchObject({ added: 5, changed: 0 });
    const taken = await tagsOf(other);
    expect(taken).toEqual(await tagsOf(library));
    expect(taken).toHaveLength(5);
    expect(taken).toEqual(expect.arrayContaining(WITH_PARENTS));
    if (ending !== 'xlsx') expect(readFileSync(await write(other, ending))).toEqual(bytes);
    await other.call('history/undo', {});
    expect(await other.call('tags/list', {})).toEqual([]);
  });

  it('is told apart from what is here, and comes in its place only where that is wanted', async () => {
    const file = await write(await makeCoded(), ending);
    const other = makeLibrary();
    const own = { path: '民生/就业', definition: '旧说', example: '', counterExample: '', colour: null };
    await other.call('tags/save', { id: null, tag: own });
    const seen = await other.call('tags/look', { file });
    expect(Object.fromEntries(seen.map(({ tag, state }) => [tag.path, state]))).toEqual({
      ...{ 民生: 'same', '民生/就业': 'changed', 经济: 'new', '经济/00123': 'new', '经济/1-2': 'new' },
    });
    expect(seen.find(({ state }) => state === 'changed')).toMatchObject({ before: own, tag: TAGS[1] });
    const kept = await other.call('tags/take', { file, replaces: false });
    expect(kept).toMatchObject({ added: 3, changed: 1 });
    expect(kept.tags.find(({ path }) => path === '民生/就业')).toMatchObject({
      ...TAGS[1],
      definition: '旧说',
    });
    const replaced = await other.call('tags/take', { file, replaces: true });
    expect(replaced).toMatchObject({ added: 0, changed: 1 });
    expect(replaced.tags.find(({ path }) => path === '民生/就业')).toMatchObject(TAGS[1] ?? {});
    // A blank takes nothing away.
    const blank = join(makeFolder(), '简.csv');
    writeFileSync(blank, '标签,定义\r\n民生 / 就业,\r\n新的,说明\r\n');
    expect(await other.call('tags/take', { file: blank, replaces: true })).toMatchObject({
      added: 1,
      changed: 0,
    });
    expect(await tagsOf(other)).toEqual(
      expect.arrayContaining([TAGS[1], { ...TAGS[0], path: '新的', definition: '说明' }]),
    );
  });
});

describe('a REFI-QDA codebook', () => {
  it('is valid, and fits no other schema', async () => {
    const xml = readFileSync(await write(await makeCoded(), 'qdc'), 'utf8');
    const schema = readFileSync(
      join(import.meta.dirname, '..', 'fixtures', 'refi-qda', 'codebook.xsd'),
      'utf8',
    );
    const check = (contents: string) =>
      validateXML({ xml: [{ fileName: 'a.qdc', contents }], schema: [schema] });
    expect((await check(xml)).errors).toEqual([]);
    expect((await check(xml.replace('isCodable', 'codable'))).valid).toBe(false);
  });

  it('is not written of a library without tags: the schema knows none without a code', async () => {
    const failure = await failureOf(() => write(makeLibrary(), 'qdc'));
    expect(failure).toMatchObject({ code: 'invalid-input', details: { reason: 'no-tags' } });
  });

  it('of another program comes in: braces, colours of its own, a slash in a name, sets', async () => {
    const file = join(makeFolder(), 'max.qdc');
    writeFileSync(
      file,
      `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<CodeBook origin="X" xmlns="urn:QDA-XML:codebook:1.0"><Codes>
  <Code guid="{11111111-1111-4111-8111-111111111111}" name="收入/支出" isCodable="true" color="#ff0000">
    <Description>按科目</Description>
    <Code guid="{11111111-1111-4111-8111-111111111112}" name=" 税 " isCodable="false"/>
  </Code></Codes><Sets><Set guid="{11111111-1111-4111-8111-111111111113}" name="s"/></Sets></CodeBook>`,
    );
    const library = makeLibrary();
    await library.call('tags/take', { file, replaces: true });
    expect(await library.call('tags/list', {})).toMatchObject([
      { path: '收入／支出', definition: '按科目', colour: 'red' },
      { path: '收入／支出/税', parent: '收入／支出', definition: '', colour: null },
    ]);
  });

  it('is refused where it is something else', async () => {
    const folder = makeFolder();
    const library = makeLibrary();
    for (const [name, content] of [
      ['a.xml', '<Project xmlns="urn:QDA-XML:project:1.0"/>'],
      ['a.csv', '甲,乙\r\n1,2\r\n'],
    ] as const) {
      writeFileSync(join(folder, name), content);
      expect(await failureOf(() => library.call('tags/look', { file: join(folder, name) }))).toMatchObject({
        code: 'unsupported-format',
        details: { name, format: 'foreign-table' },
      });
    }
  });
});

describe('the codebook beside notes', () => {
  it('goes out with a project and comes back with its notes; what is said here stays', async () => {
    const make = async () => {
      const library = await makeCoded();
      const { id: report } = await addText(library, '2024.txt', inventReport(2024));
      return { library, report };
    };
    const { library, report } = await make();
    const { text } = await library.call('report/open', { id: report });
    const target = { kind: 'text', report, anchor: createAnchor(text, { start: 0, end: 6 }) };
    await library.call('notes/add', { target, text: '', tags: ['民生/就业'] });
    const file = await write(library, 'qdpx');

    const other = makeLibrary();
    await addText(other, '2024.txt', inventReport(2024));
    expect(await other.call('tables/import', { files: [file] })).toMatchObject({ added: 4, failed: [] });
    expect(await tagsOf(other)).toEqual(expect.arrayContaining(TAGS.filter(({ colour }) => colour !== null)));
    expect(await other.call('tables/import', { files: [file] })).toMatchObject({
      added: 0,
      known: 4,
      failed: [],
    });

    const id = (await other.call('tags/list', {})).find(({ path }) => path === '民生/就业')?.id;
    await other.call('tags/save', { id, tag: { ...TAGS[1], definition: '本库的说法' } });
    expect(await other.call('tables/import', { files: [file] })).toMatchObject({
      added: 0,
      failed: [{ problem: 'differs' }],
    });
    expect((await tagsOf(other)).find(({ path }) => path === '民生/就业')).toMatchObject({
      definition: '本库的说法',
    });
  });
});
