import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOutRows, rowsOf } from '../../electron/library/export/facing-rows.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import type { Row, Side } from '../../shared/model/comparison.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { bodyOf, readWord, wordsOf } from '../helpers/word-document.ts';
import { findFaults } from '../helpers/word-schema.ts';
import { childOf, elementsOf, walk, type XmlNode } from '../helpers/xml-tree.ts';
import { makeTwo, workOn } from './table-file.ts';
import { addText, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const OPTIONS = {
  ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' },
  masks: MASK_NOTHING,
};

type Pair = { readonly left: number; readonly right: number };

async function write(library: TestLibrary, pair: Pair, options: object = {}): Promise<Buffer> {
  const target = join(makeFolder(), '左右.docx');
  const args = { ...pair, format: 'sidebyside-docx', target, options: { ...OPTIONS, ...options } };
  await library.call('export/file', args);
  return readFileSync(target);
}

/** Two reports with a note, verdicts, and sentences that only one of them has. */
async function makePair(): Promise<{ readonly library: TestLibrary; readonly pair: Pair }> {
  const { library, earlier, later } = await makeTwo();
  await workOn({ library, earlier, later });
  const { text } = await library.call('report/open', { id: later });
  const start = text.indexOf('青岚大桥建成通车');
  const anchor = createAnchor(text, { start, end: start + 8 });
  await library.call('notes/add', {
    ...{ target: { kind: 'text', report: later, anchor }, text: '通车<当日>', tags: ['路桥'] },
  });
  const lost = { ...anchor, quote: '早已不在的一句话', prefix: '', suffix: '' };
  await library.call('notes/add', {
    ...{ target: { kind: 'text', report: later, anchor: lost }, text: '孤', tags: [] },
  });
  return { library, pair: { left: earlier, right: later } };
}

const named = (root: XmlNode, name: string): readonly XmlNode[] =>
  [...walk(root)].filter((node) => node.name === name);

/** The cells of the rows that hold the texts: those with a number between two sides. */
function cellsOf(body: XmlNode): readonly (readonly XmlNode[])[] {
  return named(body, 'w:tr')
    .map((row) => elementsOf(row).filter(({ name }) => name === 'w:tc'))
    .filter(([, middle]) => middle !== undefined && named(middle, 'w:bookmarkStart').length > 0);
}

/** One side's words, the numbers of remarks left out. */
function columnOf(body: XmlNode, side: Side): string {
  return cellsOf(body)
    .map((cells) => cells[side === 'left' ? 0 : 2])
    .map((cell) => (cell === undefined ? '' : wordsOf(withoutLinks(cell))))
    .join('');
}

function withoutLinks(node: XmlNode): XmlNode {
  const children = node.children.filter((child) => typeof child === 'string' || child.name !== 'w:hyperlink');
  return {
    ...node,
    children: children.map((child) => (typeof child === 'string' ? child : withoutLinks(child))),
  };
}

const wordsIn = (body: XmlNode): string => elementsOf(body).map(wordsOfAll).join('\n');
const wordsOfAll = (node: XmlNode): string => wordsOf(node);

const numbered = (rows: readonly Row[]) => rows.map((row, index) => ({ row, index }));

describe('rows as they are laid out', () => {
  const row = (left: boolean, right: boolean, isHeading = false): Row => {
    const span = { start: 0, end: 1 };
    const kind = left && right ? 'same' : left ? 'removed' : 'added';
    return {
      ...{ kind, left: left ? span : null, right: right ? span : null, score: 0, move: null, spans: [] },
      ...{ leftSection: null, rightSection: null, isHeading, isDecided: false },
      startsParagraph: { left: false, right: false },
    };
  };
  const layOut = (rows: readonly Row[]): readonly string[] =>
    layOutRows(numbered(rows)).map(({ left, right }) => `${left?.index ?? ''}|${right?.index ?? ''}`);

  it('put what only one side has opposite what only the other has, in the order of both', () => {
    const [both, left, right] = [row(true, true), row(true, false), row(false, true)];
    expect(layOut([left, left, right, both, right, left])).toEqual(['0|2', '1|', '3|3', '5|4']);
    expect(layOutRows(numbered([left, right])).map((each) => rowsOf(each).length)).toEqual([2]);
    expect(layOutRows(numbered([both])).map((each) => rowsOf(each).length)).toEqual([1]);
  });

  it('keep headings in rows of their own', () => {
    const [left, right, heading] = [row(true, false), row(false, true), row(false, true, true)];
    expect(layOut([left, heading, left, right])).toEqual(['0|', '|1', '2|3']);
  });
});

describe('the side-by-side Word document', () => {
  it('holds both texts whole, but for the ends of their lines', async () => {
    const { library, pair } = await makePair();
    const body = bodyOf(await write(library, pair));
    for (const side of ['left', 'right'] as const) {
      const { text } = await library.call('report/open', { id: pair[side] });
      expect(columnOf(body, side)).toBe(text.replaceAll('\n', ''));
    }
  });

  it('is built as the standard has it, and every link leads somewhere', async () => {
    const { library, pair } = await makePair();
    const bytes = await write(library, pair);
    for (const [path, part] of readWord(bytes)) expect(findFaults(part), path).toEqual([]);
    const body = bodyOf(bytes);
    const names = named(body, 'w:bookmarkStart').map((node) => node.attributes['w:name']);
    const ids = named(body, 'w:bookmarkStart').map((node) => node.attributes['w:id']);
    expect([new Set(names).size, new Set(ids).size]).toEqual([names.length, names.length]);
    const anchors = named(body, 'w:hyperlink').map((node) => node.attributes['w:anchor']);
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([]);
    for (const cell of named(body, 'w:tc')) expect(elementsOf(cell).at(-1)?.name).toBe('w:p');
  });

  it('tells its marks apart without colour', async () => {
    const { library, pair } = await makePair();
    const body = bodyOf(await write(library, pair));
    const legend = elementsOf(body).find((node) => wordsOf(node).startsWith('图例'));
    const looks = named(legend ?? body, 'w:r')
      .filter((node) => wordsOf(node).trim() !== '' && !wordsOf(node).startsWith('图例'))
      .map((node) => {
        const properties = elementsOf(childOf(node, 'w:rPr') ?? node);
        return properties
          .filter(({ name }) => name !== 'w:color')
          .map(({ name, attributes }) => `${name} ${attributes['w:val'] ?? ''}`)
          .join();
      });
    expect(looks).toHaveLength(8);
    expect(new Set(looks).size).toBe(8);
  });

  it('has what the reader wrote by number, with the rows, and what has lost its words', async () => {
    const { library, pair } = await makePair();
    const words = wordsIn(bodyOf(await write(library, pair)));
    expect(words).toMatch(/批注 \d+ · 编码员 A · [\d-]{10} · 行 \d+ #路桥\u3000通车<当日>/u);
    expect(words).toMatch(/判断 \d+ · .*· 行 \d+\u3000目标“.*青岚大桥.*”：完成了/u);
    expect(words).toMatch(/孤\s*失去原文的批注: 原文：早已不在的一句话/u);
    expect(words).toContain('左栏各行依次相连，即左侧报告清理后的全文');
  });

  it.each([
    ['notes', /通车<当日>/u],
    ['verdicts', /目标“/u],
    ['changeList', /变化清单\n/u],
  ] as const)('leaves out %s where it is told to', async (part, sign) => {
    const { library, pair } = await makePair();
    const [all, less] = [
      wordsIn(bodyOf(await write(library, pair))),
      wordsIn(bodyOf(await write(library, pair, { [part]: false }))),
    ];
    expect(all).toMatch(sign);
    expect(less).not.toMatch(sign);
  });

  it('is on a page on its side with its head and its number, and has its sections in the outline', async () => {
    const library = makeLibrary();
    const left = await addText(library, '2023.txt', inventReport(2023));
    const right = await addText(library, '2024.txt', inventReport(2024));
    const pair = { left: left.id, right: right.id };
    const bytes = await write(library, pair);
    const body = bodyOf(bytes);
    expect(named(body, 'w:pgSz')[0]?.attributes['w:orient']).toBe('landscape');
    const [header, footer] = ['word/header1.xml', 'word/footer1.xml'].map((path) =>
      readWord(bytes).get(path),
    );
    expect(wordsOf(header ?? body)).toBe('云川市政府工作报告对照：2023 → 2024');
    expect(named(footer ?? body, 'w:fldSimple').map((node) => node.attributes['w:instr'])).toEqual([
      ' PAGE ',
      ' NUMPAGES ',
    ]);
    const headings = elementsOf(body).filter(
      (node) => childOf(childOf(node, 'w:pPr'), 'w:outlineLvl') !== undefined,
    );
    expect(headings.map(wordsOf)).toContainEqual(expect.stringContaining('一、2023年工作回顾'));
    for (const row of named(body, 'w:tr')) expect(named(row, 'w:cantSplit')).toHaveLength(1);
    expect((await write(library, pair)).equals(bytes)).toBe(true);
  });
});
