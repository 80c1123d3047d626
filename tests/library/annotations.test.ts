import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import validateAnnotation from 'validate-web-annotation';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { openZip } from '../../electron/library/import/formats/zip.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { NOTE_COLOURS, NOTE_KINDS, NOTE_SUBJECTS } from '../../shared/model/note.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { ANNOTATION_CONTEXT } from '../helpers/web-annotation-context.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { childOf, elementsOf, parseXml, textIn, walk } from '../helpers/xml-tree.ts';
import { packZip } from '../helpers/zip.ts';
import { makeTwo, workOn } from './table-file.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const ENDINGS = ['jsonld', 'qdpx'] as const;
type Ending = (typeof ENDINGS)[number];
const SCHEMA = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'refi-qda', 'project.xsd'), 'utf8');

/** Signs of two code units, so that code points are told from them. */
const BODY = '　　𠮷安镇建成图书馆两座，𠮷安镇扩建图书馆一座。\n　　😀全面完成“三农”<任务>&目标。';
const TEXTS = [2030, 2031].map((year) => [`${year}.txt`, inventReport(year, BODY)] as const);

async function makeReports(): Promise<{ readonly library: TestLibrary; readonly ids: readonly number[] }> {
  let tick = Date.parse('2031-02-03T04:05:06.000Z');
  const library = makeLibrary({ now: () => new Date((tick += 1000)) });
  const ids: number[] = [];
  for (const [name, text] of TEXTS) ids.push((await addText(library, name, text)).id);
  return { library, ids };
}

const TAGS = ['经济/工业', '经济', '民生；绿地', 'a/b/c', 'x & "y" <z>', '𠮷', '5/12'];
const NOTES = ['', '待核', '第一行\n第二行\r\n第三行', '<b>&amp;</b> “引”', '　两端空白　', '𠮷😀'];

/** Notes of every kind on words drawn at random; gives how many. */
async function noteAtRandom(library: TestLibrary, ids: readonly number[], seed: number): Promise<number> {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[pickBelow(random, from.length)] as T;
  const texts = new Map<number, string>();
  for (const id of ids) texts.set(id, (await library.call('report/open', { id })).text);
  const [left = 0, right = 0] = ids;
  const { comparison } = await library.call('compare/open', { left, right });
  const anchorIn = (id: number) => {
    const text = texts.get(id) ?? '';
    const start = pickBelow(random, text.length - 1);
    return createAnchor(text, { start, end: Math.min(text.length, start + 1 + pickBelow(random, 30)) });
  };
  const lose = (id: number) => ({ ...anchorIn(id), quote: `早已不在的一句话${pickBelow(random, 1e6)}` });
  const total = 60;
  for (let at = 0; at < total; at += 1) {
    const report = pick(ids);
    const target =
      random() < 0.3
        ? {
            ...(random() < 0.3
              ? { kind: 'pair', left, right }
              : { kind: 'change', left, right, changeKey: pick(comparison.changes).key }),
            leftAnchor: random() < 0.3 ? null : random() < 0.2 ? lose(left) : anchorIn(left),
            rightAnchor: random() < 0.2 ? null : anchorIn(right),
          }
        : {
            ...{ kind: 'text', report, anchor: random() < 0.15 ? lose(report) : anchorIn(report) },
            ...(random() < 0.2 ? { subject: pick(NOTE_SUBJECTS) } : {}),
          };
    const tags = [...new Set(Array.from({ length: pickBelow(random, 4) }, () => pick(TAGS)))];
    const looks = {
      kind: random() < 0.3 ? pick(NOTE_KINDS) : null,
      colour: random() < 0.3 ? pick(NOTE_COLOURS) : null,
    };
    const note = await library.call('notes/add', { target, text: pick(NOTES), tags, ...looks });
    if (random() < 0.3)
      await library.call('notes/edit', { id: note.id, text: `${note.text}改`, tags, ...looks });
  }
  return total;
}

async function write(library: TestLibrary, ending: Ending): Promise<Buffer> {
  const target = join(makeFolder(), `批注.${ending}`);
  await library.call('tables/export', { source: { kind: 'notes', report: null }, target, language: 'zh-CN' });
  return readFileSync(target);
}

async function take(library: TestLibrary, bytes: Uint8Array | string, name: string) {
  const file = join(makeFolder(), name);
  writeFileSync(file, bytes);
  return library.call('tables/import', { files: [file] });
}

const notesOf = async (library: TestLibrary) =>
  (await library.call('notes/list', { report: null }))
    .map(({ text, tags, kind, colour, author, createdAt, updatedAt, left, right, isOrphan, target }) => ({
      ...{ text, sort: kind, colour, author, subject: target.kind === 'text' ? target.subject : null },
      ...{ tags, createdAt, updatedAt, left, right, isOrphan },
      ...{ kind: target.kind, key: target.kind === 'change' ? target.changeKey : null },
    }))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));

describe.each(ENDINGS)('notes as %s', (ending) => {
  it('come back on their words, into the same library and into another, and go out the same', async () => {
    const { library, ids } = await makeReports();
    const count = await noteAtRandom(library, ids, 7);
    const [bytes, notes] = [await write(library, ending), await notesOf(library)];
    expect(notes.filter(({ isOrphan }) => isOrphan).length).toBeGreaterThan(3);
    expect(notes.filter(({ kind }) => kind === 'change').length).toBeGreaterThan(4);
    expect(await write(library, ending)).toEqual(bytes);
    expect(await take(library, bytes, `a.${ending}`)).toMatchObject({ added: 0, known: count, failed: [] });

    for (const { id } of await library.call('notes/list', { report: null }))
      await library.call('notes/delete', { id });
    expect(await take(library, bytes, `a.${ending}`)).toMatchObject({ added: count, known: 0, failed: [] });
    expect(await notesOf(library)).toEqual(notes);
    expect(await write(library, ending)).toEqual(bytes);

    const other = await makeReports();
    expect(await take(other.library, bytes, `a.${ending}`)).toMatchObject({ added: count, failed: [] });
    expect(await notesOf(other.library)).toEqual(notes);
    expect(await write(other.library, ending)).toEqual(bytes);
  });

  it('of a report that the library lacks are not taken, and said', async () => {
    const { library, ids } = await makeReports();
    const count = await noteAtRandom(library, ids, 11);
    const taken = await take(makeLibrary(), await write(library, ending), `a.${ending}`);
    expect(taken).toMatchObject({ added: 0, known: 0 });
    expect(taken.failed.map(({ problem }) => problem)).toEqual(
      Array.from({ length: count }, () => 'no-report'),
    );
  });

  it('are exported from a comparison, those of other reports left out', async () => {
    const { library, ids } = await makeReports();
    const third = await addText(library, '2032.txt', inventReport(2032, BODY));
    await noteAtRandom(library, [ids[0] ?? 0, third.id], 13);
    const pair = { left: ids[0], right: ids[1] };
    const options = {
      ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' },
      masks: MASK_NOTHING,
    };
    const target = join(makeFolder(), `a.${ending}`);
    await library.call('export/file', { ...pair, target, format: ending, options });
    const wanted = (await library.call('notes/list', { report: null })).filter(
      ({ target: on }) => on.kind === 'text' && on.report === ids[0],
    );
    const other = await makeReports();
    expect(await take(other.library, readFileSync(target), `a.${ending}`)).toMatchObject({
      ...{ added: wanted.length, failed: [] },
    });
    const { html } = await library.call('export/preview', { ...pair, format: ending, options });
    expect(html).toContain('<pre>');
  });
});

describe('W3C annotations', () => {
  type Item = Readonly<Record<string, unknown>> & {
    readonly creator?: { readonly id: string };
    readonly target: readonly {
      readonly source: { readonly id: string; readonly via?: string };
      readonly selector?: readonly {
        readonly type: string;
        readonly exact?: string;
        readonly start?: number;
        readonly end?: number;
      }[];
    }[];
  };
  const read = (bytes: Buffer) =>
    JSON.parse(bytes.toString('utf8')) as { '@context': string; total: number; first: { items: Item[] } };
  /** The schema in the registry knows agents by their address alone, and wants a context in each annotation. */
  const isValid = (item: Item, context: string): boolean =>
    validateAnnotation({
      ...{ ...item, '@context': context },
      ...(item.creator === undefined ? {} : { creator: item.creator.id }),
      ...{ created: String(item['created']).slice(0, 10), modified: undefined },
    });

  it('are valid against the schema of the data model, their positions code points of the text that they name', async () => {
    const { library, ids } = await makeReports();
    const count = await noteAtRandom(library, ids, 17);
    const file = read(await write(library, 'jsonld'));
    const texts = await Promise.all(ids.map(async (id) => (await library.call('report/open', { id })).text));
    expect(file).toMatchObject({ total: count, first: { startIndex: 0 } });
    let [places, quotes] = [0, 0];
    for (const item of file.first.items) {
      expect(isValid(item, file['@context']), JSON.stringify(item)).toBe(true);
      for (const { source, selector = [] } of item.target) {
        expect(source.id).toMatch(/^urn:sha256:[0-9a-f]{64}$/u);
        const [quote, place] = ['TextQuoteSelector', 'TextPositionSelector'].map((type) =>
          selector.find((each) => each.type === type),
        );
        if (quote !== undefined) quotes += 1;
        if (quote === undefined || place === undefined) continue;
        const { start, end } = place;
        expect(texts.some((text) => Array.from(text).slice(start, end).join('') === quote.exact)).toBe(true);
        places += 1;
      }
    }
    expect(places).toBeGreaterThan(40);
    expect(quotes).toBeGreaterThan(places);
    expect(isValid({ ...file.first.items[0]!, target: 5 as never }, file['@context'])).toBe(false);
  });

  it('expand by the context of the standard with no term lost, and come back by it the same', async () => {
    const { library, ids } = await makeReports();
    const count = await noteAtRandom(library, ids, 23);
    const file = read(await write(library, 'jsonld'));
    const context = file['@context'];
    const documentLoader = (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      const document = { '@context': ANNOTATION_CONTEXT };
      return Promise.resolve({ contextUrl: null, documentUrl: url, document } as const);
    };
    const options = { documentLoader, safe: true };
    const [collection, ...others] = await jsonld.expand(file, options);
    expect(others).toEqual([]);
    const text = JSON.stringify(collection);
    const times = (iri: string): number => text.split(`"${iri}"`).length - 1;
    expect(times('http://www.w3.org/ns/oa#Annotation')).toBe(count);
    expect(times('http://purl.org/dc/terms/created')).toBe(count);
    expect(times('http://www.w3.org/ns/oa#exact')).toBeGreaterThan(count);
    const back = await jsonld.compact(collection ?? {}, context, options);
    // A list of one comes back as that one.
    const alike = (value: unknown): unknown =>
      Array.isArray(value) && value.length === 1
        ? value.map(alike)[0]
        : Array.isArray(value)
          ? value.map(alike)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, alike(of)]))
            : value;
    expect(alike(back)).toEqual(alike(file));
    const [item] = file.first.items;
    const strange = { ...file, first: { ...file.first, items: [{ ...item, quotation: 'x' }] } };
    await expect(jsonld.expand(strange, options)).rejects.toThrow(/Safe mode/u);
  });

  it('hold the verdicts that stand on words, which come back by the table of goals alone', async () => {
    const { library, earlier, later } = await makeTwo();
    await workOn({ library, earlier, later });
    const target = join(makeFolder(), 'a.jsonld');
    const options = {
      ...{ language: 'zh-CN', notes: false, verdicts: true, changeList: true, rows: 'all' },
      masks: MASK_NOTHING,
    };
    await library.call('export/file', { left: earlier, right: later, target, format: 'jsonld', options });
    const file = read(readFileSync(target));
    expect(file.first.items.length).toBeGreaterThan(1);
    for (const item of file.first.items) {
      expect(item).toMatchObject({ motivation: 'assessing', creator: { type: 'Person' } });
      expect(isValid(item, file['@context'])).toBe(true);
    }
    const taken = await library.call('tables/import', { files: [target] });
    expect(taken).toMatchObject({ added: 0, known: 0 });
    expect(taken.failed).toContainEqual({ file: 'a.jsonld', row: 1, problem: 'verdict' });
  });

  it('of other programs are taken: a page, one annotation, a body that is a string, an address as target', async () => {
    const { library, ids } = await makeReports();
    const { text, summary } = await library.call('report/open', { id: ids[0] });
    const exact = text.slice(10, 30);
    const target = {
      source: { id: `urn:sha256:${'0'.repeat(64)}`, via: `urn:sha256:${summary.sha256}` },
      selector: { type: 'TextQuoteSelector', exact },
    };
    const one = { type: 'Annotation', created: '2030-01-02T03:04:05+08:00', bodyValue: '一', target };
    expect(await take(library, JSON.stringify(one), '一.json')).toMatchObject({ added: 1, failed: [] });
    const body = { value: '二' };
    const items = [{ ...one, bodyValue: undefined, body }, { ...one, target: 'https://example.org/' }, 5];
    const page = `\uFEFF${JSON.stringify({ type: 'AnnotationPage', items })}`;
    expect(await take(library, page, '二.json')).toMatchObject({
      ...{
        added: 1,
        failed: [
          { row: 2, problem: 'no-report' },
          { row: 3, problem: 'no-report' },
        ],
      },
    });
    expect((await notesOf(library)).map(({ createdAt, left }) => [createdAt, left])).toEqual(
      Array.from({ length: 2 }, () => ['2030-01-01T19:04:05.000Z', { start: 10, end: 30 }]),
    );
  });

  it('that are none are refused', async () => {
    const { library } = await makeReports();
    for (const words of ['{"a": 1}', '{', '[1', '{"items": 5}'])
      expect(await failureOf(() => take(library, words, 'a.jsonld'))).toMatchObject({
        ...{ code: 'unsupported-format', details: { name: 'a.jsonld', format: 'foreign-table' } },
      });
  });
});

describe('a REFI-QDA project', () => {
  it('fits the schema, holds the texts to the letter, and selections in code points', async () => {
    const { library, ids } = await makeReports();
    await noteAtRandom(library, ids, 19);
    const bytes = await write(library, 'qdpx');
    const zip = await openZip(bytes);
    const project = (await zip.read('project.qde')).toString('utf8');
    const check = async (xml: string) =>
      validateXML({ xml: [{ fileName: 'project.qde', contents: xml }], schema: [SCHEMA] });
    expect((await check(project)).errors).toEqual([]);
    expect((await check(project.replace('startPosition', 'start'))).valid).toBe(false);
    for (const prepare of [
      () => Promise.resolve(null),
      (other: TestLibrary) =>
        other.call('tags/save', {
          id: null,
          tag: { path: '甲/乙', definition: '说', example: '', counterExample: '', colour: 'red' },
        }),
      (other: TestLibrary) => addText(other, 'a.txt', inventReport(2030, BODY)),
    ]) {
      const other = makeLibrary();
      await prepare(other);
      const few = await (await openZip(await write(other, 'qdpx'))).read('project.qde');
      expect((await check(few.toString('utf8'))).errors).toEqual([]);
    }

    const root = parseXml(project);
    const guids = [...walk(root)].flatMap(({ attributes }) => attributes['guid'] ?? []);
    expect(new Set(guids).size).toBe(guids.length);
    const known = new Set(guids);
    for (const { attributes } of walk(root))
      if (attributes['targetGUID'] !== undefined) expect(known).toContain(attributes['targetGUID']);
    const texts = await Promise.all(ids.map(async (id) => (await library.call('report/open', { id })).text));
    let selections = 0;
    for (const source of elementsOf(childOf(root, 'Sources')!)) {
      const path = source.attributes['plainTextPath']!.replace('internal://', 'sources/');
      const text = (await zip.read(path)).toString('utf8');
      expect(texts).toContain(text);
      for (const { name, attributes } of elementsOf(source)) {
        if (name !== 'PlainTextSelection') continue;
        const [start, end] = [Number(attributes['startPosition']), Number(attributes['endPosition'])];
        expect(Array.from(text).slice(start, end).join('')).not.toBe('');
        selections += 1;
      }
    }
    expect(selections).toBeGreaterThan(40);
    const codes = [...walk(childOf(root, 'CodeBook')!)].filter(({ name }) => name === 'Code');
    expect(codes.find(({ attributes }) => attributes['name'] === '经济')).toMatchObject({
      children: [{ attributes: { name: '工业' } }],
    });
    expect(textIn(root)).toContain('第一行\n第二行\r\n第三行');
  });

  it('of another program is taken: identifiers in braces, texts in place, codes without a note', async () => {
    const { library, ids } = await makeReports();
    const { text } = await library.call('report/open', { id: ids[0] });
    const [source, code, memo] = ['a', 'b', 'c'].map(
      (sign) => `${sign.repeat(8)}-0000-0000-0000-000000000000`,
    );
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const project = `<Project xmlns="urn:QDA-XML:project:1.0" name="p"><CodeBook><Codes>
      <Code guid="${code}" name="民生" isCodable="true"/></Codes></CodeBook><Sources>
      <TextSource guid="${source}" name="s"><PlainTextContent>${escaped}</PlainTextContent>
      <PlainTextSelection guid="${source}" startPosition="3" endPosition="20" creationDateTime="2030-01-02T03:04:05Z">
      <Coding guid="${code}"><CodeRef targetGUID="{${code?.toUpperCase()}}"/></Coding></PlainTextSelection>
      <PlainTextSelection guid="${source}" startPosition="30" endPosition="50"><NoteRef targetGUID="${memo}"/></PlainTextSelection>
      <PlainTextSelection guid="${source}" startPosition="9" endPosition="2"/>
      </TextSource></Sources><Notes><Note guid="${memo}" plainTextPath="internal://m.txt"/></Notes></Project>`;
    const archive = packZip([
      { name: 'project.qde', content: project },
      { name: 'Sources/m.txt', content: '\uFEFF备忘' },
    ]);
    expect(await take(library, archive, 'p.qdpx')).toMatchObject({
      ...{ added: 2, failed: [{ row: 3, problem: 'unreadable' }] },
    });
    const notes = await notesOf(library);
    const points = (start: number, end: number): string => Array.from(text).slice(start, end).join('');
    expect(notes.map(({ left }) => text.slice(left?.start, left?.end))).toEqual([
      points(3, 20),
      points(30, 50),
    ]);
    expect(notes).toMatchObject([
      { text: '', tags: ['民生'], createdAt: '2030-01-02T03:04:05.000Z' },
      { text: '备忘', tags: [] },
    ]);
  });

  it('that is damaged, or none, is refused', async () => {
    const { library } = await makeReports();
    const pack = (content: string): Buffer => packZip([{ name: 'project.qde', content }]);
    expect(await failureOf(() => take(library, pack('<Project'), 'p.qdpx'))).toMatchObject({
      ...{ code: 'unreadable-file', details: { reason: 'damaged' } },
    });
    expect(await failureOf(() => take(library, pack('<Other/>'), 'p.qdpx'))).toMatchObject({
      ...{ code: 'unsupported-format', details: { format: 'foreign-table' } },
    });
  });
});
