import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../electron/cli/arguments.ts';
import type { ExportFormat, NotePlace } from '../../shared/contract/export-api.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { bodyOf, partOf, readWord, wordsOf } from '../helpers/word-document.ts';
import { findFaults } from '../helpers/word-schema.ts';
import { walk, type XmlNode } from '../helpers/xml-tree.ts';
import { makeTwo, workOn } from './table-file.ts';
import { makeFolder, type TestLibrary } from './tools.ts';

const OPTIONS = {
  ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' },
  masks: MASK_NOTHING,
};

type Made = {
  readonly library: TestLibrary;
  readonly pair: { readonly left: number; readonly right: number };
};

/** Notes on words of one text and of both, of which two meet, verdicts, and a note that has lost its words. */
async function makePair(): Promise<Made> {
  const { library, earlier, later } = await makeTwo();
  await workOn({ library, earlier, later });
  const [a, b] = await Promise.all(
    [earlier, later].map(async (id) => (await library.call('report/open', { id })).text),
  );
  const anchorOf = (text = '', words = '') => {
    const start = text.indexOf(words);
    return createAnchor(text, { start, end: start + words.length });
  };
  const bridge = anchorOf(b, '青岚大桥建成通车');
  const lost = { ...bridge, quote: '早已不在的一句话', prefix: '', suffix: '' };
  const on = (anchor: object) => ({ kind: 'text', report: later, anchor });
  const both = { kind: 'pair', left: earlier, right: later };
  for (const [target, text] of [
    [on(bridge), '通车<当日>'],
    [on(anchorOf(b, '大桥建成')), '相叠'],
    [on(lost), '孤'],
    [{ ...both, leftAnchor: anchorOf(a, '各位代表'), rightAnchor: anchorOf(b, '各位代表') }, '两边'],
  ] as const)
    await library.call('notes/add', { target, text, tags: ['路桥'] });
  return { library, pair: { left: earlier, right: later } };
}

async function see({ library, pair }: Made, format: ExportFormat, options: object = {}): Promise<string> {
  const asked = { ...pair, format, options: { ...OPTIONS, ...options } };
  return (await library.call('export/preview', asked)).html;
}

async function writeWord({ library, pair }: Made, options: object): Promise<Buffer> {
  const target = join(makeFolder(), '左右.docx');
  const format = 'sidebyside-docx';
  await library.call('export/file', { ...pair, format, target, options: { ...OPTIONS, ...options } });
  return readFileSync(target);
}

const named = (root: XmlNode, name: string): readonly XmlNode[] =>
  [...walk(root)].filter((node) => node.name === name);
const idsOf = (root: XmlNode, name: string): readonly string[] =>
  named(root, name).map(({ attributes }) => attributes['w:id'] ?? '');

describe.each([
  ['html', 'margin'],
  ['pdf', 'endnotes'],
  ['sidebyside-docx', 'endnotes'],
] as const)('notes in %s', (format, usual) => {
  it(`stand by themselves as ${usual}, else where the reader wants them, each once`, async () => {
    const made = await makePair();
    const labels: string[][] = [];
    for (const notePlace of ['margin', 'endnotes'] as const satisfies readonly NotePlace[]) {
      const html = await see(made, format, { notePlace });
      const { document } = parseHTML(html);
      const between = [...document.querySelectorAll('tr.note')].length;
      const behind = [...document.querySelectorAll('#remarks > ul > li')].length;
      expect([between > 4, behind > 4]).toEqual([notePlace === 'margin', notePlace === 'endnotes']);
      expect([...document.querySelectorAll('#orphans li')]).toHaveLength(1);
      labels.push([...document.querySelectorAll('b[id^="n"]')].map(({ textContent }) => textContent));
      for (const link of document.querySelectorAll('a[href^="#"]'))
        expect(html).toContain(` id="${(link.getAttribute('href') ?? '').slice(1)}"`);
      expect(notePlace === usual).toBe(html === (await see(made, format)));
    }
    const sorted = labels.map((own) => own.toSorted());
    expect(sorted[0]).toEqual(sorted[1]);
    expect(new Set(sorted[0]).size).toBe(sorted[0]?.length);
  });
});

describe('the margin of the side-by-side Word document', () => {
  it('has each note as a comment on its words, on either side, and what has lost them in a list', async () => {
    const made = await makePair();
    const bytes = await writeWord(made, { notePlace: 'margin' });
    const parts = readWord(bytes);
    for (const [path, part] of parts) expect(findFaults(part), path).toEqual([]);
    const body = bodyOf(bytes);
    const comments = partOf(parts, 'word/comments.xml');
    const ids = idsOf(comments, 'w:comment');
    expect(new Set(ids).size).toBe(ids.length);
    for (const mark of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      expect(idsOf(body, mark).toSorted()).toEqual(ids.toSorted());
    const onWords = new Map<string, string>();
    for (const paragraph of named(body, 'w:p')) {
      let open: string[] = [];
      for (const node of walk(paragraph)) {
        const id = node.attributes['w:id'] ?? '';
        if (node.name === 'w:commentRangeStart') open.push(id);
        if (node.name === 'w:commentRangeEnd') open = open.filter((each) => each !== id);
        if (node.name === 'w:t')
          for (const each of open) onWords.set(each, (onWords.get(each) ?? '') + wordsOf(node));
      }
      expect(open).toEqual([]);
    }
    const wordsOn = (text: string) =>
      named(comments, 'w:comment')
        .filter((comment) => wordsOf(comment).includes(text))
        .map(({ attributes }) => onWords.get(attributes['w:id'] ?? ''));
    expect(wordsOn('通车<当日>')).toEqual(['青岚大桥建成通车']);
    expect(wordsOn('相叠')).toEqual(['大桥建成']);
    expect(wordsOn('两边')).toEqual(['各位代表', '各位代表']);
    expect(wordsOn('孤')).toEqual([]);
    expect(wordsOf(body)).toMatch(/孤\s*失去原文的批注: 原文：早已不在的一句话/u);
    expect(wordsOf(body)).not.toContain('通车<当日>');
    expect(wordsOf(body)).not.toMatch(/\[\d+\]/u);
  });

  it('has no comment without its words where rows are folded, and hides no note', async () => {
    const made = await makePair();
    for (const rows of ['noted', ['moved'], ['figure', 'reworded']]) {
      const bytes = await writeWord(made, { notePlace: 'margin', rows });
      const ids = readWord(bytes).has('word/comments.xml')
        ? idsOf(partOf(readWord(bytes), 'word/comments.xml'), 'w:comment')
        : [];
      expect(idsOf(bodyOf(bytes), 'w:commentReference').toSorted()).toEqual(ids.toSorted());
      const told = wordsOf(bodyOf(await writeWord(made, { notePlace: 'endnotes', rows })));
      const shown = [...readWord(bytes).values()].map(wordsOf).join('\n');
      for (const note of ['通车<当日>', '相叠', '两边', '孤'])
        expect(shown.includes(note), `${note} in ${String(rows)}`).toBe(told.includes(note));
    }
  });
});

it('where notes stand is remembered, for each format by itself', async () => {
  const { library } = await makePair();
  const chosen = { ...OPTIONS, cleaning: false, section: null, briefing: [], proposals: true };
  const options = { pdf: { ...chosen, notePlace: 'margin' }, html: { ...chosen, notePlace: null } };
  await library.call('export/remember', { memory: { format: 'pdf', options } });
  const kept = await library.call('export/remembered', {});
  expect([kept.options.pdf?.notePlace, kept.options.html?.notePlace]).toEqual(['margin', null]);
});

it('what was remembered before there was such a choice is kept, with none chosen', async () => {
  const { library } = await makePair();
  const chosen = {
    ...OPTIONS,
    cleaning: true,
    section: null,
    briefing: [],
    proposals: true,
    notePlace: 'margin',
  };
  await library.call('export/remember', { memory: { format: 'pdf', options: { pdf: chosen } } });
  const database = new Sqlite(library.file);
  const older = database
    .prepare(
      `UPDATE settings SET value = json_remove(value, '$.options.pdf.notePlace') WHERE name = 'export'`,
    )
    .run();
  database.close();
  expect(older.changes).toBe(1);
  const kept = await library.call('export/remembered', {});
  expect(kept).toEqual({ format: 'pdf', options: { pdf: { ...chosen, notePlace: null } } });
});

it('the command line takes where notes stand by name, and no other', () => {
  const words = ['export', '1', '2', '--library', 'a.duizhao', '--out', 'a.pdf'];
  const parsed = (...more: readonly string[]) => parseCommandLine([...words, ...more]);
  expect(parsed('--notes', 'margin')).toMatchObject({ options: { format: 'pdf', notePlace: 'margin' } });
  expect(parsed()).toMatchObject({ options: { notePlace: null } });
  expect(() => parsed('--notes', 'side')).toThrow(expect.objectContaining({ fault: 'wrong-notes' }));
});
